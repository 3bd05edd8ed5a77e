import { expect, test } from 'vitest';
import { feedbackFigures, share } from './feedback-figures.ts';
import type { Feedback, Opinion } from './feedback.ts';

const opinion = (id: string, received: string, published?: string, outcome: 'tiep-thu' | 'mot-phan' = 'tiep-thu'): Opinion => ({
  id, received, channel: 'zalo', content: 'Chữ nhỏ quá.', group: 'an-pham',
  reply: published === undefined ? null : { outcome, reason: 'Vì khổ giấy.', text: 'Cảm ơn bạn, đã sửa.', published } as Opinion['reply'],
});
const book = (opinions: Opinion[], days?: number): Feedback => ({ limit: days === undefined ? null : { days, basis: 'Kế hoạch mẫu' }, opinions });

test('answers are counted by outcome, and their days by the calendar', () => {
  const figures = feedbackFigures(book([opinion('A', '2026-11-01', '2026-11-04'), opinion('B', '2026-11-01', '2026-11-09', 'mot-phan'), opinion('C', '2026-11-20')]), '2026-11-22');
  expect(figures).toMatchObject({ received: 3, answered: 2, open: 1, outcomes: { 'tiep-thu': 1, 'mot-phan': 1, 'chua-tiep-thu': 0, chuyen: 0 }, answerDays: { average: 5.5, longest: 8 } });
});

test('no answers, no average', () => {
  expect(feedbackFigures(book([]), '2026-11-22').answerDays).toBeUndefined();
  expect(feedbackFigures(book([opinion('A', '2026-11-01')]), '2026-11-22').answerDays).toBeUndefined();
});

test('who waits beyond the limit comes first who waits longest; without a limit nobody can be overdue', () => {
  const waiting = [opinion('A', '2026-11-10'), opinion('B', '2026-11-01'), opinion('C', '2026-11-17'), opinion('D', '2026-01-01', '2026-11-01')];
  expect(feedbackFigures(book(waiting, 5), '2026-11-22').overdue?.map((late) => `${late.opinion.id} ${late.days}`)).toEqual(['B 16', 'A 7']);
  expect(feedbackFigures(book(waiting), '2026-11-22').overdue).toBeUndefined();
});

test('a percentage is for ten and more', () => {
  expect(share(3, 9)).toBe('3');
  expect(share(3, 10)).toBe('3 (30%)');
  expect(share(0, 0)).toBe('0');
});
