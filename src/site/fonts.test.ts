import { expect, test } from 'vitest';
import { LETTERS, webFonts } from './fonts.ts';

test('both weights together stay a small part of the first view', async () => {
  const fonts = await webFonts();
  expect(fonts.map((font) => font.weight)).toEqual([400, 700]);
  for (const font of fonts) expect(font.data.byteLength).toBeLessThan(12_000);
});

test('the letters are composed, each once, and hold both cases of đ', () => {
  expect(LETTERS).toBe(LETTERS.normalize('NFC'));
  expect(new Set(LETTERS).size).toBe([...LETTERS].length);
  expect(LETTERS).toContain('đ');
  expect(LETTERS).toContain('Đ');
});
