import { expect, test } from 'vitest';
import { curveSegments } from './curves.ts';

test('relative steps, short hand and straight ways become absolute segments', () => {
  expect(curveSegments('m1 2h3v4l-1-1z')).toEqual([['M', 1, 2], ['L', 4, 2], ['L', 4, 6], ['L', 3, 5], ['Z']]);
});

test('an arc becomes curves that end where it ends', () => {
  const segments = curveSegments('M0 0A5 5 0 0 1 10 0');
  expect(segments.slice(1).every(([kind]) => kind === 'C')).toBe(true);
  expect(segments.at(-1)?.slice(-2)).toEqual([10, 0]);
});
