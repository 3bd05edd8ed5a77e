import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test('office programs read accents, quotes, commas and line breaks', () => {
  expect(writeCsv([['Mã', 'Nội dung'], ['1', 'Nói "chậm", rồi\nsửa']])).toBe('\ufeff"Mã","Nội dung"\r\n"1","Nói ""chậm"", rồi\nsửa"\r\n');
});

test('no cell is taken for a formula', () => {
  expect(['=1+1', '+84', '-1', '@a', '\t=1', '\r=1', 'a=1'].map((text) => writeCsv([[text]]).slice(2, 3))).toEqual(["'", "'", "'", "'", "'", "'", 'a']);
});
