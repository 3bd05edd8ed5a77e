import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import sharp, { type Raw } from 'sharp';
import type { Sheet } from './picture/sheet.ts';
import { drawText, registerFonts } from './picture/text.ts';
import type { Typeface } from './picture/typeface.ts';

/** A picture as opaque pixels, red, green, blue and alpha, from which each file format is written without drawing again. */
export interface Raster {
  data: Buffer;
  info: Raw;
}

/** A canvas for each size: the memory of a new one, several megabytes, costs more than what is drawn. */
const canvases = new Map<string, SKRSContext2D>();

function clearCanvas(width: number, height: number): SKRSContext2D {
  const size = `${width}x${height}`;
  const context = canvases.get(size) ?? createCanvas(width, height).getContext('2d');
  canvases.set(size, context);
  context.clearRect(0, 0, width, height);
  return context;
}

/**
 * The sheet as pixels. Its shapes are an SVG drawing; the letters are set over them from the fonts, because as outlines
 * in the SVG they take most of the time: hundreds of kilobytes of paths to read for one picture.
 */
export async function rasterise({ width, height, shapes, texts }: Sheet, typeface: Typeface): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
  const [drawing] = await Promise.all([loadImage(Buffer.from(svg)), registerFonts()]);
  // From here to the copy of the pixels nothing waits: no other picture comes between on the same canvas.
  const context = clearCanvas(width, height);
  context.drawImage(drawing, 0, 0);
  for (const text of texts) drawText(context, typeface, text);
  return { data: context.canvas.data(), info: { width, height, channels: 4 } };
}

// Flat colours compress well without a palette, and a palette takes five times as long to choose. Level 6 makes the
// file an eighth smaller and takes twice as long.
export const rasterPng = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).removeAlpha().png({ compressionLevel: 2 }).toBuffer();

/** Every pixel as drawn: flat colours take less room so than lossily at a quality that keeps small letters clean, and less time. */
export const rasterWebp = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).removeAlpha().webp({ lossless: true, effort: 1, quality: 1 }).toBuffer();
