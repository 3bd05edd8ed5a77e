import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Guide } from '../guide/model.ts';
import { addDays } from '../handbook/days.ts';
import { loadHandbook } from '../handbook/load.ts';
import { programmesOf } from '../handbook/programmes.ts';
import { scheduleFile, weekdayOf, type Schedule } from '../handbook/schedule.ts';
import { nextMonth, plan, textOf, type Airing, type Repertoire } from './plan.ts';

let guides: Guide[];
let all: Repertoire;
let shipped: Schedule;

beforeAll(async () => {
  const { handbook } = await loadHandbook('.', '2026-11-22');
  if (!handbook?.schedules[0]) throw new Error('the shipped content is sound');
  guides = handbook.guides;
  all = { guides, programmes: programmesOf(handbook) };
  shipped = handbook.schedules[0];
});

const schedule = (more: object): Schedule => scheduleFile.parse([{ ...shipped, ...more }])[0] as Schedule;
const slugs = (airings: Airing[]) => airings.flatMap(({ items }) => items.map(({ guide }) => guide.slug));
const monday = (date: string): string => (weekdayOf(date) === 'thu-2' ? date : monday(addDays(date, -1)));
const month = fc.tuple(fc.integer({ min: 2024, max: 2032 }), fc.integer({ min: 1, max: 12 })).map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

describe('in any month', { timeout: 60_000 }, () => {
  test('every slot of every day is filled, in the order of time', () => {
    fc.assert(fc.property(month, (wanted) => {
      const airings = plan(shipped, all, wanted);
      const due: string[] = [];
      for (let date = `${wanted}-01`; date.startsWith(wanted); date = addDays(date, 1)) {
        for (const slot of shipped.slots) if (slot.days.includes(weekdayOf(date))) due.push(`${date} ${slot.start}`);
      }
      expect(airings.map(({ date, slot }) => `${date} ${slot.start}`)).toEqual(due);
      expect(airings.every(({ items }) => items.length === 1)).toBe(true);
    }), { numRuns: 12 });
  });

  test('no guide is on air twice in a week, the week two months share included', () => {
    fc.assert(fc.property(month, (wanted) => {
      const airings = [...plan(shipped, all, wanted), ...plan(shipped, all, nextMonth(wanted))];
      const weeks = Map.groupBy(airings, ({ date }) => monday(date));
      for (const [week, own] of weeks) expect(new Set(slugs(own)).size, week).toBe(own.length);
    }), { numRuns: 12 });
  });
});

test('within a quarter of a year every guide has its turn', () => {
  expect(new Set(['2026-09', '2026-10', '2026-11', '2026-12'].flatMap((wanted) => slugs(plan(shipped, all, wanted)))).size).toBe(guides.length);
});

test('guides of a season are on air about three times as often, and only in it', () => {
  const count = (wanted: string) => slugs(plan(shipped, all, wanted)).filter((slug) => slug === 'tuyen-sinh-dau-cap-truc-tuyen').length;
  expect(count('2027-06') + count('2027-07')).toBeGreaterThanOrEqual(3);
  expect(count('2027-10') + count('2027-11')).toBeLessThanOrEqual(2);
});

test('the guides of the digital transformation day go on air in its days, each once a week', () => {
  const days = plan(shipped, all, '2026-10').filter(({ date }) => date >= '2026-10-05' && date <= '2026-10-12');
  const named = days.flatMap(({ items }) => items.filter(({ reason }) => reason.type === 'campaign').map(({ guide }) => guide.slug));
  expect(new Set(named)).toEqual(new Set(shipped.campaigns[0]?.guides));
  // In the first week all six of them, before any other.
  expect(slugs(days.slice(0, 6)).toSorted()).toEqual(shipped.campaigns[0]?.guides.toSorted());
});

test('a campaign may run over New Year', () => {
  const over = schedule({ campaigns: [{ title: 'Giao thừa', from: '12-30', until: '01-02', guides: ['tach-ho'] }] });
  const airings = [...plan(over, all, '2026-12'), ...plan(over, all, '2027-01')].filter(({ items }) => items[0]?.reason.type === 'campaign');
  expect(airings.map(({ date }) => date)).toEqual(['2026-12-30']);
});

test('a notice takes its slot every day, and no other', () => {
  const announced = schedule({ notices: [{ guide: 'tach-ho', slot: 'sang', from: '2026-12-02', until: '2026-12-04' }] });
  const week = plan(announced, all, '2026-12').filter(({ date }) => date <= '2026-12-04');
  expect(week.filter(({ items }) => items[0]?.guide.slug === 'tach-ho').map(({ date, slot }) => `${date} ${slot.id}`)).toEqual(['2026-12-02 sang', '2026-12-03 sang', '2026-12-04 sang']);
});

test('each slot gets the longest bulletin that fits, named as its file and its sound', () => {
  const [first, second] = plan(shipped, all, '2026-12');
  expect([first?.kind, second?.kind]).toEqual(['5p', '3p']);
  const slug = first?.items[0]?.guide.slug;
  expect(first && textOf(first)).toBe(`/an-pham/${slug}/phat-thanh-5p.txt`);
  expect(first?.name).toBe(`2026-12-01_sang_${slug}_5p`);
  expect([first?.slot.start, first?.end]).toEqual(['06:00', '06:05']);
});

