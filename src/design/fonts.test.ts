import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { FONT_WEIGHTS, fontData } from './fonts.ts';

test('every weight is a font of the family with all Vietnamese letters', async () => {
  for (const weight of FONT_WEIGHTS) {
    const font = create(await fontData(weight));
    if (font.isCollection) throw new TypeError('a collection');
    expect(font.familyName.startsWith('Be Vietnam Pro')).toBe(true);
    for (const letter of 'ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỸĐđ–…“”₫') expect([letter, font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)]).toEqual([letter, true]);
  }
});

test('a font is read once', () => {
  expect(fontData(700)).toBe(fontData(700));
});
