export const CSV_TYPE = 'text/csv; charset=utf-8';

/** Begins like a formula: a spreadsheet would compute it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows → a CSV file (RFC 4180) that office programs open rightly: UTF-8 with its mark, every cell quoted, CRLF. A cell
 * that would be taken for a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
