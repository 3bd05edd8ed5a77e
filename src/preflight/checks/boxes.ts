import type { PageSize } from '../expectations.ts';
import { decimal, type Finding } from '../finding.ts';
import { height, PT_PER_MM, width, type Box } from '../pdf/geometry.ts';
import type { PrintedPage } from '../pdf/document.ts';

/** mm; a shop measures to a tenth. */
const TOLERANCE = 0.1;

const mm = (pt: number): number => pt / PT_PER_MM;
const sizeName = (across: number, up: number): string => `${decimal(across)} × ${decimal(up)} mm`;

/** Page, trim and bleed of every page against the paper. */
export function checkBoxes(pages: readonly PrintedPage[], size: PageSize): Finding[] {
  return pages.flatMap((page, index) => checkPage(page, size).map((finding): Finding => ({ check: 'boxes', pages: [index + 1], ...finding })));
}

function checkPage({ media, trim, bleed }: PrintedPage, size: PageSize): { message: string; hint: string }[] {
  const sheet = { width: size.width + 2 * size.margin, height: size.height + 2 * size.margin };
  if (!sameSize(media, sheet)) {
    return [{ message: `trang rộng ${sizeName(mm(width(media)), mm(height(media)))}, phải là ${sizeName(sheet.width, sheet.height)}`, hint: 'dùng trang của parts.typ (sides) hoặc sửa dòng của khổ giấy này trong src/design/papers.ts' }];
  }
  // Without a TrimBox the page itself is the trim (ISO 32000-1, 14.11.2): right where nothing is cut.
  return [box('TrimBox', trim ?? (size.margin === 0 ? media : undefined), media, size.margin), box('BleedBox', bleed ?? (size.margin === 0 ? media : undefined), media, size.margin - size.bleed)].flatMap((finding) => finding ?? []);
}

/** @param inset of the box from the page's edges, mm */
function box(name: 'TrimBox' | 'BleedBox', found: Box | undefined, media: Box, inset: number): { message: string; hint: string } | undefined {
  const hint = 'kênh in phải đặt khung bằng setBoxes: gọi printed() với khổ giấy có margin';
  if (!found) return { message: `thiếu ${name}`, hint };
  const insets = [found.left - media.left, found.bottom - media.bottom, media.right - found.right, media.top - found.top].map(mm);
  const off = insets.find((value) => Math.abs(value - inset) > TOLERANCE);
  return off === undefined ? undefined : { message: `${name} cách mép trang ${decimal(off)} mm, phải là ${decimal(inset)} mm`, hint };
}

const sameSize = (box: Box, size: { width: number; height: number }): boolean => Math.abs(mm(width(box)) - size.width) <= TOLERANCE && Math.abs(mm(height(box)) - size.height) <= TOLERANCE;
