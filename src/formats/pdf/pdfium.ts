import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';

/** The package has the module's types only beside the bundle, and not of every call it exports. */
type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> & { _FPDF_RenderPageBitmapWithMatrix(bitmap: number, page: number, matrix: number, clip: number, flags: number): void };

/** Bytes a pixel, as PDFium numbers its formats. */
const FORMATS = { grey: { bytes: 1, format: 1, flags: 0x08 }, colour: { bytes: 4, format: 3, flags: 0x10 } } as const;

let loaded: Promise<Pdfium> | undefined;

/** One a thread. */
function pdfium(): Promise<Pdfium> {
  loaded ??= (async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
    const created = await PDFiumModule({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer });
    created._FPDF_InitLibraryWithConfig({});
    return created as Pdfium;
  })();
  return loaded;
}

/** What of a page is drawn. */
export interface Region {
  /** From 0. */
  page: number;
  /** From the page's left and top edge, pt. */
  left: number;
  top: number;
  /** px of the picture. */
  width: number;
  height: number;
  /** px a pt. */
  scale: number;
  /** One byte a pixel, or red, green, blue and an unused one. */
  inks: keyof typeof FORMATS;
}

/** Width and height of a page, pt. */
export interface PageArea {
  width: number;
  height: number;
}

/** A document that PDFium has read; addresses are its own. */
interface Opened {
  bytes: Uint8Array;
  file: number;
  document: number;
  first: number;
}

/** Documents kept open: the files of one channel are checked, and then their previews drawn. */
const KEPT = 4;
const kept: Opened[] = [];

/** @throws Error when PDFium cannot open the file */
function open(library: Pdfium, bytes: Uint8Array): Opened {
  const known = kept.find((opened) => opened.bytes === bytes);
  if (known) return known;
  if (kept.length === KEPT) close(library, kept.shift() as Opened);
  const file = library.wasmExports.malloc(bytes.byteLength);
  library.HEAPU8.set(bytes, file);
  const document = library._FPDF_LoadMemDocument(file, bytes.byteLength, 0);
  if (!document) {
    library.wasmExports.free(file);
    throw new Error(`PDFium: lỗi ${library._FPDF_GetLastError()}`);
  }
  const opened = { bytes, file, document, first: library._FPDF_LoadPage(document, 0) };
  kept.push(opened);
  return opened;
}

function close(library: Pdfium, { file, document, first }: Opened): void {
  library._FPDF_ClosePage(first);
  library._FPDF_CloseDocument(document);
  library.wasmExports.free(file);
}

/**
 * Parts of a document's pages as PDFium, the renderer of Chrome, prints them.
 * @param regions what to draw, once the size of the first page is known
 * @throws Error when PDFium cannot open the file
 */
export async function rasterise(bytes: Uint8Array, regions: (first: PageArea) => readonly Region[]): Promise<Uint8Array[]> {
  const library = await pdfium();
  const { document, first } = open(library, bytes);
  const pages = new Map([[0, first]]);
  const pageAt = (index: number): number => {
    const page = pages.get(index) ?? library._FPDF_LoadPage(document, index);
    pages.set(index, page);
    return page;
  };
  try {
    return regions({ width: library._FPDF_GetPageWidth(first), height: library._FPDF_GetPageHeight(first) }).map((region) => draw(library, pageAt(region.page), region));
  } finally {
    for (const page of pages.values()) if (page !== first) library._FPDF_ClosePage(page);
  }
}

function draw(library: Pdfium, page: number, { left, top, width, height, scale, inks }: Region): Uint8Array {
  const { bytes, format, flags } = FORMATS[inks];
  const buffer = library.wasmExports.malloc(width * height * bytes);
  // FS_MATRIX a b c d e f, then FS_RECTF left top right bottom: ten floats. To a fraction of a pixel, so that the same drawing gives the same dots.
  const numbers = library.wasmExports.malloc(10 * Float32Array.BYTES_PER_ELEMENT);
  try {
    const bitmap = library._FPDFBitmap_CreateEx(width, height, format, buffer, width * bytes);
    library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    new Float32Array(library.HEAPU8.buffer, numbers, 10).set([scale, 0, 0, scale, -left * scale, -top * scale, 0, 0, width, height]);
    library._FPDF_RenderPageBitmapWithMatrix(bitmap, page, numbers, numbers + 6 * Float32Array.BYTES_PER_ELEMENT, flags);
    library._FPDFBitmap_Destroy(bitmap);
    return library.HEAPU8.slice(buffer, buffer + width * height * bytes);
  } finally {
    library.wasmExports.free(numbers);
    library.wasmExports.free(buffer);
  }
}
