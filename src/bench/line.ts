/** Decimal units: a KB has 1000 bytes, a MB a million; "KiB" is 1024. An empty unit is a share or a count. */
export type Unit = 'ms' | 's' | 'KiB' | 'MB' | 'MB/s' | '';

/** The most or the least we accept of a figure, or of its ratio to a peer's. */
export interface Bar {
  of: 'value' | 'ratio';
  most?: number;
  least?: number;
}

/** One line of the table: a figure, what it is measured against in the same run, and what we ask of it. */
export interface Line {
  /** Vietnamese. */
  what: string;
  value: number;
  unit: Unit;
  /** Another way of doing the same work, or the figure this one is compared with. */
  against?: { name: string; value: number };
  /** How many times better than the other way, or how many times the other figure: `what` says which. */
  ratio?: number;
  bar?: Bar;
}

/** Whether a line keeps its bar; a line without one always does. */
export function isMet({ value, ratio, bar }: Line): boolean {
  const measured = bar?.of === 'ratio' ? (ratio ?? NaN) : value;
  return bar === undefined || (measured <= (bar.most ?? Infinity) && measured >= (bar.least ?? -Infinity));
}

/** "1.234,5"; small figures keep three digits. */
const show = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

/** A line as a row of the table on the screen. */
export function row(line: Line): string {
  const { what, value, unit, against, ratio, bar } = line;
  const cells = [
    what.padEnd(46),
    `${show(value)} ${unit}`.trim().padStart(12),
    against ? `${against.name} ${show(against.value)} ${unit}`.trimEnd() : '',
    ratio === undefined ? '' : `gấp ${show(ratio)}`,
    bar ? `cần ${bar.most === undefined ? '≥' : '≤'} ${show(bar.most ?? bar.least ?? NaN)}${bar.of === 'ratio' ? ' lần' : ''}` : '',
    bar ? (isMet(line) ? 'đạt' : 'CHƯA ĐẠT') : '',
  ];
  return cells.filter((cell) => cell !== '').join('  ');
}
