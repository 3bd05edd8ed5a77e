import { expect, test } from 'vitest';
import { paintText, setText } from './letters.ts';
import type { PlacedText, TextStyle } from './sheet.ts';
import { loadTypeface } from './typeface.ts';

const typeface = await loadTypeface();
const [width, height] = [300, 120];

/** Left, right, top and bottom of what a text leaves on white. */
function inkOf(change: Partial<PlacedText>, style: Partial<TextStyle> = {}) {
  const data = Buffer.alloc(width * height * 4, 255);
  const text = setText(typeface, { lines: ['HIH'], style: { size: 40, weight: 800, colour: '#0b6e69', leading: 1.265, ...style }, width: 0, height: 0, x: 0, y: 0, measure: width, align: 'left', ...change });
  paintText({ data, width, height }, text);
  const dark = Array.from({ length: width * height }, (_, index) => index).filter((index) => (data[index * 4] ?? 255) < 128);
  const [xs, ys] = [dark.map((index) => index % width), dark.map((index) => Math.floor(index / width))];
  return { data, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

test('capitals stand on the base line, an ascent under the top of their box', () => {
  expect(inkOf({ y: 10 }).bottom).toBe(10 + 40 - 1);
});

test('a second line stands a leading lower', () => {
  expect(inkOf({ lines: ['HIH', 'HIH'] }, { leading: 1.5 }).bottom - inkOf({}, { leading: 1.5 }).bottom).toBe(60);
});

test('a centred line leaves as much on either side', () => {
  const { left, right } = inkOf({ align: 'center' });
  expect(Math.abs(left - (width - 1 - right))).toBeLessThanOrEqual(1);
});

test('a line is drawn in its colour', () => {
  const { data, left, bottom } = inkOf({});
  const pixel = ((bottom - 5) * width + left + 3) * 4;
  expect(data.subarray(pixel, pixel + 3).toString('hex')).toBe('0b6e69');
});

test('what leaves the picture is not drawn on its other side', () => {
  expect(inkOf({ x: width - 10 }).left).toBeGreaterThan(width / 2);
  expect(inkOf({ x: -20, y: -20 }).right).toBeLessThan(width / 2);
});
