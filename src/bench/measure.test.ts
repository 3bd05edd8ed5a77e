import { expect, test } from 'vitest';
import { compare, median } from './measure.ts';

test('the median is the middle, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('every way does every item of every round, the ways in turn, and one round more to warm up', async () => {
  const done: string[] = [];
  const way = (name: string) => async (item: string) => void done.push(name + item);
  const times = await compare((round) => [`${round}a`, `${round}b`], 1, { ours: way('x'), theirs: way('y') });
  expect(done).toEqual(['x0a', 'x0b', 'y0a', 'y0b', 'x1a', 'x1b', 'y1a', 'y1b']);
  expect(times.ours).toBeGreaterThanOrEqual(0);
});
