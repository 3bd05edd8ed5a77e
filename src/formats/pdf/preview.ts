import sharp from 'sharp';
import { rasterise } from './pdfium.ts';

/** px */
const PREVIEW_WIDTH = 360;
const POINTS_PER_MM = 72 / 25.4;

/**
 * First page of a PDF → JPEG, cut to the trim: the finished file itself, drawn by another program than the one that wrote it.
 * @param margin mm round the trim
 */
export async function preview(pdf: Uint8Array, margin: number): Promise<Uint8Array> {
  const cut = margin * POINTS_PER_MM;
  let height = 0;
  const [pixels] = await rasterise(pdf, (page) => {
    const scale = PREVIEW_WIDTH / (page.width - 2 * cut);
    height = Math.round((page.height - 2 * cut) * scale);
    return [{ page: 0, left: cut, top: cut, width: PREVIEW_WIDTH, height, scale, inks: 'colour' }];
  });
  if (!pixels) throw new Error('PDFium drew nothing');
  // JPEG is written in a third of the time that WebP takes, and previews are made by the thousand.
  return sharp(pixels, { raw: { width: PREVIEW_WIDTH, height, channels: 4 } }).removeAlpha().jpeg({ quality: 82 }).toBuffer();
}
