import { rasterise as draw } from '../../formats/pdf/pdfium.ts';
import { height, width, type Box } from '../pdf/geometry.ts';
import type { Grey } from './picture.ts';

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

/** Parts of the pages in greys. @throws Error when PDFium cannot open the file */
export async function rasterise(bytes: Uint8Array, regions: readonly Region[]): Promise<Grey[]> {
  const sizes = regions.map(({ box, scale }) => ({ width: Math.round(width(box) * scale), height: Math.round(height(box) * scale) }));
  const drawn = await draw(bytes, () => regions.map(({ page, box, media, scale }, index) => ({ page, left: box.left - media.left, top: media.top - box.top, scale, inks: 'grey' as const, ...(sizes[index] as { width: number; height: number }) })));
  return drawn.map((pixels, index) => ({ pixels, ...(sizes[index] as { width: number; height: number }) }));
}
