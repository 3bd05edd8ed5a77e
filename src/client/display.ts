/** What a reader may choose; kept on this device as data attributes of the page, which `public/hien-thi.js` sets again before the next page is painted. */
const KEY = 'camnang:display';

/** Shows the panel "Cỡ chữ, tương phản" and keeps what is chosen. Without storage a choice holds for the page. */
export function offerDisplay(page: Document, storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): void {
  const panel = page.querySelector<HTMLDetailsElement>('[data-display]');
  if (!panel) return;
  panel.hidden = false;
  const chosen = page.documentElement.dataset;
  const inputs = [...panel.querySelectorAll<HTMLInputElement>('input')];
  for (const input of inputs) input.checked = (chosen[input.name] ?? '') === input.value;
  panel.addEventListener('change', () => {
    const values = Object.fromEntries(inputs.filter((input) => input.checked && input.value !== '').map(({ name, value }) => [name, value]));
    for (const { name } of inputs) {
      const value = values[name];
      if (value === undefined) delete chosen[name];
      else chosen[name] = value;
    }
    storage?.setItem(KEY, JSON.stringify(values));
  });
  // A tap elsewhere or Escape puts the panel away, as people expect of a menu.
  page.addEventListener('click', (event) => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}
