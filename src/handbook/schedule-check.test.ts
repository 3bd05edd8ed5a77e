import { expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { checkYaml, parseYaml, type YamlSource } from '../guide/yaml.ts';
import type { Handbook } from './load.ts';
import { checkSchedules } from './schedule-check.ts';
import { scheduleFile } from './schedule.ts';

const FILE = 'content/schedule.yaml';
const FILES = { guides: ['tach-ho', 'tam-tru', 'khai-sinh'], wards: ['bach-sam'], wardGuides: {} };
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

/** As much of a guide as a plan looks at. */
const guide = (slug: string) => ({ slug, title: slug, topic: 'cu-tru', fees: [], reliefs: [], times: [], editions: [] });

/** What is said about a `schedule.yaml`, "line:column message". */
function problemsOf(change: (text: string) => string = (text) => text): string[] {
  const problems = new Problems(FILE);
  const source = parseYaml(change(SOUND), problems);
  const schedules = source && checkYaml(source, scheduleFile, problems);
  const sourceOf = new Map<string, YamlSource>(source ? [[FILE, source]] : []);
  const handbook = { schedules: schedules ?? [], wards: [{ id: 'bach-sam' }], guides: FILES.guides.map(guide), wardGuides: {}, topics: [], featured: [] } as unknown as Handbook;
  return [...problems.list, ...(schedules ? checkSchedules(handbook, FILES, '2026-11-22', sourceOf) : [])].map(({ line, column, message }) => `${line}:${column} ${message}`);
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

const withDaysOff = (daysOff: string, change: (text: string) => string = (text) => text) => problemsOf((text) => change(text.replace('  notices:', `  daysOff:\n    - ${daysOff}\n  notices:`)));

test('days off are a day or two ends, with a reason', () => {
  expect(withDaysOff('{ from: 2027-01-01, reason: Tết Dương lịch }')).toEqual([]);
  expect(withDaysOff('{ from: 2027-01-01 }')).toEqual([expect.stringMatching(/^7:7 thiếu "\[0\]\.daysOff\[0\]\.reason"/)]);
  expect(withDaysOff('{ from: 2027-01-02, until: 2027-01-01, reason: Nghỉ lễ }')).toEqual([expect.stringMatching(/^7:34 .*đứng trước/)]);
  expect(withDaysOff('{ from: 2027-01-01, until: 2028-06-01, reason: Nghỉ lễ }')).toEqual([expect.stringMatching(/^7:34 .*quá một năm/)]);
});

test('a notice that days off leave fewer than three days in a row is an error that says so', () => {
  expect(withDaysOff('{ from: 2026-12-08, reason: Sửa loa }')).toEqual(['9:62 thông báo "tach-ho" chỉ phát 1 ngày liền nhau vì vướng ngày nghỉ phát, cần ít nhất 3']);
  const longer = (text: string) => text.replace('until: 2026-12-09', 'until: 2026-12-16');
  expect(withDaysOff('{ from: 2026-12-08, reason: Sửa loa }', longer)).toEqual([]);
  expect(withDaysOff('{ from: 2026-12-08, until: 2027-02-28, reason: Sửa loa }', (text) => text.replace('2026-12-09', '9999-12-31'))).toEqual([]);
});

test('a campaign whose days have no slot is a reminder, whichever its next year', () => {
  expect(replaced('from: "10-05", until: "10-12"', 'from: "10-08", until: "10-10"')).toEqual(['9:37 đợt "Chuyển đổi số" (08/10/2027–10/10/2027) không có ngày nào có buổi phát']);
  expect(withDaysOff('{ from: 2027-10-01, until: 2027-10-31, reason: Sửa loa }')).toEqual([expect.stringContaining('không có ngày nào có buổi phát')]);
  expect(replaced('from: "10-05", until: "10-12"', 'from: "11-21", until: "11-22"')).toEqual([expect.stringContaining('(21/11/2026–22/11/2026)')]);
});

test('a guide of a campaign that gets no broadcast is a reminder', () => {
  const short = (text: string) => text.replace('from: "10-05", until: "10-12", guides: [tach-ho]', 'from: "10-05", until: "10-06", guides: [tach-ho, tam-tru, khai-sinh]');
  expect(problemsOf(short)).toEqual([expect.stringMatching(/^9:\d+ đợt "Chuyển đổi số" \(05\/10\/2027–06\/10\/2027\) không đủ buổi để phát "khai-sinh"$/)]);
  expect(problemsOf((text) => short(text).replace('"10-06"', '"10-12"'))).toEqual([]);
});
