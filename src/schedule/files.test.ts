import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHandbook, type Handbook } from '../handbook/load.ts';
import { findWard } from '../pipeline/context.ts';
import { readCalendar, readText, valueOf, type Component } from './calendar.fixture.ts';
import { writeContents } from './contents.ts';
import { writePlanSheet } from './docx.ts';
import { escape, fold, writeIcs } from './ics.ts';
import { monthPlan, type MonthPlan } from './month.ts';
import { plan } from './plan.ts';
import { daysOf } from './show.ts';
import { programmesOf } from '../handbook/programmes.ts';

let handbook: Handbook;
let december: MonthPlan;

beforeAll(async () => {
  const loaded = await loadHandbook('.', '2026-11-22');
  if (!loaded.handbook?.schedules[0]) throw new Error('the shipped content is sound');
  handbook = loaded.handbook;
  december = monthPlan(handbook, findWard(handbook), '2026-11-22', '2026-12') as MonthPlan;
});

const events = (of: MonthPlan, date = '2026-11-22'): Component[] => readCalendar(writeIcs(of, handbook.words, date)).components.filter(({ name }) => name === 'VEVENT');

test('a calendar is read back by a strict reader: one event a slot, at the hours of Vietnam', () => {
  const found = events(december);
  expect(found.length).toBe(december.airings.length);
  found.forEach((event, index) => {
    const airing = december.airings[index];
    const start = valueOf(event, 'DTSTART');
    expect(start.parameters).toEqual({ TZID: 'Asia/Ho_Chi_Minh' });
    expect(start.value).toBe(`${airing?.date.replaceAll('-', '')}T${airing?.slot.start.replace(':', '')}00`);
    expect(valueOf(event, 'DTEND').value > start.value).toBe(true);
    expect(valueOf(event, 'DTSTAMP').value).toBe('20261122T000000Z');
    expect(readText(valueOf(event, 'SUMMARY').value)).toContain(airing?.title);
    expect(readText(valueOf(event, 'DESCRIPTION').value)).toContain(airing?.name);
  });
});

test('the calendar brings the rules of its time zone, which Vietnam has kept since 1975', () => {
  const zone = readCalendar(writeIcs(december, handbook.words, '2026-11-22')).components.find(({ name }) => name === 'VTIMEZONE') as Component;
  expect(valueOf(zone, 'TZID').value).toBe('Asia/Ho_Chi_Minh');
  expect(valueOf(zone.components[0] as Component, 'TZOFFSETTO').value).toBe('+0700');
});

test('each event has a name of its own that stays when the guide or the day of the build changes', () => {
  const ids = (found: Component[]) => found.map((event) => valueOf(event, 'UID').value);
  const first = ids(events(december));
  expect(new Set(first).size).toBe(first.length);
  const turned = { ...december, airings: plan(december.schedule, { guides: handbook.guides.toReversed(), programmes: programmesOf(handbook) }, '2026-12') };
  expect(ids(events(turned, '2026-11-30'))).toEqual(first);
});

test('an event is tentative until the ward has approved', () => {
  expect(valueOf(events(december)[0] as Component, 'STATUS').value).toBe('TENTATIVE');
  const approved = { ...december, schedule: { ...december.schedule, approved: { by: 'Nguyễn Văn A', date: '2026-11-30' } } };
  const [event] = events(approved);
  expect(valueOf(event as Component, 'STATUS').value).toBe('CONFIRMED');
  expect(readText(valueOf(event as Component, 'DESCRIPTION').value)).toContain('Đã duyệt: Nguyễn Văn A, 30/11/2026');
});

test('any text comes back from its line, folded at 75 octets without cutting a character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')), (text) => {
    const folded = fold(`SUMMARY:${escape(text)}`);
    expect(folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(readText(folded.replaceAll('\r\n ', '').slice('SUMMARY:'.length))).toBe(text);
  }), { examples: [['a\\n;,\n'], ['ỡ'.repeat(200)], ['😀'.repeat(60)]] });
});

test('the Word file is the same for the same plan', async () => {
  const [one, other] = await Promise.all([writePlanSheet(december, handbook.words, '2026-11-22'), writePlanSheet(december, handbook.words, '2026-11-22')]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(Buffer.from(one.slice(0, 2)).toString()).toBe('PK');
});

describe('days off', () => {
  const closed = () => ({ ...december, schedule: { ...december.schedule, daysOff: [{ from: '2026-12-04', until: '2026-12-06', reason: 'Sửa loa, thay ắc quy' }] }, airings: december.airings.filter(({ date }) => date !== '2026-12-04') });

  test('stand among the days of the plan with their reason, but only where there would be a slot', () => {
    const off = daysOf(closed()).filter((day) => 'off' in day);
    expect(off).toEqual([{ date: '2026-12-04', off: 'Sửa loa, thay ắc quy' }]);
    expect(daysOf(closed()).map(({ date }) => date)).toEqual(daysOf(december).map(({ date }) => date));
    expect(writeContents(closed(), handbook.words)).toContain('Thứ sáu 04/12/2026\n  Nghỉ phát: Sửa loa, thay ắc quy\n\nThứ hai 07/12/2026');
  });

  test('are events of the whole day', () => {
    const [event, ...others] = events(closed()).filter((candidate) => valueOf(candidate, 'DTSTART').parameters.VALUE === 'DATE');
    expect(others).toEqual([]);
    expect([valueOf(event as Component, 'DTSTART').value, valueOf(event as Component, 'DTEND').value]).toEqual(['20261204', '20261205']);
    expect(readText(valueOf(event as Component, 'SUMMARY').value)).toBe('Nghỉ phát: Sửa loa, thay ắc quy');
  });

  test('are rows of the Word file', async () => {
    const files = unzipSync(await writePlanSheet(closed(), handbook.words, '2026-11-22'));
    expect(strFromU8(files['word/document.xml'] as Uint8Array)).toContain('Nghỉ phát: Sửa loa, thay ắc quy');
  });
});
