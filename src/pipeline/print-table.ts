import { paperOf } from '../design/papers.ts';
import { CHECKS, decimal, formatFinding } from '../preflight/finding.ts';
import type { CheckedPrint } from './print-check.ts';

const HEAD = ['tệp', 'khổ', 'trang', 'chữ nhỏ nhất', 'trong hình', 'mực', 'nét', 'mã QR', 'kết quả'];

/** A row for each printed file: what was measured, and whether it may be printed. */
export function printTable(prints: readonly CheckedPrint[]): string[] {
  const rows = [HEAD, ...prints.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => Array.from(row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - Array.from(cell).length)).join('  ').trimEnd());
}

/** What is wrong with each file that may not be printed, and the cure. */
export function printProblems(prints: readonly CheckedPrint[]): string[] {
  return prints.flatMap(({ owner, channel, file, findings }) => findings.map((finding) => `${owner}: ${channel}: ${file}: ${formatFinding(finding)}`));
}

function rowOf({ owner, file, paper, measured, findings }: CheckedPrint): string[] {
  const { pages, leastType, leastInDrawing, mostInk, leastLine, codes, leastQr } = measured;
  const broken = [...new Set(findings.map(({ check }) => CHECKS[check]))];
  return [
    `${owner}/${file}`,
    paperOf(paper).name,
    String(pages),
    amount(leastType, 'pt'),
    amount(leastInDrawing, 'pt'),
    mostInk === undefined ? '–' : `${mostInk}%`,
    amount(leastLine, 'pt', 2),
    codes === 0 ? '–' : `${codes} × ${amount(leastQr, 'mm')}`,
    broken.length === 0 ? 'đạt' : `lỗi: ${broken.join(', ')}`,
  ];
}

const amount = (value: number | undefined, unit: string, digits = 1): string => (value === undefined ? '–' : `${decimal(value, digits)} ${unit}`);
