import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

const text = (rows: string[][]) => Buffer.from(writeCsv(rows)).toString('utf8');

test('a file begins with the mark by which Excel knows UTF-8, and is split at semicolons', () => {
  expect(text([['Mã', 'Phí'], ['1.001193', 'Miễn phí']])).toBe('\uFEFFMã;Phí\r\n1.001193;Miễn phí\r\n');
});

test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\tx'])('%j does not become a formula', (value) => {
  expect(text([[value]])).toBe(`\uFEFF'${value}\r\n`);
});

test('separators, quotes and line ends stay inside their cell', () => {
  expect(text([['a;b', 'nói "có"', 'một\nhai', 'a,b']])).toBe('\uFEFF"a;b";"nói ""có""";"một\nhai";"a,b"\r\n');
});
