import { expect, test } from 'vitest';
import { blurred, grainy, turned, type Grey } from './picture.ts';

/** A white picture with one black pixel. */
function dot(size: number, x: number, y: number): Grey {
  const pixels = new Uint8Array(size * size).fill(255);
  pixels[y * size + x] = 0;
  return { width: size, height: size, pixels };
}

const darkest = ({ width, pixels }: Grey): [number, number] => {
  const index = pixels.indexOf(Math.min(...pixels));
  return [index % width, Math.floor(index / width)];
};
const ink = ({ pixels }: Grey): number => pixels.reduce((sum, value) => sum + 255 - value, 0);

test('blur spreads a dot about its place and keeps its ink', () => {
  const soft = blurred(dot(21, 12, 8), 1);
  expect(darkest(soft)).toEqual([12, 8]);
  expect(soft.pixels[8 * 21 + 13]).toBe(soft.pixels[9 * 21 + 12]);
  expect(soft.pixels[8 * 21 + 13]).toBeLessThan(255);
  expect(Math.abs(ink(soft) - 255)).toBeLessThan(15);
});

test('a quarter turn moves a dot from the right to the bottom', () => {
  expect(darkest(turned(dot(21, 15, 10), 90))).toEqual([10, 15]);
});

test('grain has the deviation asked for, and the same seed gives the same grain', () => {
  const grey = { width: 100, height: 100, pixels: new Uint8Array(10_000).fill(128) };
  const noisy = grainy(grey, 20, 7);
  const deviation = Math.sqrt(noisy.pixels.reduce((sum, value) => sum + (value - 128) ** 2, 0) / 10_000);
  expect(deviation).toBeCloseTo(20, 0);
  expect(grainy(grey, 20, 7).pixels).toEqual(noisy.pixels);
  expect(grainy(grey, 20, 8).pixels).not.toEqual(noisy.pixels);
});
