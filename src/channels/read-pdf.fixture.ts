import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_PT = 25.4 / 72;

interface PdfPage {
  text: string;
  /** TrimBox, mm. */
  trim: { width: number; height: number };
  /** BleedBox, mm. */
  bleed: { width: number; height: number };
}

/** A PDF as another library than the one that wrote it reads it: text, and boxes in mm. */
export async function pdfPages(data: Uint8Array): Promise<PdfPage[]> {
  const boxes = (await PDFDocument.load(data, { updateMetadata: false })).getPages();
  const document = await open(data);
  const pages: PdfPage[] = [];
  for (const [index, page] of boxes.entries()) {
    const content = await (await document.getPage(index + 1)).getTextContent();
    const mm = ({ width, height }: { width: number; height: number }) => ({ width: width * MM_PER_PT, height: height * MM_PER_PT });
    pages.push({ text: content.items.map((item) => ('str' in item ? item.str : '')).join(' '), trim: mm(page.getTrimBox()), bleed: mm(page.getBleedBox()) });
  }
  await document.loadingTask.destroy();
  return pages;
}

/** The largest type, pt of the page, in which each word of the first page stands; words in lower case. */
export async function largestType(data: Uint8Array): Promise<Map<string, number>> {
  const document = await open(data);
  const { items } = await (await document.getPage(1)).getTextContent();
  const sizes = new Map<string, number>();
  for (const item of items) {
    if (!('str' in item)) continue;
    const size = Math.hypot(Number(item.transform[2]), Number(item.transform[3]));
    for (const word of wordsOf(item.str)) sizes.set(word, Math.max(size, sizes.get(word) ?? 0));
  }
  await document.loadingTask.destroy();
  return sizes;
}

/** Words of a text in lower case, without punctuation. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{N}.]+/u).map((word) => word.replace(/^\.+|\.+$/g, '')).filter(Boolean);
/** A piece of text on a page and where it stands, mm from the page's left edge and top. */
export interface TextPiece {
  text: string;
  left: number;
  right: number;
  /** Of the baseline. */
  top: number;
}

/** Every piece of text of one page, in reading order. */
export async function textPieces(data: Uint8Array, index: number): Promise<TextPiece[]> {
  const document = await open(data);
  const page = await document.getPage(index + 1);
  const height = (page.view[3] ?? 0) * MM_PER_PT;
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const left = item.transform[4] * MM_PER_PT;
    return [{ text: item.str, left, right: left + item.width * MM_PER_PT, top: height - item.transform[5] * MM_PER_PT }];
  });
  await document.loadingTask.destroy();
  return pieces;
}

/** One page as a PNG. @param dpi dots an inch of the finished sheet */
export async function rasterisePage(data: Uint8Array, index: number, dpi: number): Promise<Uint8Array> {
  const document = await open(data);
  const page = await document.getPage(index + 1);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D, viewport }).promise;
  const png = canvas.toBuffer('image/png');
  await document.loadingTask.destroy();
  return png;
}

// pdf.js takes the bytes over, so it gets its own copy.
const open = (data: Uint8Array) => getDocument({ data: Uint8Array.from(data), verbosity: 0 }).promise;
