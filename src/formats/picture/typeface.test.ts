import { expect, test } from 'vitest';
import { loadTypeface, MissingGlyphError } from './typeface.ts';

const typeface = await loadTypeface();

test('width grows with size and weight', () => {
  const width = typeface.width('Ỹ Ỗ Ặ ậ ẫ ữ ợ', 500, 10);
  expect(typeface.width('Ỹ Ỗ Ặ ậ ẫ ữ ợ', 500, 20)).toBeCloseTo(2 * width);
  expect(typeface.width('Ỹ Ỗ Ặ ậ ẫ ữ ợ', 800, 10)).toBeGreaterThan(width);
});

test('a letter the family does not have is an error that names it', () => {
  expect(() => typeface.width('Bước 漢', 500, 10)).toThrow(MissingGlyphError);
  expect(() => typeface.width('Bước 漢', 500, 10)).toThrow('U+6F22');
});
