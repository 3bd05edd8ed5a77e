import { findPieces, type FoundPiece, type PieceIndex } from './find-pieces.ts';
import { addressOf, restore } from './form-address.ts';

/** Pieces shown at once. */
const STEP = 24;
/** Milliseconds without a key before a query is asked. */
const PAUSE = 120;

const form = document.querySelector<HTMLFormElement>('form[data-pieces]');
const list = document.querySelector<HTMLElement>('ul[data-found]');
const template = document.querySelector<HTMLTemplateElement>('template[data-piece]');
const more = document.querySelector<HTMLButtonElement>('[data-more]');
const status = document.querySelector<HTMLElement>('.search-status');
const shelves = document.querySelector<HTMLElement>('[data-shelves]');

let opened: Promise<PieceIndex> | undefined;

/** Every piece, fetched when somebody first asks; tried anew after a failure. */
function open(): Promise<PieceIndex> {
  opened ??= fetch('/an-pham/phong-in.json')
    .then((answer) => (answer.ok ? (answer.json() as Promise<PieceIndex>) : Promise.reject(new Error(String(answer.status)))))
    .catch((cause: unknown) => {
      opened = undefined;
      throw cause;
    });
  return opened;
}

if (form && list && template && more && status && shelves) {
  let asked = '';
  let timer: number | undefined;
  let found: FoundPiece[] = [];
  let shown = 0;

  const say = (words: string | undefined) => {
    status.textContent = (words ?? '').replace('{count}', found.length.toLocaleString('vi-VN')).replace('{shown}', String(shown));
  };

  const showMore = (index: PieceIndex) => {
    const next = found.slice(shown, shown + STEP).map((piece) => fill(template, piece, index));
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= found.length;
    say(found.length === 0 ? status.dataset.notFound : shown < found.length ? status.dataset.shown : status.dataset.count);
    return next;
  };

  /** Results take the place of the shelves; with nothing asked the shelves are back. */
  const turn = (isAsked: boolean) => {
    list.replaceChildren();
    list.hidden = !isAsked;
    shelves.hidden = isAsked;
    more.hidden = true;
    found = [];
    shown = 0;
  };

  const ask = async () => {
    const address = addressOf(form);
    if (address === asked) return;
    asked = address;
    history.replaceState(null, '', address === '' ? location.pathname : `?${address}`);
    if (address === '') {
      turn(false);
      say('');
    } else {
      try {
        const index = await open();
        if (address !== asked) return;
        const value = (name: string) => new URLSearchParams(address).get(name) ?? '';
        turn(true);
        found = findPieces(index, { query: value('q'), channel: value('kenh'), topic: value('chu-de'), paper: value('kho'), printer: value('noi-in') as '' | 'office' | 'shop' });
        showMore(index);
      } catch {
        if (address !== asked) return;
        asked = '';
        turn(false);
        say(status.dataset.broken);
      }
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
  form.addEventListener('reset', () => setTimeout(ask));
  more.addEventListener('click', async () => {
    const [first] = showMore(await open());
    // The button moves away under the finger: who goes by keyboard goes on at the first new piece.
    first?.querySelector<HTMLElement>('a')?.focus();
  });

  restore(form);
  void ask();
}

/** A copy of the empty card with one piece in it. */
function fill(template: HTMLTemplateElement, { shelf: [id, title, , topic], kind: [name, , paper, , picture, files] }: FoundPiece, { papers, topics }: PieceIndex): HTMLElement {
  const card = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (part: string) => card.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const colour = topics[topic]?.[2];
  if (colour !== undefined) card.dataset.topic = colour;
  const folder = `/an-pham/${id}/`;
  const kindOf = (file: string) => file.slice(file.lastIndexOf('.') + 1).toUpperCase();
  const image = part('picture');
  if (picture === '') image?.replaceWith(Object.assign(document.createElement('span'), { textContent: kindOf(files[0] ?? '') }));
  else image?.setAttribute('src', folder + picture);
  const heading = part('title');
  if (heading) heading.textContent = name;
  const shelf = part('shelf');
  shelf?.setAttribute('href', folder);
  if (shelf) shelf.textContent = title;
  const size = part('paper');
  if (paper < 0) size?.remove();
  else if (size) size.textContent = papers[paper]?.[1] ?? '';
  const link = part('file');
  link?.replaceWith(
    ...files.map((file) => {
      const own = link.cloneNode(true) as HTMLElement;
      own.setAttribute('href', folder + file);
      own.prepend(kindOf(file));
      const unseen = own.querySelector('.unseen');
      if (unseen) unseen.textContent = `: ${name}, ${title}`;
      return own;
    }),
  );
  return card;
}
