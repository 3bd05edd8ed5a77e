import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';

/** The package has the module's types only beside the bundle; these are the calls used here. */
type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

/** Bytes a pixel, as PDFium numbers its formats. */
const FORMATS = { grey: { bytes: 1, format: 1, flags: 0x08 }, colour: { bytes: 4, format: 3, flags: 0x10 } } as const;

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

/**
 * Parts of a document's pages as PDFium, the renderer of Chrome, prints them.
 * @param regions what to draw, once the size of the first page is known
 * @throws Error when PDFium cannot open the file
 */
export async function rasterise(bytes: Uint8Array, regions: (first: PageArea) => readonly Region[]): Promise<Uint8Array[]> {
  const library = await pdfium();
  const { malloc, free } = library.wasmExports;
  const file = malloc(bytes.byteLength);
  try {
    library.HEAPU8.set(bytes, file);
    const document = library._FPDF_LoadMemDocument(file, bytes.byteLength, 0);
    if (!document) throw new Error(`PDFium: lỗi ${library._FPDF_GetLastError()}`);
    const pages = new Map<number, number>();
    const open = (index: number): number => {
      const page = pages.get(index) ?? library._FPDF_LoadPage(document, index);
      pages.set(index, page);
      return page;
    };
    const area = (page: number): PageArea => ({ width: library._FPDF_GetPageWidth(page), height: library._FPDF_GetPageHeight(page) });
    try {
      return regions(area(open(0))).map((region) => draw(library, open(region.page), area(open(region.page)), region));
    } finally {
      for (const page of pages.values()) library._FPDF_ClosePage(page);
      library._FPDF_CloseDocument(document);
    }
  } finally {
    free(file);
  }
}

function draw(library: Pdfium, page: number, area: PageArea, { left, top, width, height, scale, inks }: Region): Uint8Array {
  const { bytes, format, flags } = FORMATS[inks];
  const buffer = library.wasmExports.malloc(width * height * bytes);
  try {
    const bitmap = library._FPDFBitmap_CreateEx(width, height, format, buffer, width * bytes);
    library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    // The page is laid behind the bitmap so that the region shows in it.
    library._FPDF_RenderPageBitmap(bitmap, page, Math.round(-left * scale), Math.round(-top * scale), Math.round(area.width * scale), Math.round(area.height * scale), 0, flags);
    library._FPDFBitmap_Destroy(bitmap);
    return library.HEAPU8.slice(buffer, buffer + width * height * bytes);
  } finally {
    library.wasmExports.free(buffer);
  }
}
