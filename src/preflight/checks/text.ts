import { andOthers, type Finding } from '../finding.ts';
import type { PrintedPage } from '../pdf/document.ts';

/** All text can be read back as Unicode, composed (NFC), with no letter lost. */
export function checkText(pages: readonly PrintedPage[]): Finding[] {
  return pages.flatMap(({ marks }, index): Finding[] => {
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    const lost = texts.filter((text) => text.includes('\uFFFD'));
    const apart = texts.filter((text) => text.normalize('NFC') !== text);
    const on = [index + 1];
    return [
      ...lost.slice(0, 1).map((text): Finding => ({ check: 'text', pages: on, message: `chữ trong “${text.replaceAll('\uFFFD', '·').slice(0, 40)}” không có mã Unicode${andOthers(lost.length)}`, hint: 'kiểm tra phông có đủ chữ này; chữ phải do Typst đặt' })),
      ...apart.slice(0, 1).map((text): Finding => ({ check: 'text', pages: on, message: `“${text}” viết dấu rời (không phải NFC)${andOthers(apart.length)}`, hint: "chuẩn hóa chuỗi trước khi đưa vào mẫu: text.normalize('NFC')" })),
    ];
  });
}
