import { fold } from '../vietnamese/fold.ts';

const form = document.querySelector<HTMLFormElement>('[data-filter]');
const input = form?.querySelector('input');
const status = form?.querySelector<HTMLElement>('[role=status]');
const items = [...document.querySelectorAll<HTMLElement>('[data-find]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

if (form && input && status && items.length > 0) {
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());

  /** Only the bulletins whose names hold every word typed, accents or not. */
  const filter = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    for (const item of items) item.hidden = !words.every((word) => item.dataset.find?.includes(word));
    for (const group of groups) group.hidden = !group.querySelector('[data-find]:not([hidden])');
    const count = items.filter((item) => !item.hidden).length;
    status.textContent = words.length === 0 ? '' : count === 0 ? (status.dataset.notFound ?? '') : (status.dataset.found ?? '').replace('{count}', String(count));
  };
  input.addEventListener('input', filter);
  // The browser brings the text back when the reader returns to the page.
  filter();
}
