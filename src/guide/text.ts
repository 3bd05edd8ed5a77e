import { Problems } from './problem.ts';

// Letters that occur in text typed with the old TCVN3 (.VnTime) and VNI fonts and never in Vietnamese Unicode text.
const TCVN3 = /[a-zA-Z][µ¸¶·¹¨»¾¼½©®ª«¬­¦§¡¢£¤¥]|[®µ¸¶·¹¨»¾¼½¦§][a-zA-Z]/u;
const VNI = /[ñöøûïäëüåîœæÑÖØÛÏÄËÜÅÎ]/gu;

/**
 * Bytes of a content file → text with `\n` line ends and no byte-order mark, both harmless.
 * Bytes that are not UTF-8, letters of an old encoding and decomposed accents are problems; `undefined` when unreadable.
 */
export function decodeText(bytes: Uint8Array, problems: Problems): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    problems.error({ line, column: 1 }, 'tệp không phải Unicode UTF-8 (có thể gõ bằng bảng mã TCVN3, VNI hoặc lưu dạng ANSI)', 'mở tệp bằng trình soạn thảo, chọn "Lưu với mã UTF-8"; nếu chữ bị lỗi, chuyển mã bằng UniKey (Unicode dựng sẵn)');
    return undefined;
  }
  text = text.replace(/\r\n?/g, '\n');
  text.split('\n').forEach((line, index) => {
    const at = (column: number) => ({ line: index + 1, column: column + 1 });
    const control = line.search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u200B\u200E\u200F\uFEFF]/u);
    if (control >= 0) problems.error(at(control), 'có ký tự ẩn (ký tự điều khiển hoặc dấu cách rộng bằng 0)', 'xóa và gõ lại từ ở chỗ này');
    const decomposed = [...line].findIndex((_, i, all) => all[i] !== undefined && /\p{M}/u.test(all[i]));
    if (line !== line.normalize('NFC')) {
      problems.error(at(Math.max(0, decomposed)), 'chữ có dấu ở dạng Unicode tổ hợp (dấu rời khỏi chữ)', 'chuyển dòng này sang Unicode dựng sẵn (NFC), ví dụ bằng UniKey');
    }
    const tcvn3 = line.search(TCVN3);
    const vni = line.match(VNI)?.length ?? 0;
    if (tcvn3 >= 0) problems.error(at(tcvn3), 'chữ gõ bằng bảng mã cũ TCVN3 (.VnTime)', 'chuyển sang Unicode dựng sẵn bằng UniKey rồi dán lại');
    else if (vni >= 2) problems.error(at(line.search(new RegExp(VNI.source, 'u'))), 'chữ gõ bằng bảng mã cũ VNI', 'chuyển sang Unicode dựng sẵn bằng UniKey rồi dán lại');
  });
  return text;
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i !== bytes.length && bytes[i] !== 10) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    line++;
    start = i + 1;
  }
  return 1;
}
