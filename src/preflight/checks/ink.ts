import { MOST_INK } from '../../design/papers.ts';
import { andOthers, type Finding } from '../finding.ts';
import { colourName, isRichBlack, totalInk, type Colour } from '../pdf/colour.ts';
import type { Mark } from '../pdf/content.ts';
import type { PrintedPage } from '../pdf/document.ts';
import { inner, overlap } from '../pdf/geometry.ts';

interface Rule {
  broken(mark: Mark, shop: boolean): boolean;
  message(mark: Mark): string;
  hint: string;
}

const colourOf = (mark: Mark): Colour | undefined => (mark.kind === 'text' || mark.kind === 'fill' || mark.kind === 'stroke' ? mark.colour : undefined);

/** Ink of a mark, %; undefined where it cannot be told. */
export function inkOf(mark: Mark): number | undefined {
  if (mark.kind === 'picture') return mark.picture.mostInk();
  const colour = colourOf(mark);
  return colour && totalInk(colour);
}

const isRgb = (mark: Mark): boolean => (mark.kind === 'picture' ? mark.picture.space === 'DeviceRGB' : colourOf(mark)?.space === 'rgb');

/** Percent of rounding: an ink is stored as a fraction. */
const ROUNDING = 0.5;

/** Crop marks begin on the edge of the bleed, give or take a rounding, pt. */
const MARK_ROUNDING = 0.2;

/** The first rule that a mark breaks is the one it is told for. */
const RULES: readonly Rule[] = [
  {
    // A picture on an office printer is the printer's own business; a shop would convert it as it likes.
    broken: (mark, shop) => isRgb(mark) && (shop || mark.kind !== 'picture'),
    message: (mark) => (mark.kind === 'text' ? `chữ “${textOf(mark)}” màu RGB` : mark.kind === 'picture' ? 'ảnh màu RGB' : 'hình màu RGB'),
    hint: 'dùng mực của src/design/tokens.ts hoặc cmyk(…); chữ đen là cmyk(0%, 0%, 0%, 100%), không phải rgb hay black của SVG',
  },
  {
    broken: (mark) => mark.kind === 'text' && isRichBlack(mark.colour),
    message: (mark) => `chữ đen “${textOf(mark)}” pha nhiều mực (${nameOf(mark)}), lệch bản là nhòe`,
    hint: 'chữ đen chỉ dùng mực đen: cmyk(0%, 0%, 0%, 100%)',
  },
  {
    broken: (mark, shop) => shop && ((colourOf(mark)?.space === 'grey' && (colourOf(mark) as { calibrated: boolean }).calibrated) || (mark.kind === 'picture' && mark.picture.space === 'CalibratedGray')),
    message: () => 'màu xám theo hồ sơ màu, nhà in có thể đổi thành bốn mực',
    hint: 'trong tệp gửi nhà in, thay luma(…) bằng cmyk(0%, 0%, 0%, …)',
  },
  {
    broken: (mark) => (inkOf(mark) ?? 0) > MOST_INK + ROUNDING,
    message: (mark) => `tổng mực ${Math.round(inkOf(mark) ?? 0)}% (${mark.kind === 'picture' ? 'ảnh' : nameOf(mark)}), quá ${MOST_INK}%, không kịp khô`,
    hint: `giảm mực trong src/design/tokens.ts để bốn mực cộng lại không quá ${MOST_INK}%`,
  },
  {
    broken: (mark) => inkOf(mark) === undefined && !isRgb(mark),
    message: (mark) => (mark.kind === 'picture' ? 'ảnh nén kiểu không đếm được mực' : `màu không biết bao nhiêu mực (${nameOf(mark)})`),
    hint: 'dùng màu phẳng cmyk(…), không dùng chuyển màu, hoa văn, màu pha riêng; ảnh lưu CMYK không nén hoặc nén Flate',
  },
];

/** What is printed on the piece. Marks in the slug, outside the bleed, are for the people at the press. */
export function printedMarks({ marks, media, bleed }: PrintedPage): Mark[] {
  const art = inner(bleed ?? media, MARK_ROUNDING);
  return marks.filter(({ box }) => overlap(box, art));
}

/** Colours as a press needs them. */
export function checkInk(pages: readonly PrintedPage[], shop: boolean): Finding[] {
  return pages.flatMap((page, index) => {
    const broken = new Map<Rule, Mark[]>();
    for (const mark of printedMarks(page)) {
      const rule = RULES.find((candidate) => candidate.broken(mark, shop));
      if (rule) broken.set(rule, [...(broken.get(rule) ?? []), mark]);
    }
    return Array.from(broken, ([rule, [first, ...others]]): Finding => ({ check: 'ink', pages: [index + 1], message: `${first ? rule.message(first) : ''}${andOthers(others.length + 1)}`, hint: rule.hint }));
  });
}

const nameOf = (mark: Mark): string => {
  const colour = colourOf(mark);
  return colour ? colourName(colour) : 'chuyển màu';
};

const textOf = (mark: Mark): string => (mark.kind === 'text' ? mark.text.slice(0, 30) : '');
