import { expect, test } from 'vitest';
import { curveSegments } from '../pdf/curves.ts';
import { loadOutliner } from './outline.ts';
import { loadTypeface } from './typeface.ts';

const outline = await loadOutliner();
const typeface = await loadTypeface();

test('pairs are kerned: "Yên" is narrower than its letters side by side', () => {
  expect(outline('Yên', 800, 100).width).toBeLessThan(typeface.width('Yên', 800, 100) - 1);
});

test('a letter stands on the base line, and its marks are part of it', () => {
  const ys = (text: string) => curveSegments(outline(text, 700, 100).path).flatMap(([, ...points]) => points.filter((_, index) => index % 2 === 1));
  expect(Math.min(...ys('Ậ'))).toBeLessThan(Math.min(...ys('A')));
  expect(Math.max(...ys('Ậ'))).toBeGreaterThan(Math.max(...ys('A')));
});

test('a letter the family lacks is an error that names it', () => {
  expect(() => outline('漢', 700, 10)).toThrow('phông chữ không có ký tự "漢"');
});
