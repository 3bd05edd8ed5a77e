import { expect, test } from 'vitest';
import { isMet, row, type Line } from './line.ts';

const line = (more: Partial<Line>): Line => ({ what: 'tờ rơi', value: 4, unit: 'ms', ...more });

test('a bar is of the value or of the ratio, a most or a least', () => {
  expect(isMet(line({}))).toBe(true);
  expect(isMet(line({ bar: { of: 'value', most: 4 } }))).toBe(true);
  expect(isMet(line({ bar: { of: 'value', most: 3.9 } }))).toBe(false);
  expect(isMet(line({ ratio: 12, bar: { of: 'ratio', least: 10 } }))).toBe(true);
  expect(isMet(line({ ratio: 9, bar: { of: 'ratio', least: 10 } }))).toBe(false);
});

test('a ratio that could not be measured keeps no bar', () => {
  expect(isMet(line({ bar: { of: 'ratio', least: 10 } }))).toBe(false);
});

test('a row says figure, peer, ratio, bar and whether it is kept, in Vietnamese figures', () => {
  expect(row(line({ against: { name: 'Chromium', value: 1234.5 }, ratio: 8.25, bar: { of: 'ratio', least: 10 } })).replace(/\s{2,}/g, ' | ')).toBe('tờ rơi | 4,00 ms | Chromium 1.235 ms | gấp 8,25 | cần ≥ 10,0 lần | CHƯA ĐẠT');
  expect(row(line({ bar: { of: 'value', most: 5 } }))).toMatch(/cần ≤ 5,00 {2}đạt$/);
});
