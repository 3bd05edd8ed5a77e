import { expect, test } from 'vitest';
import { loadTypeface } from './typeface.ts';

const typeface = await loadTypeface();
const kern = (text: string) => typeface.place(text, 500, 1000).width - typeface.width(text, 500, 1000);

test('slanted letters move together, upright ones stay', () => {
  expect(kern('AV')).toBeLessThan(0);
  expect(kern('Tô')).toBeLessThan(0);
  expect(kern('HI')).toBe(0);
});

test('a marked letter is kerned like its base', () => {
  expect(kern('ÁV')).toBe(kern('AV'));
});
