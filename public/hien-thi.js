// Runs before the page is painted, so that a chosen text size does not jump: a module would run too late. Written by src/client/display.ts.
const { dataset } = document.documentElement;
// Room is kept for what modules show later: nothing moves when it comes.
dataset.script = '';
try {
  Object.assign(dataset, JSON.parse(localStorage.getItem('camnang:display') || '{}'));
  if ('speechSynthesis' in window && localStorage.getItem('camnang:voice') !== 'none') dataset.speech = '';
} catch {
  // No storage, or not ours: the page keeps its own size and colours.
}
