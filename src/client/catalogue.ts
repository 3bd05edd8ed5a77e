import { offerCopying } from './copy-code.ts';
import { procedureFinder, type CompactIndex, type CompactRow } from './find-procedures.ts';
import { searchList } from './search-list.ts';

const WAY_BITS: Record<string, number> = { online: 1, direct: 2, postal: 4 };

searchList({
  parts: { form: '.catalogue-search', list: '[data-procedures]', template: 'template[data-procedure]' },
  address: '/danh-muc/danh-muc.json',
  step: 20,
  prepare: (index: CompactIndex) => ({ index, find: procedureFinder(index) }),
  find({ find }, asked) {
    const text = (name: string) => asked.get(name) ?? '';
    return find({ query: text('q'), field: text('linh-vuc'), way: WAY_BITS[text('cach-nop')] ?? 0, onlyGuides: text('huong-dan') !== '' });
  },
  fill(template, row, { index }) {
    const element = fill(template, row, index);
    offerCopying(element);
    return element;
  },
});

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
