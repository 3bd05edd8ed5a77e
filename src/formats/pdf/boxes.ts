import { PDFDocument } from 'pdf-lib';

const PT_PER_MM = 72 / 25.4;

/** What lies around the trim on a page for the print shop, mm. */
export interface Surround {
  /** Art beyond the trim. */
  bleed: number;
  /** From the page's edge to the trim: bleed and the slug with its crop marks. */
  margin: number;
}

/**
 * Writes TrimBox and BleedBox into every page: Typst knows only the MediaBox. Everything else stays as it was, the
 * document's dates and tags included.
 */
export async function setBoxes(pdf: Uint8Array, { bleed, margin }: Surround): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    const box = (inset: number): [number, number, number, number] => {
      const edge = inset * PT_PER_MM;
      return [edge, edge, width - 2 * edge, height - 2 * edge];
    };
    page.setTrimBox(...box(margin));
    page.setBleedBox(...box(margin - bleed));
  }
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
