import { QUIET_ZONE } from '../../formats/qr.ts';
import type { Expectations } from '../expectations.ts';
import { decimal, type Finding } from '../finding.ts';
import { colourName, isBlackAlone } from '../pdf/colour.ts';
import type { PrintedPage } from '../pdf/document.ts';
import { inner, PT_PER_MM, width } from '../pdf/geometry.ts';
import { blurred, grainy, turned, type Grey } from './picture.ts';
import { rasterise } from './raster.ts';
import { readCodes } from './read.ts';
import { findSymbols, type QrSymbol } from './symbol.ts';

/** A symbol and the page it stands on, from 0. */
export type Located = QrSymbol & { page: number };

/**
 * What a phone's camera makes of a module from as far as the code may be scanned: a symbol a tenth of the distance wide
 * fills about 5° of the view, 100–150 px of a preview 1080 px wide, which is 4 to 5 px for each of 25 to 33 modules. The
 * least of them is tried.
 */
const PIXELS_A_MODULE = 4;
/** Surroundings seen beyond the quiet zone, modules. */
const AROUND = 2;
/** Grey that counts as paper. */
const LIGHT = 200;

/** What goes wrong between paper and sensor, each alone. */
const SPOILED: readonly { name: string; picture(picture: Grey): Grey }[] = [
  { name: 'khi hơi mờ', picture: (picture) => blurred(picture, 0.375 * PIXELS_A_MODULE) },
  { name: 'khi nghiêng 10°', picture: (picture) => turned(picture, 10) },
  { name: 'khi thiếu sáng', picture: (picture) => grainy(picture, 25, 2026) },
];

/** Symbols of all pages. */
export const locate = (pages: readonly PrintedPage[]): Located[] => pages.flatMap(({ marks }, page) => findSymbols(marks).map((symbol) => ({ ...symbol, page })));

/** Width of a symbol on the finished piece, mm. */
export const widthOf = ({ box }: QrSymbol, scale: number): number => width(box) / PT_PER_MM / scale;

/** Every code is wide enough, black, free on all sides, and read by another program from the finished page, also when the camera sees it badly. */
export async function checkQr(bytes: Uint8Array, pages: readonly PrintedPage[], symbols: readonly Located[], expected: Expectations): Promise<Finding[]> {
  const findings: Finding[] = [];
  const regions = symbols.map(({ box, modules, page }) => {
    const module = width(box) / modules;
    return { page, media: (pages[page] as PrintedPage).media, scale: PIXELS_A_MODULE / module, box: inner(box, -(QUIET_ZONE + AROUND) * module) };
  });
  const pictures = regions.length > 0 ? await rasterise(bytes, regions) : [];
  const read = new Set<string>();
  const tried = new Set<string>();
  for (const [index, symbol] of symbols.entries()) {
    const picture = pictures[index] as Grey;
    const say = (message: string, hint: string) => findings.push({ check: 'qr', pages: [symbol.page + 1], message, hint });
    sayOfDrawing(symbol, picture, expected, say);
    const [code] = await readCodes(picture);
    if (!code) {
      say('máy khác không đọc được mã trên trang in', 'xem có gì đè lên mã không; vẽ mã bằng qr() của parts.typ');
      continue;
    }
    read.add(code.text);
    if (!expected.addresses.includes(code.text)) say(`mã dẫn tới ${code.text}, không phải ${expected.addresses.join(', ') || 'mã nào của ấn phẩm này'}`, 'kiểm tra qr của ấn phẩm và mã trong content/codes.yaml');
    // Copies of one symbol in one size are the same dots.
    const kind = `${code.text} ${symbol.modules} ${widthOf(symbol, 1).toFixed(1)}`;
    if (tried.has(kind)) continue;
    tried.add(kind);
    for (const name of await unreadable(picture, code.text)) say(`đọc được khi rõ, không đọc được ${name}`, 'in mã to hơn, nền trắng hơn, bớt hình quanh mã');
  }
  return [...findings, ...missing(symbols.length, read, expected)];
}

