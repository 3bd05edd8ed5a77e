import { expect, test } from 'vitest';
import { PAPERS, paperOf, type PaperId } from './papers.ts';

const folded = (Object.keys(PAPERS) as PaperId[]).map(paperOf).flatMap(({ width, panels }) => (panels ? [{ width, ...panels }] : []));

test('the panels of a folded sheet are as wide together as the sheet', () => {
  expect(folded.length).toBeGreaterThan(0);
  for (const { width, outside, inside } of folded) for (const side of [outside, inside]) expect(side.reduce((sum, panel) => sum + panel, 0)).toBe(width);
});

test('the inside of a folded sheet is its outside turned over', () => {
  for (const { outside, inside } of folded) expect(inside).toEqual(outside.toReversed());
});

test('the flap that is folded in first is the narrowest', () => {
  for (const { outside: [flap = 0, ...others] } of folded) for (const other of others) expect(other - flap).toBeGreaterThanOrEqual(2);
});
