import { expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { checkYaml, parseYaml, type YamlSource } from '../guide/yaml.ts';
import type { Handbook } from './load.ts';
import { checkSchedules } from './schedule-check.ts';
import { scheduleFile } from './schedule.ts';

const FILE = 'content/schedule.yaml';
const SOUND = `- ward: bach-sam
  approved: null
  slots:
    - { id: sang, days: [thu-2, thu-3, thu-4], start: "06:00", minutes: 5 }
    - { id: chieu, days: [thu-2, thu-5], start: "17:00", minutes: 3 }
  notices:
    - { guide: tach-ho, slot: sang, from: 2026-12-07, until: 2026-12-09 }
  campaigns:
    - { title: Chuyển đổi số, from: "10-05", until: "10-12", guides: [tach-ho] }
`;

/** What is said about a `schedule.yaml`, "line:column message". */
function problemsOf(change: (text: string) => string = (text) => text): string[] {
  const problems = new Problems(FILE);
  const source = parseYaml(change(SOUND), problems);
  const schedules = source && checkYaml(source, scheduleFile, problems);
  const sourceOf = new Map<string, YamlSource>(source ? [[FILE, source]] : []);
  const handbook = { schedules: schedules ?? [], wards: [{ id: 'bach-sam' }] } as Handbook;
  return [...problems.list, ...(schedules ? checkSchedules(handbook, ['tach-ho'], sourceOf) : [])].map(({ line, column, message }) => `${line}:${column} ${message}`);
}
const replaced = (from: string, to: string) => problemsOf((text) => text.replace(from, to));

test('a sound schedule has nothing to say', () => {
  expect(problemsOf()).toEqual([]);
});

test('slots that meet on a day, and one that follows at once', () => {
  expect(replaced('"17:00"', '"06:04"')).toEqual(['5:49 buổi "chieu" (06:04, 3 phút) chồng giờ với buổi "sang" (06:00, 5 phút)']);
  expect(replaced('"17:00"', '"06:05"')).toEqual([]);
  expect(replaced('[thu-2, thu-5], start: "17:00"', '[thu-5], start: "06:00"')).toEqual([]);
});

test('a slot of 0 minutes, of half a minute, and one too short for its kind', () => {
  expect(replaced('minutes: 3', 'minutes: 0')).toEqual(['5:67 buổi "chieu" dài 0 phút, không đủ cho bản tin ngắn nhất']);
  expect(replaced('minutes: 3', 'minutes: 0.5')).toEqual(['5:67 buổi "chieu" dài 0.5 phút, không đủ cho bản tin ngắn nhất']);
  expect(replaced('minutes: 3', 'minutes: 3, kind: hoi-dap')).toEqual(['5:76 bản tin "hoi-dap" cần 5 phút, buổi "chieu" chỉ có 3']);
  expect(replaced('minutes: 3', 'minutes: -3')).toEqual([expect.stringMatching(/^5:67 .*nhỏ hơn 0/)]);
});

test('hours of the night, at both ends, and hours no clock has', () => {
  expect(replaced('"17:00"', '"21:58"')).toEqual(['5:49 buổi "chieu" phát lúc 21:58, dài 3 phút, rơi vào giờ nghỉ đêm 22:00–05:00']);
  expect(replaced('"17:00"', '"04:59"').length).toBe(1);
  expect(replaced('"17:00"', '"23:59"').length).toBe(1);
  expect(replaced('"17:00"', '"21:57"')).toEqual([]);
  expect(replaced('"17:00"', '"24:00"')).toEqual([expect.stringMatching(/^5:49 .*giờ viết dạng "06:00"/)]);
});

test('a guide, a slot, a ward that is not there, a slot named twice', () => {
  expect(replaced('guides: [tach-ho]', 'guides: [tach-ho, la]')).toEqual(['9:80 không có hướng dẫn "la"']);
  expect(replaced('guide: tach-ho, slot: sang', 'guide: la, slot: toi')).toEqual(['7:16 không có hướng dẫn "la"', '7:26 không có buổi "toi"']);
  expect(replaced('bach-sam', 'nao')).toEqual(['1:9 không có phường, xã "nao"']);
  expect(replaced('id: chieu', 'id: sang')).toEqual(['5:13 hai buổi cùng mã "sang"']);
  expect(problemsOf((text) => text + text)).toEqual(['10:9 phường, xã "bach-sam" có hai lịch']);
});

test('a notice on fewer than three days in a row: too short, over a weekend, or ending before it begins', () => {
  expect(replaced('until: 2026-12-09', 'until: 2026-12-08')).toEqual(['7:62 thông báo "tach-ho" chỉ phát 2 ngày liền nhau, cần ít nhất 3']);
  expect(replaced('from: 2026-12-07, until: 2026-12-09', 'from: 2026-12-08, until: 2026-12-14')).toEqual([expect.stringContaining('chỉ phát 2 ngày liền nhau')]);
  expect(replaced('until: 2026-12-09', 'until: 2026-12-01')).toEqual([expect.stringContaining('7:62')]);
  expect(replaced('from: 2026-12-07, until: 2026-12-09', 'from: 2026-12-10, until: 9999-12-31')).toEqual([]);
});

test('two notices in one slot', () => {
  expect(problemsOf((text) => text.replace(/( +- \{ guide.*\n)/, '$1$1'))).toEqual(['8:31 thông báo "tach-ho" trùng buổi "sang" với thông báo "tach-ho"']);
});

test('days that no calendar has', () => {
  expect(replaced('until: 2026-12-09', 'until: 2027-02-30')).toEqual([expect.stringMatching(/^7:62 .*không có trong lịch/)]);
  expect(replaced('"10-12"', '"11-31"')).toEqual([expect.stringMatching(/^9:53 .*không có trong lịch/)]);
  expect(replaced('"10-12"', '"13-01"').length).toBe(1);
  expect(replaced('"10-12"', '"02-29"')).toEqual([]);
});
