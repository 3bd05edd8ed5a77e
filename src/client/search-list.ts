import { addressOf, restore } from './form-address.ts';

/** Milliseconds without a key before a query is asked. */
const PAUSE = 120;

/** What a page has for a search whose results a script makes: form, empty list, template of a row, "more", status. */
interface Parts {
  form: HTMLFormElement;
  list: HTMLElement;
  template: HTMLTemplateElement;
  more: HTMLButtonElement;
  /** Sentences are in its data: `shown`, `count`, `notFound`, `loading`, `broken`; names in {} are put in place. */
  status: HTMLElement;
}

interface SearchList<Raw, Index, Row> {
  /** CSS selectors of form, list and template. */
  parts: { form: string; list: string; template: string };
  /** Address of the index, fetched when somebody first asks. */
  address: string;
  /** Rows shown at once. */
  step: number;
  /** Makes the fetched index ready, once. */
  prepare(raw: Raw): Index;
  find(index: Index, asked: URLSearchParams): Row[];
  fill(template: HTMLTemplateElement, row: Row, index: Index): HTMLElement;
  /** Called when results take the place of what stood there without a question, and when they go. */
  onTurn?(isAsked: boolean): void;
}

/** Brings a search to life: results as one types, the question in the address, more on demand. Does nothing on a page without its parts. */
export function searchList<Raw, Index, Row>({ parts, address: source, step, prepare, find, fill, onTurn = () => {} }: SearchList<Raw, Index, Row>): void {
  const found = findParts(parts);
  if (!found) return;
  const { form, list, template, more, status } = found;
  let opened: Promise<Index> | undefined;
  let asked = '';
  let timer: number | undefined;
  let rows: Row[] = [];
  let shown = 0;

  /** The whole index; tried anew after a failure. */
  const open = (): Promise<Index> => {
    opened ??= fetch(source)
      .then((answer) => (answer.ok ? (answer.json() as Promise<Raw>) : Promise.reject(new Error(String(answer.status)))))
      .then(prepare)
      .catch((cause: unknown) => {
        opened = undefined;
        throw cause;
      });
    return opened;
  };

  const say = (words: string | undefined) => {
    status.textContent = (words ?? '').replace('{count}', rows.length.toLocaleString('vi-VN')).replace('{shown}', String(shown));
  };

  const showMore = (index: Index): HTMLElement[] => {
    const next = rows.slice(shown, shown + step).map((row) => fill(template, row, index));
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= rows.length;
    say(rows.length === 0 ? status.dataset.notFound : shown < rows.length ? status.dataset.shown : status.dataset.count);
    return next;
  };

  const turn = (isAsked: boolean, results: Row[]) => {
    list.replaceChildren();
    rows = results;
    shown = 0;
    list.hidden = results.length === 0;
    more.hidden = true;
    onTurn(isAsked);
  };

  const ask = async () => {
    const address = addressOf(form);
    if (address === asked) return;
    asked = address;
    history.replaceState(null, '', address === '' ? location.pathname : `?${address}`);
    if (address === '') {
      turn(false, []);
      say('');
      status.dataset.for = address;
      return;
    }
    more.hidden = true;
    say(status.dataset.loading);
    try {
      const index = await open();
      if (address !== asked) return;
      turn(true, find(index, new URLSearchParams(address)));
      showMore(index);
    } catch {
      if (address !== asked) return;
      asked = '';
      turn(false, []);
      say(status.dataset.broken);
    }
    status.dataset.for = address;
  };

  form.hidden = false;
  form.addEventListener('focusin', () => void open().catch(() => {}), { once: true });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void ask();
  });
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(ask));
  more.addEventListener('click', async () => {
    const [first] = showMore(await open());
    // The button moves away under the finger: who goes by keyboard goes on at the first new row.
    first?.querySelector<HTMLElement>('a, button:not([hidden])')?.focus();
  });

  restore(form);
  void ask();
}

function findParts({ form: ofForm, list: ofList, template: ofTemplate }: { form: string; list: string; template: string }): Parts | undefined {
  const form = document.querySelector<HTMLFormElement>(ofForm);
  const list = document.querySelector<HTMLElement>(ofList);
  const template = document.querySelector<HTMLTemplateElement>(ofTemplate);
  const more = document.querySelector<HTMLButtonElement>('[data-more]');
  const status = document.querySelector<HTMLElement>('.search-status');
  return form && list && template && more && status ? { form, list, template, more, status } : undefined;
}
