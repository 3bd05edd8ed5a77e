import { legacyEncoding } from './legacy.ts';
import { placesOf } from './place.ts';
import type { Problems } from './problem.ts';

// Control characters, zero-width and bidirectional marks, soft hyphens, line separators. A joiner inside an emoji is not one.
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|(?<![\p{Emoji_Presentation}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D/gu;
const PRIVATE = /[\uE000-\uF8FF]/u;
const COMBINING = /[\u0300-\u036F]/u;

/**
 * Bytes of a content file → text with `\n` line ends and no byte-order mark, both harmless.
 * Bytes that are not UTF-8, letters of an old encoding and decomposed accents are problems; `undefined` when unreadable.
 */
export function decodeText(bytes: Uint8Array, problems: Problems): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = bytes[0] === 0xff || bytes[0] === 0xfe ? 'tệp lưu ở mã UTF-16, không phải UTF-8' : 'tệp không phải Unicode UTF-8 (có thể gõ bằng bảng mã TCVN3, VNI hoặc lưu dạng ANSI)';
    problems.error(firstBadByte(bytes), message, 'mở tệp bằng trình soạn thảo, chọn "Lưu với mã UTF-8"; nếu chữ bị lỗi, chuyển mã bằng UniKey (Unicode dựng sẵn)');
    return undefined;
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    problems.error(placesOf(text)(zero), 'tệp có ký tự số 0: không phải tệp chữ, hoặc lưu ở mã UTF-16', 'mở tệp bằng trình soạn thảo, chọn "Lưu với mã UTF-8"');
    return undefined;
  }
  text = text.replace(/\r\n?/g, '\n');
  text.split('\n').forEach((line, index) => checkLine(line, index + 1, problems));
  return text;
}

function checkLine(text: string, line: number, problems: Problems): void {
  const at = (offset: number) => ({ line, column: offset + 1 });
  const legacy = legacyEncoding(text);
  if (legacy) problems.error(at(legacy.index), `chữ gõ bằng bảng mã cũ ${legacy.name}`, 'chuyển sang Unicode dựng sẵn bằng UniKey rồi dán lại');

  for (const { 0: character, index } of legacy ? [] : text.matchAll(HIDDEN)) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    problems.error(at(index), `có ký tự ẩn (U+${code}: ký tự điều khiển, dấu nối mềm hoặc dấu cách rộng bằng 0)`, 'xóa và gõ lại từ ở chỗ này');
  }
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) problems.error(at(lost), 'có ký tự đã hỏng "\uFFFD" (chữ mất khi chuyển mã)', 'gõ lại từ ở chỗ này');
  const wingdings = text.search(PRIVATE);
  if (wingdings >= 0) problems.error(at(wingdings), 'có ký tự riêng của một phông chữ (thường là dấu đầu dòng chép từ Word)', 'xóa ký tự này; danh sách viết bằng "-"');

  const composed = text.normalize('NFC');
  const decomposed = composed === text ? text.search(COMBINING) : firstDifference(text, composed);
  if (decomposed >= 0) problems.error(at(decomposed), 'chữ có dấu ở dạng Unicode tổ hợp (dấu rời khỏi chữ)', 'chuyển dòng này sang Unicode dựng sẵn (NFC), ví dụ bằng UniKey');
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
