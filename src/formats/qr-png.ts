import sharp from 'sharp';
import type { QrLayout } from './qr.ts';

/** Dots a module: an office printer of 600 dpi rounds to whole dots, so edges stay sharp. */
const DOTS_PER_MODULE = 16;

/** The code as a PNG, black on white with its quiet zone. @param size width in mm with the quiet zone, written into the file as its resolution */
export function qrPng({ modules, quiet, runs }: QrLayout, size: number): Promise<Buffer> {
  const side = modules + 2 * quiet;
  const dark = runs.map(([x, y, length]) => `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`).join('');
  const dots = side * DOTS_PER_MODULE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${dots}" height="${dots}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark}"/></svg>`;
  return sharp(Buffer.from(svg)).toColourspace('b-w').withMetadata({ density: (dots * 25.4) / size }).png().toBuffer();
}
