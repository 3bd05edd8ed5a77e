import type { Finding } from '../finding.ts';
import type { Font } from '../pdf/content.ts';

/** Every typeface that prints something is in the file, as outlines, with only its own letters and with their meaning. */
export function checkFonts(fonts: readonly Font[]): Finding[] {
  return fonts.flatMap(({ name, kind, embedded, subset, mapped }): Finding[] => {
    const say = (message: string, hint: string): Finding[] => [{ check: 'fonts', message: `phông ${name} ${message}`, hint }];
    const typst = 'để Typst chèn chữ; đừng thêm chữ bằng thư viện khác';
    if (kind === 'Type3') return say('là kiểu Type3, nhiều máy in vẽ ra hình răng cưa', typst);
    if (!embedded) return say('không nằm trong tệp, nhà in sẽ thay bằng phông khác', typst);
    if (!subset) return say('nằm trong tệp cả bộ, tệp nặng và vướng giấy phép', 'chỉ nhúng những chữ đã dùng (subset)');
    return mapped ? [] : say('không ghi chữ nào là chữ nào (ToUnicode), không chép và không đọc máy được', typst);
  });
}
