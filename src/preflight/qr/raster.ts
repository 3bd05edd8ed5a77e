import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';
import { height, width, type Box } from '../pdf/geometry.ts';
import type { Grey } from './picture.ts';

/** The package has the module's types only beside the bundle; these are the calls used here. */
type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

/** One byte a pixel. */
const FORMAT_GREY = 1;
const FLAG_GREYSCALE = 0x08;

let loaded: Promise<Pdfium> | undefined;

/** One a thread. */
function pdfium(): Promise<Pdfium> {
  loaded ??= (async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
    const created = await PDFiumModule({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer });
    created._FPDF_InitLibraryWithConfig({});
    return created;
  })();
  return loaded;
}

/** A rectangle of a page. */
export interface Region {
  /** From 0. */
  page: number;
  /** pt of the page. */
  box: Box;
  /** The page's own box, pt. */
  media: Box;
  /** px a pt. */
  scale: number;
}

/**
 * Parts of the pages as PDFium, the renderer of Chrome, prints them.
 * @throws Error when PDFium cannot open the file
 */
export async function rasterise(bytes: Uint8Array, regions: readonly Region[]): Promise<Grey[]> {
  const library = await pdfium();
  const { malloc, free } = library.wasmExports;
  const file = malloc(bytes.byteLength);
  try {
    library.HEAPU8.set(bytes, file);
    const document = library._FPDF_LoadMemDocument(file, bytes.byteLength, 0);
    if (!document) throw new Error(`PDFium: lỗi ${library._FPDF_GetLastError()}`);
    const pages = new Map<number, number>();
    try {
      return regions.map((region) => {
        const page = pages.get(region.page) ?? library._FPDF_LoadPage(document, region.page);
        pages.set(region.page, page);
        return draw(library, page, region);
      });
    } finally {
      for (const page of pages.values()) library._FPDF_ClosePage(page);
      library._FPDF_CloseDocument(document);
    }
  } finally {
    free(file);
  }
}

function draw(library: Pdfium, page: number, { box, media, scale }: Region): Grey {
  const [columns, rows] = [Math.round(width(box) * scale), Math.round(height(box) * scale)];
  const buffer = library.wasmExports.malloc(columns * rows);
  try {
    const bitmap = library._FPDFBitmap_CreateEx(columns, rows, FORMAT_GREY, buffer, columns);
    library._FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xffffffff);
    // The page is laid behind the bitmap so that the region shows in it.
    library._FPDF_RenderPageBitmap(bitmap, page, Math.round((media.left - box.left) * scale), Math.round((box.top - media.top) * scale), Math.round(width(media) * scale), Math.round(height(media) * scale), 0, FLAG_GREYSCALE);
    library._FPDFBitmap_Destroy(bitmap);
    return { width: columns, height: rows, pixels: library.HEAPU8.slice(buffer, buffer + columns * rows) };
  } finally {
    library.wasmExports.free(buffer);
  }
}
