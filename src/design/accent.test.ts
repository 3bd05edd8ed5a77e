import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf, readability } from './accent.ts';
import { contrast } from './contrast.ts';
import { MOST_INK } from './papers.ts';
import { COLOURS } from './tokens.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

test('the national red is allowed, a pale orange is not, and the nearest deeper colour is', () => {
  expect(readability(COLOURS.red.hex).isEnough).toBe(true);
  const { ratio, isEnough, nearest } = readability('#ff8800');
  expect(isEnough).toBe(false);
  expect(ratio).toBeCloseTo(2.31, 1);
  expect(readability(nearest).isEnough).toBe(true);
  expect(readability(nearest).ratio).toBeLessThan(4.6);
});

test('whatever colour is allowed: white and gold letters can be read on it, its dark twin is for high contrast, its inks dry', () => {
  fc.assert(fc.property(hex, (typed) => {
    const { red, redDark, goldText } = accentOf(readability(typed).nearest);
    expect(contrast(red.hex, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(goldText.hex, red.hex)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(redDark.hex, '#ffffff')).toBeGreaterThanOrEqual(7);
    for (const { cmyk } of [red, redDark, goldText]) expect(cmyk.reduce((sum, ink) => sum + ink)).toBeLessThanOrEqual(MOST_INK);
  }));
});

test('an ink mix of the print shop stands as it is given', () => {
  expect(accentOf('#0b5e8a', [95, 40, 10, 30]).red).toEqual({ hex: '#0b5e8a', cmyk: [95, 40, 10, 30] });
  expect(accentOf('#0b5e8a').red.cmyk).toEqual([92, 32, 0, 46]);
});
