import type { Expectations } from '../expectations.ts';
import { andOthers, decimal, type Finding } from '../finding.ts';
import type { Mark } from '../pdf/content.ts';
import type { PrintedDocument, PrintedPage } from '../pdf/document.ts';

type Text = Extract<Mark, { kind: 'text' }>;

/** pt; sizes are products of decimals. */
const ROUNDING = 0.02;

/** Text that can be seen, with its size on the finished piece, pt, and the least it may have; `drawn`: held to the size of a drawing's labels. */
export function sizedTexts({ marks, dict }: PrintedPage, structure: PrintedDocument['structure'], { scale, leastType, leastInDrawing }: Expectations): { text: string; size: number; least: number; drawn: boolean }[] {
  // What is not in the tags is decoration, or the second copy of a tagged side: which of its words are a drawing is not
  // known, so they are held to the drawing's size. The tagged copy is held to its own.
  const isText = ({ place }: Text) => place.kind === 'content' && structure !== undefined && !structure.isDrawing(dict, place.mcid);
  return marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const text = mark.text.trim();
    if (text === '') return [];
    const drawn = !isText(mark);
    return [{ text, size: mark.size / scale, least: drawn ? leastInDrawing : leastType, drawn }];
  });
}

/** No text smaller than can be read from where the piece is read. */
export function checkType({ pages, structure }: Pick<PrintedDocument, 'pages' | 'structure'>, expected: Expectations): Finding[] {
  return pages.flatMap((page, index): Finding[] => {
    const small = sizedTexts(page, structure, expected).filter(({ size, least }) => size < least - ROUNDING);
    const worst = small.toSorted((a, b) => a.size / a.least - b.size / b.least)[0];
    if (!worst) return [];
    const where = expected.scale === 1 ? '' : ' (ở cỡ thật)';
    return [{ check: 'type', pages: [index + 1], message: `“${worst.text.slice(0, 40)}” chỉ ${decimal(worst.size)} pt${where}, ít nhất phải ${decimal(worst.least)} pt${andOthers(small.length)}`, hint: 'tăng cỡ chữ trong mẫu .typ, hoặc dùng câu ngắn hơn của hướng dẫn; nhãn trong hình vẽ phải nằm trong as-figure' }];
  });
}
