import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Expectations, PageSize } from './expectations.ts';
import { decimal, type Finding } from './finding.ts';
import type { Preflight } from './preflight.ts';
import { missing, tooNarrow } from './qr/check.ts';
import type { Grey } from './qr/picture.ts';
import { readCodes, type ReadCode } from './qr/read.ts';

/** px a mm of the drawing. */
const PIXELS_A_MM = 6;
/** Grey that counts as ink. */
const DARK = 128;
/** Of the size, mm. */
const TOLERANCE = 0.1;

/** An SVG for a shop's cutter or a designer: real size, outlines instead of text, and a code that reads. */
export async function preflightSvg(bytes: Uint8Array, expected: Expectations): Promise<Preflight> {
  const svg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const drawn = sizeOf(svg);
  // Without a size of its own it cannot be measured in mm; the finding on its size says so.
  const picture = await rasterise(bytes, drawn ?? expected.size);
  const codes = await readCodes(picture);
  const findings: Finding[] = [...checkSize(drawn, expected.size), ...checkText(svg)];
  const widths = codes.map(({ box }) => darkWidth(picture, box) / PIXELS_A_MM / expected.scale);
  for (const found of widths) {
    const narrow = tooNarrow(found, expected);
    if (narrow) findings.push({ check: 'qr', ...narrow });
  }
  for (const { text } of codes) {
    if (!expected.addresses.includes(text)) findings.push({ check: 'qr', message: `mã dẫn tới ${text}`, hint: 'kiểm tra qr của ấn phẩm và mã trong content/codes.yaml' });
  }
  findings.push(...missing(codes.length, new Set(codes.map(({ text }) => text)), expected));
  return { findings, measured: { pages: 1, codes: codes.length, ...(widths.length > 0 && { leastQr: Number(Math.min(...widths).toFixed(1)) }) } };
}

/** How wide the dark modules about a place that the reader names reach, px. The quiet zone keeps everything else out. */
function darkWidth({ width, height, pixels }: Grey, { left, top, right, bottom }: ReadCode['box']): number {
  // The reader may be two modules of 21 or more off; the quiet zone is four.
  const reach = (right - left) / 9;
  let [first, last] = [width, 0];
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, Math.round(left - reach)); x < Math.min(width, right + reach); x++) {
      if ((pixels[y * width + x] ?? 255) >= DARK) continue;
      first = Math.min(first, x);
      last = Math.max(last, x + 1);
    }
  }
  return Math.max(0, last - first);
}

/** Size of the drawing, bleed included, where its root states it in mm. */
function sizeOf(svg: string): Pick<PageSize, 'width' | 'height'> | undefined {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const mm = (name: string) => Number(new RegExp(`\\b${name}="([\\d.]+)mm"`).exec(root)?.[1] ?? Number.NaN);
  const [width, height] = [mm('width'), mm('height')];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Width and height of the root are those of the trim, or of the trim with its bleed. */
function checkSize(drawn: Pick<PageSize, 'width' | 'height'> | undefined, size: PageSize): Finding[] {
  const fits = drawn && [0, size.bleed].some((around) => Math.abs(drawn.width - size.width - 2 * around) <= TOLERANCE && Math.abs(drawn.height - size.height - 2 * around) <= TOLERANCE);
  if (fits) return [];
  const found = drawn ? `hình rộng ${decimal(drawn.width)} × ${decimal(drawn.height)} mm` : 'hình không ghi cỡ bằng mm';
  return [{ check: 'boxes', message: `${found}, phải là ${decimal(size.width)} × ${decimal(size.height)} mm`, hint: `ghi width="${size.width}mm" height="${size.height}mm" ở thẻ svg` }];
}

function checkText(svg: string): Finding[] {
  const findings: Finding[] = [];
  if (/<text\b/.test(svg)) findings.push({ check: 'fonts', message: 'hình có chữ cần phông, máy khác không có phông sẽ đổi chữ', hint: 'đổi chữ thành đường nét (path) trước khi ghi SVG' });
  if (svg.normalize('NFC') !== svg || svg.includes('\uFFFD')) findings.push({ check: 'text', message: 'lời tả hoặc tên hình viết dấu rời (không phải NFC), hoặc mất chữ', hint: "chuẩn hóa chuỗi trước khi ghi: text.normalize('NFC')" });
  return findings;
}

/** The drawing on white, in greys. */
async function rasterise(bytes: Uint8Array, { width, height }: Pick<PageSize, 'width' | 'height'>): Promise<Grey> {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(Math.round(width * PIXELS_A_MM), Math.round(height * PIXELS_A_MM));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const pixels = new Uint8Array(canvas.width * canvas.height);
  for (let index = 0; index < pixels.length; index++) pixels[index] = Math.round(0.299 * (data[index * 4] ?? 0) + 0.587 * (data[index * 4 + 1] ?? 0) + 0.114 * (data[index * 4 + 2] ?? 0));
  return { width: canvas.width, height: canvas.height, pixels };
}
