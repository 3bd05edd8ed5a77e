import type { PathCommand } from 'fontkitten';
import { expect, test } from 'vitest';
import { letterMask } from './mask.ts';

const polygon = (...points: [number, number][]): PathCommand[] => [
  ...points.map(([x, y], index): PathCommand => ({ command: index === 0 ? 'moveTo' : 'lineTo', args: [x, y] })),
  { command: 'closePath', args: [] },
];
const square = polygon([0, 0], [0, 3], [3, 3], [3, 0]);

test('a square on whole pixels covers them fully and nothing else', () => {
  const { left, top, width, height, cover } = letterMask(square, 1, 0);
  expect({ left, top, height }).toEqual({ left: 0, top: -3, height: 3 });
  for (let y = 0; y < height; y++) expect([...cover.subarray(y * width, (y + 1) * width)]).toEqual([255, 255, 255, 0]);
});

test('shifted by a quarter of a pixel, it covers three quarters of its first column and a quarter of the one after', () => {
  const { width, cover } = letterMask(square, 1, 0.25);
  expect([...cover.subarray(0, width)]).toEqual([191, 255, 255, 64, 0]);
});

test('a contour the other way round leaves a hole', () => {
  const hole = polygon([1, 1], [2, 1], [2, 2], [1, 2]);
  const { width, cover } = letterMask([...square, ...hole], 1, 0);
  expect(cover[width + 1]).toBe(0);
  expect(cover[width]).toBe(255);
});

test('a slope covers half of the pixels it cuts in half', () => {
  const { cover, width } = letterMask(polygon([0, 0], [2, 2], [2, 0]), 1, 0);
  expect([...cover.subarray(0, width)]).toEqual([0, 128, 0]);
  expect([...cover.subarray(width)]).toEqual([128, 255, 0]);
});

test('a round letter covers its area', () => {
  const r = 10;
  const k = r * 0.5523;
  const circle: PathCommand[] = [
    { command: 'moveTo', args: [r, 0] },
    { command: 'bezierCurveTo', args: [r, k, k, r, 0, r] },
    { command: 'bezierCurveTo', args: [-k, r, -r, k, -r, 0] },
    { command: 'bezierCurveTo', args: [-r, -k, -k, -r, 0, -r] },
    { command: 'bezierCurveTo', args: [k, -r, r, -k, r, 0] },
    { command: 'closePath', args: [] },
  ];
  const { cover } = letterMask(circle, 1, 0);
  const area = cover.reduce((sum, value) => sum + value, 0) / 255;
  expect(area / (Math.PI * r * r)).toBeGreaterThan(0.98);
  expect(area / (Math.PI * r * r)).toBeLessThan(1.01);
});

test('a space covers nothing', () => {
  expect(letterMask([], 1, 0).cover).toHaveLength(0);
});
