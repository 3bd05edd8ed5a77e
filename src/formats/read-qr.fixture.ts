import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

prepareZXingModule({ overrides: { wasmBinary: readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer as ArrayBuffer } });

/** Every QR code in a picture (PNG, WebP), read by another library than the one that drew it. */
export async function readQr(picture: Uint8Array): Promise<string[]> {
  return (await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true })).map(({ text }) => text);
}
