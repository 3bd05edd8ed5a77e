import { expect, test } from 'vitest';
import { elapsed, paused, readStopwatch, started, STOPPED } from './stopwatch.ts';

test('time runs only between start and pause, and goes on after a pause', () => {
  const first = paused(started(STOPPED, 1000), 4000);
  expect(elapsed(first, 9000)).toBe(3000);
  expect(elapsed(started(first, 10_000), 12_000)).toBe(5000);
});

test('starting twice is starting once', () => {
  expect(elapsed(started(started(STOPPED, 1000), 3000), 4000)).toBe(3000);
});

test('a watch that was kept goes on; a foreign text is a stopped one', () => {
  const running = started({ before: 5000, since: undefined }, 1000);
  expect(readStopwatch(JSON.stringify(running))).toEqual(running);
  expect([null, '', 'x', '{}', '[]', '{"before":"a","since":null}'].map((text) => elapsed(readStopwatch(text), 9000))).toEqual([0, 0, 0, 0, 0, 0]);
});
