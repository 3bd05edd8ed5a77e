import { offerCopying } from './copy-code.ts';
import { procedureFinder, type CompactIndex, type CompactRow } from './find-procedures.ts';
import { addressOf, restore } from './form-address.ts';

/** Rows shown at once. */
const STEP = 20;
/** Milliseconds without a key before a query is asked. */
const PAUSE = 120;
const WAY_BITS: Record<string, number> = { online: 1, direct: 2, postal: 4 };

const form = document.querySelector<HTMLFormElement>('.catalogue-search');
const list = document.querySelector<HTMLElement>('[data-procedures]');
const template = document.querySelector<HTMLTemplateElement>('template[data-procedure]');
const more = document.querySelector<HTMLButtonElement>('[data-more]');
const status = document.querySelector<HTMLElement>('.search-status');

interface Opened {
  index: CompactIndex;
  find: ReturnType<typeof procedureFinder>;
}

let opened: Promise<Opened> | undefined;

/** The whole catalogue, fetched when somebody first asks; tried anew after a failure. */
function open(): Promise<Opened> {
  opened ??= fetch('/danh-muc/danh-muc.json')
    .then((answer) => (answer.ok ? (answer.json() as Promise<CompactIndex>) : Promise.reject(new Error(String(answer.status)))))
    .then((index) => ({ index, find: procedureFinder(index) }))
    .catch((cause: unknown) => {
      opened = undefined;
      throw cause;
    });
  return opened;
}

if (form && list && template && more && status) {
  let asked = '';
  let timer: number | undefined;
  let found: CompactRow[] = [];
  let shown = 0;

  const say = (words: string | undefined) => {
    status.textContent = (words ?? '').replace('{count}', found.length.toLocaleString('vi-VN')).replace('{shown}', String(shown));
  };

  const showMore = (index: CompactIndex) => {
    const rows = found.slice(shown, shown + STEP).map((row) => fill(template, row, index));
    for (const row of rows) offerCopying(row);
    list.append(...rows);
    shown += rows.length;
    more.hidden = shown >= found.length;
    say(found.length === 0 ? status.dataset.notFound : shown < found.length ? status.dataset.shown : status.dataset.count);
    return rows;
  };

  const ask = async () => {
    const address = addressOf(form);
    const text = (name: string) => new URLSearchParams(address).get(name) ?? '';
    if (address === asked) return;
    asked = address;
    history.replaceState(null, '', address === '' ? location.pathname : `?${address}`);
    found = [];
    shown = 0;
    more.hidden = true;
    if (address === '') {
      list.replaceChildren();
      list.hidden = true;
      say('');
      return;
    }
    say(status.dataset.loading);
    try {
      const { index, find } = await open();
      if (address !== asked) return;
      found = find({ query: text('q'), field: text('linh-vuc'), way: WAY_BITS[text('cach-nop')] ?? 0, onlyGuides: text('huong-dan') !== '' });
      list.replaceChildren();
      list.hidden = found.length === 0;
      showMore(index);
    } catch {
      if (address !== asked) return;
      asked = '';
      list.replaceChildren();
      list.hidden = true;
      say(status.dataset.broken);
    }
    status.dataset.for = address;
  };

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
  more.addEventListener('click', async () => {
    const { index } = await open();
    const [first] = showMore(index);
    // The button moves away under the finger: who goes by keyboard goes on at the first new row.
    first?.querySelector<HTMLElement>('a, button:not([hidden])')?.focus();
  });

  restore(form);
  void ask();
}

/** A copy of the empty row with one procedure in it; what the procedure does not have is taken out. */
function fill(template: HTMLTemplateElement, [code, name, field, , lines, decision, guides, local, level]: CompactRow, index: CompactIndex): HTMLElement {
  const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (part: string) => row.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const put = (name: string, text: string) => {
    const element = part(name);
    if (text === '') element?.remove();
    else if (element) element.textContent = text;
  };
  put('code', code);
  put('copy-code', ` ${code}`);
  put('portal-code', code);
  put('name', name);
  const [fieldName = '', slug = ''] = index.fields[field] ?? [];
  put('field', fieldName);
  part('field')?.setAttribute('href', `/danh-muc/${slug}/`);
  part('lines')?.replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: index.lines[line] ?? '' })));
  put('decision', [level, index.decisions[decision] && `${template.dataset.decision} ${index.decisions[decision]}`].filter(Boolean).join(' · '));
  if (!local) part('local')?.remove();
  const link = part('guide');
  link?.replaceWith(
    ...guides.map((guide) => {
      const [guideSlug = '', title = ''] = index.guides[guide]?.split(' | ') ?? [];
      const own = link.cloneNode(true) as HTMLElement;
      own.setAttribute('href', `/huong-dan/${guideSlug}/`);
      own.textContent = `${template.dataset.guide} ${title}`;
      return own;
    }),
  );
  return row;
}
