import { findPieces, type FoundPiece, type PieceIndex } from './find-pieces.ts';
import { searchList } from './search-list.ts';

searchList({
  parts: { form: 'form[data-pieces]', list: 'ul[data-found]', template: 'template[data-piece]' },
  address: '/an-pham/phong-in.json',
  step: 24,
  prepare: (index: PieceIndex) => index,
  find(index, asked) {
    const text = (name: string) => asked.get(name) ?? '';
    const printer = text('noi-in');
    return findPieces(index, { query: text('q'), channel: text('kenh'), topic: text('chu-de'), paper: text('kho'), printer: printer === 'office' || printer === 'shop' ? printer : '' });
  },
  fill,
  onTurn(isAsked) {
    const shelves = document.querySelector<HTMLElement>('[data-shelves]');
    if (shelves) shelves.hidden = isAsked;
  },
});

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
