import { expect, test } from 'vitest';
import { guide, place, words } from '../handbook/changing-guide.fixture.ts';
import { changesOf } from './changes.ts';

test('a guide in its first edition, its facts unchanged, has nothing to tell', () => {
  expect(changesOf({ ...guide, editions: guide.editions.slice(0, 1) }, place, '2026-12-31', words)).toEqual([]);
});

test('the day a fee changes is told with the new fee', () => {
  expect(changesOf({ ...guide, editions: guide.editions.slice(0, 1) }, place, '2027-01-01', words)).toEqual([
    { date: '2027-01-01', title: 'từ\u00a001/01/2027', text: 'Lệ phí: Cấp lại: 135.000\u00a0đồng.' },
  ]);
});

test('the end of an exemption is told on the day after, and a new edition in its own words', () => {
  expect(changesOf(guide, place, '2027-03-06', words)).toEqual([
    { date: '2027-03-05', title: 'Bản\u00a02', text: 'Đổi nơi nộp.' },
    { date: '2027-01-01', title: 'từ\u00a001/01/2027', text: 'Lệ phí: Cấp lại: 135.000\u00a0đồng.' },
    { date: '2027-03-01', title: 'từ\u00a001/3/2027', text: 'Miễn cho người đủ điều kiện, đến hết\u00a028/02/2027.' },
  ]);
});
