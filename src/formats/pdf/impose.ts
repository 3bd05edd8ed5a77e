import { concatTransformationMatrix, drawObject, PDFDocument, PDFName, PDFObjectCopier, PDFRawStream, popGraphicsState, pushGraphicsState, type PDFPage, type PDFRef } from 'pdf-lib';

const POINTS_PER_MM = 72 / 25.4;

/** One side of a printed sheet: the pages on its left and right half, counted from 0. */
export type Spread = readonly [left: number, right: number];

/**
 * Order of pages for saddle stitching: sheets folded in the middle and laid into each other. Sides alternate front, back;
 * the sheet is turned over on its short edge, so that each leaf carries two pages that follow each other.
 * @param pages a multiple of 4
 * @param section pages folded into each other, a multiple of 4; a thicker book is several sections, one after the other
 * @throws RangeError when a number is no multiple of 4: there would be half a sheet
 */
export function saddleStitch(pages: number, section: number): Spread[] {
  if (pages % 4 !== 0 || section % 4 !== 0 || section === 0) throw new RangeError(`saddle stitch: ${pages} pages in sections of ${section}, not multiples of 4`);
  return Array.from({ length: Math.ceil(pages / section) }, (_, index) => index * section).flatMap((first) => {
    const last = Math.min(first + section, pages) - 1;
    return Array.from({ length: (last - first + 1) / 2 }, (_, side): Spread => (side % 2 === 0 ? [last - side, first + side] : [first + side, last - side]));
  });
}

/** How far the innermost leaf of folded sheets sticks out of the outermost, mm: by the sheets that lie round it. 80 g/m² paper is about 0.1 mm thick. */
export const creep = (sheets: number, thickness = 0.1): number => (sheets - 1) * thickness;

export interface Imposition {
  spreads: readonly Spread[];
  /** Size of the sheet, mm; its halves are its width cut in two. */
  sheet: { width: number; height: number };
  title: string;
  /** Date written into the file, `2026-11-22`. */
  date: string;
}

/**
 * Two finished pages on each side of a sheet, each in the middle of its half, at their own size. Letters stay letters, but
 * the structure tags stay behind: they cannot follow a page into a drawing. So the file has a title and a language and
 * does not claim PDF/UA; whoever reads by ear takes the file of single pages.
 */
export async function impose(pdf: Uint8Array, { spreads, sheet, title, date }: Imposition): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const target = await PDFDocument.create({ updateMetadata: false });
  const day = new Date(`${date}T00:00:00Z`);
  target.setTitle(title, { showInWindowTitleBar: true });
  target.setLanguage('vi');
  target.setCreationDate(day);
  target.setModificationDate(day);
  const copier = PDFObjectCopier.for(source.context, target.context);
  const pages = source.getPages().map((page) => ({ ...page.getSize(), drawing: drawingOf(page, copier, target) }));
  const [width, height] = [sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM];
  for (const spread of spreads) {
    const side = target.addPage([width, height]);
    for (const [half, index] of spread.entries()) {
      const page = pages[index] as (typeof pages)[number];
      const [x, y] = [(width / 2) * half + (width / 2 - page.width) / 2, (height - page.height) / 2];
      side.pushOperators(pushGraphicsState(), concatTransformationMatrix(1, 0, 0, 1, x, y), drawObject(side.node.newXObject('Page', page.drawing)), popGraphicsState());
    }
  }
  // Compressing the objects once more would take longer than all the rest, for a twentieth of the size.
  return target.save({ useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

/**
 * A page as a drawing that the sheets place (ISO 32000-1, 8.10). Its instructions stay compressed as they are: to compress
 * them once more takes longer than all the rest.
 * @throws Error when they are not in one stream, as Typst writes them
 */
function drawingOf(page: PDFPage, copier: PDFObjectCopier, { context }: PDFDocument): PDFRef {
  const { Contents, Resources } = page.node.normalizedEntries();
  // The library puts streams of its own about them, which save and restore what a drawing never changes outside itself.
  const [stream, ...more] = (Contents?.asArray() ?? []).map((entry) => page.doc.context.lookup(entry)).filter((entry) => entry instanceof PDFRawStream);
  if (!stream || more.length > 0) throw new Error('impose: the instructions of a page are not in one stream');
  const drawing = copier.copy(stream);
  const { width, height } = page.getSize();
  const entries = context.obj({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, width, height] });
  for (const [key, value] of entries.entries()) drawing.dict.set(key, value);
  drawing.dict.set(PDFName.of('Resources'), copier.copy(Resources));
  return context.register(drawing);
}
