import { expect, test } from 'vitest';
import { feeValue } from '../guide/present.ts';
import { guide, place, words } from './changing-guide.fixture.ts';
import { changesSince, period } from './changes.ts';

const code = { edition: 1, issued: '2026-11-22' };

test('on the day it was printed a sheet says all that holds', () => {
  const changes = changesSince({ ...guide, editions: guide.editions.slice(0, 1) }, code, place, '2026-11-22', words);
  expect(changes).toEqual({ editions: [], ended: [], began: [] });
});

test('a fee that ended and the one that took its place are both told', () => {
  const { ended, began } = changesSince(guide, code, place, '2027-01-01', words);
  expect(ended).toEqual(['Lệ phí: Cấp lại: 115.000\u00a0đồng, đến hết\u00a031/12/2026']);
  expect(began).toEqual(['Lệ phí: Cấp lại: 135.000\u00a0đồng']);
});

test('an exemption that ran out is told, and so is a newer edition', () => {
  const changes = changesSince(guide, code, place, '2027-03-02', words);
  expect(changes.ended).toContain('Miễn cho người đủ điều kiện, đến hết\u00a028/02/2027');
  expect(changes.editions.map(({ edition }) => edition)).toEqual([2]);
});

test('amounts and periods are written as on paper', () => {
  expect(feeValue({ for: 'x', amount: 0, way: 'moi-cach', source: 's' }, 'Miễn phí')).toBe('Miễn phí');
  expect(feeValue({ for: 'x', amount: 8_000, per: 'một bản', way: 'moi-cach', source: 's' }, 'Miễn phí')).toBe('8.000\u00a0đồng một bản');
  expect(feeValue({ for: 'x', ask: 'Hỏi phường', way: 'moi-cach', source: 's' }, 'Miễn phí')).toBe('Hỏi phường');
  expect(period({ from: '2026-07-01', until: '2027-02-28' }, { from: 'từ', until: 'đến hết' })).toBe('từ\u00a001/7/2026 đến hết\u00a028/02/2027');
});
