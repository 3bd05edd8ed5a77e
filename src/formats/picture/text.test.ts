import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { PlacedText, TextStyle } from './sheet.ts';
import { drawText, registerFonts } from './text.ts';
import { loadTypeface } from './typeface.ts';

const typeface = await loadTypeface();
await registerFonts();
const [width, height] = [300, 120];

/** Left, right, top and bottom of what a text leaves on white, and how dark it is on the whole. */
function inkOf(change: Partial<PlacedText>, style: Partial<TextStyle> = {}) {
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  drawText(context, typeface, { lines: ['HIH'], style: { size: 40, weight: 800, colour: '#0b6e69', leading: 1.265, ...style }, width: 0, height: 0, x: 0, y: 0, measure: width, align: 'left', ...change });
  const data = context.canvas.data();
  const dark = Array.from({ length: width * height }, (_, index) => index).filter((index) => (data[index * 4] ?? 255) < 128);
  const [xs, ys] = [dark.map((index) => index % width), dark.map((index) => Math.floor(index / width))];
  return { data, area: dark.length, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
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

test('a line set to the right ends at its measure', () => {
  const { right } = inkOf({ align: 'right' });
  expect(right).toBeGreaterThan(width - 8);
  expect(right).toBeLessThan(width);
});

test('a line is drawn in its colour', () => {
  const { data, left, bottom } = inkOf({});
  const pixel = ((bottom - 5) * width + left + 3) * 4;
  expect(data.subarray(pixel, pixel + 3).toString('hex')).toBe('0b6e69');
});

test('every weight has its own letters, the heavier the darker', () => {
  const areas = ([400, 500, 600, 700, 800] as const).map((weight) => inkOf({ lines: ['Nộp hồ sơ'] }, { weight }).area);
  expect(areas).toEqual([...new Set(areas)].sort((a, b) => a - b));
});

test('letters are as wide as the typeface measures them, slanted ones nearer', () => {
  const context = createCanvas(1, 1).getContext('2d');
  const drawn = (text: string) => {
    drawText(context, typeface, { lines: [text], style: { size: 100, weight: 500, colour: '#000000', leading: 1.4 }, width: 0, height: 0, x: 0, y: 0, measure: 0, align: 'left' });
    return context.measureText(text).width;
  };
  expect(drawn('HIH')).toBeCloseTo(typeface.width('HIH', 500, 100), 1);
  expect(drawn('ÁV')).toBeLessThan(typeface.width('ÁV', 500, 100) - 1);
});
