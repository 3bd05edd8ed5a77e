import { PDFArray, PDFDocument, PDFRawStream, type PDFDict } from 'pdf-lib';
import { marks, type Font, type Mark } from './content.ts';
import type { Box } from './geometry.ts';
import { bytesOf, asDict, get, items, numbersAt, resolve, textAt } from './objects.ts';
import { resourcesOf, type Fonts } from './resources.ts';
import { structureOf, type Structure } from './structure.ts';

/** A page as preflight sees it. */
export interface PrintedPage {
  dict: PDFDict;
  media: Box;
  /** Left out where the file does not say. */
  trim?: Box;
  bleed?: Box;
  marks: Mark[];
}

export interface PrintedDocument {
  pages: PrintedPage[];
  /** Typefaces that print something. */
  fonts: Font[];
  catalog: PDFDict;
  structure: Structure | undefined;
  /** Title in the information dictionary. */
  title: string | undefined;
  /** XMP metadata, XML. */
  metadata: string;
  /** The whole information dictionary. */
  info: PDFDict | undefined;
}

/** @throws Error when the bytes are not a PDF that can be read, or a page's instructions are broken */
export async function readDocument(bytes: Uint8Array): Promise<PrintedDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, throwOnInvalidObject: true });
  const { catalog, context } = document;
  const fonts: Fonts = new Map();
  const pages = document.getPages().map(({ node }): PrintedPage => {
    const trim = boxAt(node, 'TrimBox');
    const bleed = boxAt(node, 'BleedBox');
    return {
      dict: node,
      media: boxAt(node, 'MediaBox') ?? boxOfMedia(node.MediaBox()?.asRectangle()),
      ...(trim && { trim }),
      ...(bleed && { bleed }),
      marks: marks(contentOf(node), resourcesOf(node.Resources(), fonts)),
    };
  });
  const metadata = get(catalog, 'Metadata');
  const info = asDict(resolve(context, context.trailerInfo.Info));
  return {
    pages,
    fonts: [...fonts.values()],
    catalog,
    structure: structureOf(catalog),
    title: textAt(info, 'Title'),
    metadata: metadata instanceof PDFRawStream ? Buffer.from(bytesOf(metadata) ?? []).toString('utf8') : '',
    info,
  };
}

/** The instructions of a page: its streams one after the other. */
function contentOf(page: PDFDict): Uint8Array {
  const contents = get(page, 'Contents');
  const streams = contents instanceof PDFArray ? items(contents) : [contents];
  return Buffer.concat(streams.flatMap((stream) => (stream instanceof PDFRawStream ? [bytesOf(stream) ?? new Uint8Array(), Buffer.from('\n')] : [])));
}

function boxAt(page: PDFDict, key: string): Box | undefined {
  const [x0, y0, x1, y1] = numbersAt(page, key);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
}

/** A media box that the page inherits. */
const boxOfMedia = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Box => ({ left: x, bottom: y, right: x + width, top: y + height });
