import { expect, test } from 'vitest';
import type { Guide } from '../guide/model.ts';
import { feeValue } from '../guide/present.ts';
import { changesSince, period } from './changes.ts';

const guide = {
  slug: 'doi-bang', title: 'Đổi bằng lái', approved: null, changed: [], unconfirmed: [], intro: [], steps: [], mistakes: [], questions: [], notes: [],
  fees: [
    { for: 'Cấp lại', amount: 115_000, way: 'truc-tuyen', until: '2026-12-31', source: 's' },
    { for: 'Cấp lại', amount: 135_000, way: 'truc-tuyen', from: '2027-01-01', source: 's' },
  ],
  reliefs: [{ text: 'Miễn cho người đủ điều kiện.', short: 'Miễn nếu đủ điều kiện', until: '2027-02-28', source: 's' }],
  times: [{ for: 'Cấp lại', value: '5 ngày làm việc', way: 'moi-cach', source: 's' }],
  editions: [{ edition: 1, date: '2026-11-22', changes: ['Bản đầu.'] }, { edition: 2, date: '2027-03-01', changes: ['Đổi nơi nộp.'] }],
} as unknown as Guide;

const place = { unit: 'phường Thượng Hồng', province: 'tỉnh Hưng Yên' };
const words = { cost: 'Lệ phí', time: 'Thời gian', free: 'Miễn phí', until: 'đến hết' };
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
