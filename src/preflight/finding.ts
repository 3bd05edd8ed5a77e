/** What preflight looks at, in the order of the report, with its Vietnamese name. */
export const CHECKS = {
  boxes: 'khổ giấy',
  fonts: 'phông chữ',
  text: 'mã chữ',
  ink: 'mực in',
  type: 'cỡ chữ',
  lines: 'nét mảnh',
  pictures: 'ảnh',
  qr: 'mã QR',
  tags: 'thẻ PDF/UA',
  standard: 'tên chuẩn',
} as const;

export type CheckId = keyof typeof CHECKS;

/** Something that would be rejected by the shop, or fail in the reader's hand. Texts are Vietnamese. */
export interface Finding {
  check: CheckId;
  /** From 1; left out where it is the whole file. */
  pages?: readonly number[];
  /** What was found, and what was expected. */
  message: string;
  /** The cure. */
  hint: string;
}

/** Pages told one by one; more are counted. */
const PAGES_TOLD = 4;

/** `trang 2, 5: mực in: …` and an indented `gợi ý: …`. */
export function formatFinding({ check, pages = [], message, hint }: Finding): string {
  const more = pages.length > PAGES_TOLD ? ` và ${pages.length - PAGES_TOLD} trang nữa` : '';
  const where = pages.length > 0 ? `trang ${pages.slice(0, PAGES_TOLD).join(', ')}${more}: ` : '';
  return `${where}${CHECKS[check]}: ${message}\n  gợi ý: ${hint}`;
}

/** The same fault of several pages as one finding: it has one cure. */
export function merged(findings: readonly Finding[]): Finding[] {
  const byFault = Map.groupBy(findings, ({ check, message, hint }) => `${check} ${message} ${hint}`);
  return Array.from(byFault.values(), (same) => {
    const [{ pages: _, ...fault }] = same as [Finding];
    const pages = [...new Set(same.flatMap(({ pages = [] }) => pages))];
    return pages.length > 0 ? { ...fault, pages } : fault;
  });
}

/** 6,8 — a number in a Vietnamese sentence, with no more than `digits` decimals. */
export const decimal = (value: number, digits = 1): string => Number(value.toFixed(digits)).toString().replace('.', ',');

/** Many of one kind are told by the first: `… (và 3 chỗ khác)`. */
export const andOthers = (count: number): string => (count > 1 ? ` (và ${count - 1} chỗ khác)` : '');
