// Runs before the page is painted, so that a chosen text size does not jump: a module would run too late. Written by src/client/display.ts.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('camnang:display') || '{}'));
} catch {
  // No storage, or not ours: the page keeps its own size and colours.
}
