const PT_PER_MM = 72 / 25.4;

/** What lies around the trim on a page for the print shop, mm. */
export interface Surround {
  /** Art beyond the trim. */
  bleed: number;
  /** From the page's edge to the trim: bleed and the slug with its crop marks. */
  margin: number;
}

/**
 * Adds TrimBox and BleedBox to every page: Typst knows only the MediaBox. Written as an incremental update (ISO 32000-1,
 * 7.5.6): the bytes of the document stay, new versions of the page objects follow. A general PDF library parses and writes
 * the whole file for these two lines, which takes longer than laying out the leaflet; a test reads the boxes back with one.
 * @throws Error when the document is not of the plain kind Typst writes (pages outside object streams, one xref table)
 */
export function setBoxes(pdf: Uint8Array, { bleed, margin }: Surround): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text)?.[1];
  const pages = pageObjects(text);
  if (!previous || !trailer || pages.length === 0) throw new Error('setBoxes: not a PDF as Typst writes it');

  let update = '';
  const entries = pages.map(({ id, body }) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (/\/MediaBox \[([^\]]+)\]/.exec(body)?.[1] ?? '').split(' ').map(Number);
    const box = (inset: number) => [x0 + inset, y0 + inset, x1 - inset, y1 - inset].map((value) => value.toFixed(3)).join(' ');
    const offset = pdf.byteLength + update.length + 1;
    update += `\n${id} 0 obj\n<<${body}\n  /TrimBox [${box(margin * PT_PER_MM)}]\n  /BleedBox [${box((margin - bleed) * PT_PER_MM)}]\n>>\nendobj`;
    return `${id} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`;
  });
  const start = pdf.byteLength + update.length + 1;
  update += `\nxref\n${entries.join('')}trailer\n<<${trailer.trimEnd()}\n  /Prev ${previous}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

/** Number and dictionary, without its `<<` and `>>`, of every page object. */
function pageObjects(text: string): { id: number; body: string }[] {
  return [...text.matchAll(/\/Type \/Page\n/g)].map(({ index }) => {
    const opening = text.lastIndexOf(' 0 obj', index);
    const id = Number(/(\d+)$/.exec(text.slice(Math.max(0, opening - 12), opening))?.[1]);
    const dictionary = text.slice(opening + ' 0 obj'.length, text.indexOf('endobj', index));
    return { id, body: dictionary.slice(dictionary.indexOf('<<') + 2, dictionary.lastIndexOf('>>')).trimEnd() };
  });
}
