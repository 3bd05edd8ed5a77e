export const CSV_TYPE = 'text/csv; charset=utf-8';

/**
 * Excel splits a file opened by a double click at the list separator of the machine's region. With Vietnamese settings the
 * comma is the decimal sign, so lists are separated by a semicolon. A first line `sep=;` would suit every region, but then
 * Excel no longer looks for the byte order mark and shows the letters broken.
 */
const SEPARATOR = ';';
/** By it Excel knows that the letters are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that begins so is read as a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A table for Excel with Vietnamese settings: UTF-8 with its mark, semicolons, lines ended as RFC 4180 says, no cell a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(SEPARATOR)}\r\n`).join(''), 'utf8');
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
