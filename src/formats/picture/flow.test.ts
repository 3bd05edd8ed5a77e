import { expect, test } from 'vitest';
import { flowHeight, placeFlow } from './flow.ts';

const column = [
  { height: 100, gap: 0, stretch: 0 },
  { height: 50, gap: 10, stretch: 1 },
  { height: 50, gap: 10, stretch: 3 },
];

test('a column is as high as its pieces and the least space between them', () => {
  expect(flowHeight(column)).toBe(220);
});

test('what is left over is shared out above the pieces', () => {
  expect(placeFlow(column, 20, 280)).toEqual([20, 140, 230]);
});

test('a full column keeps the least space', () => {
  expect(placeFlow(column, 0, 200)).toEqual([0, 110, 170]);
});
