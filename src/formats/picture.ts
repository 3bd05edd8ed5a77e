import sharp, { type OutputInfo } from 'sharp';
import { drawText } from './picture/letters.ts';
import type { Sheet } from './picture/sheet.ts';
import type { Typeface } from './picture/typeface.ts';

/** A picture as pixels, from which each file format is written without drawing again. */
export interface Raster {
  data: Buffer;
  info: OutputInfo;
}

/**
 * The sheet as pixels. Its shapes are an SVG drawing; the letters are set into the pixels afterwards, because as
 * outlines in the SVG they take most of the time: hundreds of kilobytes of paths to read for one picture.
 */
export async function rasterise({ width, height, shapes, texts }: Sheet, typeface: Typeface): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const text of texts) drawText({ data, width, height }, typeface, text);
  return { data, info };
}

// Flat colours compress well without a palette, and a palette takes five times as long to choose. Level 6 makes the
// file a fifteenth smaller and takes half as long again.
export const rasterPng = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).png({ compressionLevel: 4 }).toBuffer();

export const rasterWebp = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).webp({ quality: 86, effort: 2 }).toBuffer();
