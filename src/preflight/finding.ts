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
  page?: number;
  /** What was found, and what was expected. */
  message: string;
  /** The cure. */
  hint: string;
}

/** `trang 2: mực in: …` and an indented `gợi ý: …`. */
export function formatFinding({ check, page, message, hint }: Finding): string {
  return `${page === undefined ? '' : `trang ${page}: `}${CHECKS[check]}: ${message}\n  gợi ý: ${hint}`;
}

/** 6,8 — a number in a Vietnamese sentence, with no more than `digits` decimals. */
export const decimal = (value: number, digits = 1): string => Number(value.toFixed(digits)).toString().replace('.', ',');

/** Many of one kind are told by the first: `… (và 3 chỗ khác)`. */
export const andOthers = (count: number): string => (count > 1 ? ` (và ${count - 1} chỗ khác)` : '');
