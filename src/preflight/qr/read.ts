import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Grey } from './picture.ts';

let ready = false;

export interface ReadCode {
  text: string;
  /** About where the symbol stands, without its quiet zone, px: the reader tells its corners to a module or two. */
  box: { left: number; top: number; right: number; bottom: number };
}

/** The codes in a picture, read by another library than the one that drew them. The symbols stand upright or a little turned. */
export async function readCodes({ width, height, pixels }: Grey): Promise<ReadCode[]> {
  if (!ready) {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });
    ready = true;
  }
  // Red, green, blue and alpha of a pixel as one number: grey three times, and opaque.
  const opaque = new Uint32Array(pixels.length);
  for (let index = 0; index < pixels.length; index++) opaque[index] = (pixels[index] ?? 255) * 0x010101 + 0xff000000;
  const data = new Uint8ClampedArray(opaque.buffer);
  const found = await readBarcodes({ width, height, data, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'], tryHarder: true, tryRotate: false, tryInvert: false, tryDownscale: false });
  return found.map(({ text, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return { text, box: { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) } };
  });
}
