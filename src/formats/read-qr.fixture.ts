import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

prepareZXingModule({ overrides: { wasmBinary: readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer as ArrayBuffer } });

/** Every QR code in a picture (PNG, WebP), read by another library than the one that drew it. */
export async function readQr(picture: Uint8Array): Promise<string[]> {
  return (await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true })).map(({ text }) => text);
}

/** A code found in a picture, in dots; the code stands upright. */
export interface LocatedQr {
  text: string;
  left: number;
  top: number;
  /** Without its quiet zone. */
  width: number;
  modules: number;
}

/** Every QR code in a picture, with its place. */
export async function locateQr(picture: Uint8Array): Promise<LocatedQr[]> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
  return found.map(({ text, version, position: { topLeft, topRight } }) => ({ text, left: topLeft.x, top: topLeft.y, width: topRight.x - topLeft.x, modules: 17 + 4 * Number(version) }));
}