describe('a slot of fifteen minutes', () => {
  const evening = (more: object = {}) => schedule({ slots: [{ id: 'toi', days: ['thu-7'], start: '19:00', minutes: 15 }], ...more });

  test('is the programme of a topic, each topic in its turn', () => {
    const airings = ['2026-10', '2026-11', '2026-12'].flatMap((wanted) => plan(evening({ campaigns: [] }), all, wanted));
    for (const { kind, subject, items, name, date } of airings) {
      expect(kind).toBe('chuong-trinh-15p');
      expect(items.map(({ guide }) => guide.slug)).toEqual(all.programmes.find(({ id }) => id === subject)?.guides);
      expect(name).toBe(`${date}_toi_${subject}_chuong-trinh-15p`);
    }
    expect(airings[0] && textOf(airings[0])).toBe(`/an-pham/${airings[0]?.subject}/chuong-trinh-15p.txt`);
    expect(new Set(airings.map(({ subject }) => subject))).toEqual(new Set(all.programmes.map(({ id }) => id)));
  });

  test('announces a guide alone, reads a guide of a campaign alone where no programme holds it, and keeps to its kind', () => {
    const inNone = guides.find(({ slug }) => !all.programmes.some((programme) => programme.guides.includes(slug)))?.slug as string;
    const campaign = { title: 'Đợt này', from: '12-01', until: '12-31', guides: [inNone, 'dang-ky-khai-sinh'] };
    const first = (more: object) => plan(evening(more), all, '2026-12').slice(0, 2).map(({ kind, subject, items }) => [kind, subject, items.map(({ reason }) => reason.type).join()]);
    expect(first({ notices: [{ guide: 'tach-ho', slot: 'toi', from: '2026-12-01', until: '2026-12-31' }] })).toEqual([['5p', 'tach-ho', 'notice'], ['5p', 'tach-ho', 'notice']]);
    expect(first({ campaigns: [campaign] }).map(([kind, subject]) => [kind, subject]).sort()).toEqual([['5p', inNone], ['chuong-trinh-15p', 'ho-tich']]);
    expect(plan(evening({ slots: [{ id: 'toi', days: ['thu-7'], start: '19:00', minutes: 20, kind: 'hoi-dap' }] }), all, '2026-12')[0]).toMatchObject({ kind: 'hoi-dap', items: [{}] });
  });
});

test('what changed and what ends is said, the first edition being no news', () => {
  const guide = { ...(guides[0] as Guide), editions: [{ edition: 1, date: '2026-12-01', changes: ['Bản đầu.'] }], fees: [{ for: 'Mức', amount: 1, way: 'moi-cach' as const, source: 'x', until: '2026-12-31' }], reliefs: [], times: [], deadline: undefined };
  const reasons = (wanted: string) => new Set(plan(shipped, { guides: [guide], programmes: [] }, wanted).map(({ items }) => items[0]?.reason.type));
  expect(reasons('2026-10')).toEqual(new Set(['turn']));
  expect(reasons('2026-12')).toEqual(new Set(['ends']));
  const renewed = { ...guide, fees: [], editions: [...guide.editions, { edition: 2, date: '2026-11-30', changes: ['Lệ phí mới.'] }] };
  expect(new Set(plan(shipped, { guides: [renewed], programmes: [] }, '2026-12').filter(({ date }) => date <= '2026-12-30').map(({ items }) => items[0]?.reason.type))).toEqual(new Set(['changed']));
});

test('February of a leap year has its 29th day', () => {
  expect(plan(shipped, all, '2028-02').at(-1)?.date).toBe('2028-02-29');
  expect(plan(shipped, all, '2027-02').at(-1)?.date).toBe('2027-02-26');
});

test('the same schedule gives the same plan, and fewer guides than slots repeat rather than leave silence', () => {
  expect(plan(shipped, all, '2026-12')).toEqual(plan(shipped, all, '2026-12'));
  expect(plan(shipped, { guides: guides.slice(0, 3), programmes: [] }, '2026-12').length).toBe(46);
});

test('nothing is read on days off, and the queue waits', () => {
  const closed = schedule({ daysOff: [{ from: '2026-12-02', until: '2026-12-04', reason: 'Sửa loa' }, { from: '2026-12-31', reason: 'Nghỉ lễ' }] });
  const dates = new Set(plan(closed, all, '2026-12').map(({ date }) => date));
  expect(['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-07', '2026-12-30', '2026-12-31'].filter((date) => dates.has(date))).toEqual(['2026-12-01', '2026-12-07', '2026-12-30']);
  const read = slugs(plan(shipped, all, '2026-12').filter(({ date }) => date === '2026-12-02'));
  expect(slugs(plan(closed, all, '2026-12').filter(({ date }) => date === '2026-12-07'))).toEqual(expect.arrayContaining(read.slice(0, 1)));
});
