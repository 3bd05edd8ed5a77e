import { expect, test } from 'vitest';
import { Pace, showClock } from './pace.ts';

test('a minute at 160 syllables a minute is 160 syllables, and the end is the end', () => {
  const pace = new Pace([100, 100]);
  expect(pace.advance(60_000, 160)).toBe(true);
  expect(pace.position).toBe(160);
  expect(pace.place).toEqual({ line: 1, share: 0.6 });
  expect(pace.advance(60_000, 160)).toBe(false);
  expect(pace.position).toBe(200);
  expect(pace.place).toEqual({ line: 1, share: 1 });
});

test('the time left follows the rate', () => {
  const pace = new Pace([480]);
  expect([120, 160, 220].map((rate) => showClock(pace.secondsLeft(rate)))).toEqual(['4:00', '3:00', '2:11']);
});

test('one goes back and forth by lines, and never out of the text', () => {
  const pace = new Pace([10, 20, 30]);
  pace.goTo(1, 0.5);
  expect(pace.position).toBe(20);
  pace.goTo(-1);
  expect(pace.position).toBe(0);
  pace.goTo(3);
  expect(pace.position).toBe(60);
});

test('a text without lines has nothing to read', () => {
  const pace = new Pace([]);
  expect(pace.place).toEqual({ line: 0, share: 0 });
  expect(pace.advance(1000, 160)).toBe(false);
});
