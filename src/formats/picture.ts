import sharp, { type OutputInfo } from 'sharp';
import { paintText, setText } from './picture/letters.ts';
import type { Sheet } from './picture/sheet.ts';
import type { Typeface } from './picture/typeface.ts';

/**
 * A picture as opaque pixels, from which each file format is written without drawing again. It keeps the alpha channel
 * the SVG comes with: dropping it is cheaper while a file is written than while the SVG is drawn.
 */
export interface Raster {
  data: Buffer;
  info: OutputInfo;
}

/**
 * The sheet as pixels. Its shapes are an SVG drawing; the letters are painted over them, because as outlines in the SVG
 * they take most of the time: hundreds of kilobytes of paths to read for one picture.
 */
export async function rasterise({ width, height, shapes, texts }: Sheet, typeface: Typeface): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
  const drawing = sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
  // Sharp draws on a thread of its own: meanwhile the letters find their places.
  const words = texts.map((text) => setText(typeface, text));
  const { data, info } = await drawing;
  for (const text of words) paintText({ data, width, height }, text);
  return { data, info };
}

// Flat colours compress well without a palette, and a palette takes five times as long to choose. Level 6 makes the
// file a twelfth smaller and takes twice as long.
export const rasterPng = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).removeAlpha().png({ compressionLevel: 3 }).toBuffer();

export const rasterWebp = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).removeAlpha().webp({ quality: 86, effort: 2 }).toBuffer();