/** Pictures remembered: those of a few guides. */
const REMEMBERED = 256;
const remembered = new Map<string, string[]>();

/**
 * In which of the spoiled pictures another program no longer reads the text. Asked once of pictures that are the same in
 * black and white: one code stands on twenty files of a guide, and only the grey of its edges differs.
 */
async function unreadable(picture: Grey, text: string): Promise<string[]> {
  const key = `${text} ${inBlackAndWhite(picture)}`;
  const known = remembered.get(key);
  if (known) return known;
  const failed: string[] = [];
  for (const { name, picture: spoil } of SPOILED) {
    const [again] = await readCodes(spoil(picture));
    if (again?.text !== text) failed.push(name);
  }
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, failed);
  return failed;
}

/** Symbol and quiet zone, dark or light, as text. */
function inBlackAndWhite({ width: across, height: up, pixels }: Grey): string {
  const edge = AROUND * PIXELS_A_MODULE;
  const bits: number[] = [];
  for (let y = edge; y < up - edge; y++) {
    for (let x = edge; x < across - edge; x++) bits.push((pixels[y * across + x] ?? 255) < 128 ? 49 : 48);
  }
  return Buffer.from(bits).toString('latin1');
}

/** Addresses that no code says. */
export function missing(symbols: number, read: ReadonlySet<string>, { addresses }: Expectations): Finding[] {
  if (symbols === 0 && addresses.length > 0) return [{ check: 'qr', message: 'không thấy mã QR nào', hint: 'vẽ mã bằng qr() của parts.typ, mỗi ô đen là một hình chữ nhật' }];
  return addresses.filter((address) => !read.has(address)).map((address) => ({ check: 'qr', message: `không có mã dẫn tới ${address}`, hint: 'kiểm tra qr của ấn phẩm: mỗi mã phải có hình' }));
}

/** The code is too small for its distance. */
export function tooNarrow(found: number, { leastQr, scanFrom }: Expectations): { message: string; hint: string } | undefined {
  return found < leastQr - 0.1 ? { message: `mã rộng ${decimal(found)} mm, quét từ ${decimal(scanFrom, 2)} m cần ít nhất ${decimal(leastQr)} mm (không kể viền trắng)`, hint: 'tăng cỡ mã trong mẫu: data.page.leastQr chưa kể viền trắng 4 ô mỗi bên' } : undefined;
}

/** What can be told without reading: width, colour, quiet zone. */
function sayOfDrawing(symbol: Located, picture: Grey, expected: Expectations, say: (message: string, hint: string) => void): void {
  const narrow = tooNarrow(widthOf(symbol, expected.scale), expected);
  if (narrow) say(narrow.message, narrow.hint);
  if (!isBlackAlone(symbol.colour)) say(`mã in bằng ${colourName(symbol.colour)}`, 'mã QR chỉ dùng mực đen: cmyk(0%, 0%, 0%, 100%)');
  if (!isQuiet(picture, symbol.modules)) say(`viền trắng quanh mã chưa đủ ${QUIET_ZONE} ô`, 'để trống bốn phía mã, mỗi phía 4 ô trắng, không chữ, không hình, không nền màu');
}

/** The frame of quiet modules is as light as paper; its innermost pixel may be grey from the symbol's edge. */
function isQuiet({ width: across, height: up, pixels }: Grey, modules: number): boolean {
  const from = AROUND * PIXELS_A_MODULE + 1;
  const inside = (AROUND + QUIET_ZONE) * PIXELS_A_MODULE - 1;
  const far = inside + modules * PIXELS_A_MODULE + 2;
  for (let y = from; y < up - from; y++) {
    for (let x = from; x < across - from; x++) {
      const inSymbol = x >= inside && x < far && y >= inside && y < far;
      if (!inSymbol && (pixels[y * across + x] ?? 0) < LIGHT) return false;
    }
  }
  return true;
}
