import { LEAST_LINE } from '../../design/papers.ts';
import { andOthers, decimal, type Finding } from '../finding.ts';
import type { PrintedPage } from '../pdf/document.ts';

/** pt */
const ROUNDING = 0.002;

/** No line so thin that a press drops it. */
export function checkLines(pages: readonly PrintedPage[], scale: number): Finding[] {
  return pages.flatMap(({ marks }, index): Finding[] => {
    const thin = marks.flatMap((mark) => (mark.kind === 'stroke' && mark.width / scale < LEAST_LINE - ROUNDING ? [mark.width / scale] : []));
    return thin.length === 0 ? [] : [{ check: 'lines', pages: [index + 1], message: `nét ${decimal(Math.min(...thin), 2)} pt, ít nhất phải ${decimal(LEAST_LINE, 2)} pt${andOthers(thin.length)}`, hint: 'tăng độ dày nét trong mẫu .typ (nhớ nét nhỏ đi theo tỷ lệ hình)' }];
  });
}
