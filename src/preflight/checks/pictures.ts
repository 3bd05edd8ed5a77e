import type { Expectations } from '../expectations.ts';
import { andOthers, type Finding } from '../finding.ts';
import type { PrintedPage } from '../pdf/document.ts';

/** Pictures of pixels are fine enough for the distance they are seen from. */
export function checkPictures(pages: readonly PrintedPage[], { scale, leastResolution }: Expectations): Finding[] {
  return pages.flatMap(({ marks }, index): Finding[] => {
    const coarse = marks.flatMap((mark) => (mark.kind === 'picture' && mark.ppi * scale < leastResolution - 0.5 ? [mark.ppi * scale] : []));
    return coarse.length === 0 ? [] : [{ check: 'pictures', pages: [index + 1], message: `ảnh chỉ ${Math.round(Math.min(...coarse))} điểm một inch, ít nhất phải ${Math.ceil(leastResolution)}${andOthers(coarse.length)}`, hint: 'dùng ảnh lớn hơn, đặt nhỏ lại, hoặc thay bằng hình vẽ nét' }];
  });
}
