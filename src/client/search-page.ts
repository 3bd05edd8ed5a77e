import { nearest } from './nearest.ts';

/** Milliseconds without a key before a query is asked. */
const PAUSE = 120;

/** What finds pages; the search page itself knows neither index nor network. */
export interface PageFinder {
  /** Addresses of pages as the links of the search page have them, best first. */
  find(query: string): Promise<string[]>;
  /** Called once, when somebody goes to the field: what is slow may begin. */
  prepare?(): void;
}

/** Brings the search page to life: results as one types, the question in the address, the nearest titles where nothing fits. Does nothing on other pages. */
export function offerSearch({ find, prepare = () => {} }: PageFinder): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const input = form?.querySelector<HTMLInputElement>('input');
  const list = document.querySelector<HTMLElement>('[data-results]');
  const all = document.querySelector<HTMLElement>('[data-all]');
  const status = document.querySelector<HTMLElement>('.search-status');
  const catalogue = document.querySelector<HTMLAnchorElement>('[data-catalogue]');
  if (!form || !input || !list || !all || !status) return;
  let asked = '';
  let timer: number | undefined;

  const show = async () => {
    const query = input.value.trim();
    if (query === asked) return;
    asked = query;
    const asking = query ? `?q=${encodeURIComponent(query)}` : '';
    history.replaceState(null, '', asking || location.pathname);
    if (catalogue) catalogue.search = asking;
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      all.hidden = false;
      return;
    }
    status.textContent = status.dataset.searching ?? '';
    try {
      const addresses = await find(query);
      if (query !== asked) return;
      // The page holds every guide's card already: results are copies of them.
      const cards = addresses.flatMap((address) => all.querySelector(`a[href="${address}"]`)?.closest('.card') ?? []);
      const near = cards.length > 0 ? cards : nearest(query, [...all.querySelectorAll('.card')], (card) => card.textContent ?? '');
      list.replaceChildren(...near.map((card) => card.cloneNode(true)));
      all.hidden = cards.length > 0;
      status.textContent = cards.length > 0 ? `${cards.length} ${status.dataset.found}` : ((near.length > 0 ? status.dataset.near : status.dataset.notFound) ?? '');
    } catch {
      list.replaceChildren();
      all.hidden = false;
      status.textContent = status.dataset.broken ?? '';
    }
    status.dataset.for = query;
  };

  input.addEventListener('focus', prepare, { once: true });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void show();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  void show();
}
