import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireHandbook } from '../handbook/load.ts';
import type { Guide } from './model.ts';
import { presentGuide } from './present.ts';
import { readsSoSince } from './since.ts';

const { guides } = await requireHandbook(join(import.meta.dirname, '../..'), '2026-11-22');
const [some] = guides as [Guide];
const fee = (dates: { from?: string; until?: string }) => ({ ...(some.fees[0] as Guide['fees'][number]), ...dates });
const guide = (dates: { from?: string; until?: string }[], editions = ['2026-11-22']): Guide => ({ ...some, fees: dates.map(fee), reliefs: [], times: [], changed: [], unconfirmed: [], notes: [], questions: [], mistakes: [], steps: [], intro: [], deadline: undefined, editions: editions.map((date, index) => ({ edition: index + 1, date, changes: ['x'] })) });

test('a guide without dated facts reads as it does since its last edition', () => {
  expect(readsSoSince(guide([{}]), '2027-05-01')).toBe('2026-11-22');
  expect(readsSoSince(guide([{}], ['2026-11-22', '2027-02-03']), '2027-05-01')).toBe('2027-02-03');
  expect(readsSoSince(guide([{}], ['2026-11-22', '2027-02-03']), '2027-01-01')).toBe('2026-11-22');
});

test('it turns on the day a fact begins to hold, and on the day after it ends', () => {
  const turning = guide([{ until: '2026-12-31' }, { from: '2027-01-01', until: '2027-02-28' }]);
  expect(['2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01', '2030-01-01'].map((day) => readsSoSince(turning, day))).toEqual(['2026-11-22', '2027-01-01', '2027-01-01', '2027-03-01', '2027-03-01']);
});

test('before anything is dated it is the day that was asked for', () => {
  expect(readsSoSince(guide([{}]), '2026-01-01')).toBe('2026-01-01');
});

test('between two turns every guide of the handbook reads the same, word for word', () => {
  const place = { unit: 'phường A', province: 'tỉnh B' };
  const days = Array.from({ length: 16 }, (_, index) => new Date(Date.UTC(2026, 10, 22 + 10 * index)).toISOString().slice(0, 10));
  for (const each of guides) {
    for (const [index, day] of days.entries()) {
      const next = days[index + 1];
      if (next === undefined || readsSoSince(each, day) !== readsSoSince(each, next)) continue;
      expect(presentGuide(each, place, next), `${each.slug} ${next}`).toEqual(presentGuide(each, place, day));
    }
  }
});
