import { Problems, type Problem } from '../guide/problem.ts';
import type { SourceOf } from './check.ts';
import { addDays } from './days.ts';
import type { Handbook } from './load.ts';
import { KIND_MINUTES, longestKind, minuteOf, weekdayOf, type Schedule, type Slot } from './schedule.ts';

const FILE = 'content/schedule.yaml';
/** The law on grassroots democracy has its items announced on at least so many days in a row. */
const NOTICE_DAYS = 3;
/** Minutes since midnight between which loudspeakers may sound. */
const DAY = { begins: 5 * 60, ends: 22 * 60 };

/**
 * Whether the schedules can be kept: hours by day, slots that do not meet and are long enough, names that exist, notices
 * repeated often enough.
 * @param slugs every guide there is a file of, readable or not
 */
export function checkSchedules({ schedules, wards }: Handbook, slugs: string[], sourceOf: SourceOf): Problem[] {
  const problems = new Problems(FILE);
  const at = (...path: PropertyKey[]) => sourceOf.get(FILE)?.locate(path) ?? { line: 1, column: 1 };
  const known = new Set(slugs);
  const seen = new Set<string>();

  schedules.forEach((schedule, index) => {
    const { ward } = schedule;
    if (!wards.some(({ id }) => id === ward)) problems.error(at(index, 'ward'), `không có phường, xã "${ward}"`, `chọn trong: ${wards.map(({ id }) => id).join(', ')}`);
    if (seen.has(ward)) problems.error(at(index, 'ward'), `phường, xã "${ward}" có hai lịch`, 'gộp các buổi vào một lịch');
    seen.add(ward);
    for (const { guide, path } of guidesIn(schedule)) {
      if (!known.has(guide)) problems.error(at(index, ...path), `không có hướng dẫn "${guide}"`, 'sửa mã cho đúng tên tệp trong content/guides, không đuôi .mdx');
    }
    checkSlots(schedule.slots, problems, (...path) => at(index, 'slots', ...path));
    checkNotices(schedule, problems, (...path) => at(index, 'notices', ...path));
  });
  return problems.list;
}

type At = (...path: PropertyKey[]) => { line: number; column: number };

function guidesIn({ notices, campaigns, seasons }: Schedule): { guide: string; path: PropertyKey[] }[] {
  const listed = (name: 'campaigns' | 'seasons', groups: { guides: string[] }[]) => groups.flatMap(({ guides }, i) => guides.map((guide, j) => ({ guide, path: [name, i, 'guides', j] })));
  return [...notices.map(({ guide }, i) => ({ guide, path: ['notices', i, 'guide'] })), ...listed('campaigns', campaigns), ...listed('seasons', seasons)];
}

function checkSlots(slots: Slot[], problems: Problems, at: At): void {
  slots.forEach((slot, index) => {
    const { id, start, minutes, kind } = slot;
    const begins = minuteOf(start);
    if (slots.findIndex((other) => other.id === id) < index) problems.error(at(index, 'id'), `hai buổi cùng mã "${id}"`, 'đặt mã khác: tên tệp âm thanh lấy mã này');
    if (longestKind(minutes) === undefined) problems.error(at(index, 'minutes'), `buổi "${id}" dài ${minutes} phút, không đủ cho bản tin ngắn nhất`, 'ghi ít nhất 1 phút; bản tin có loại 1, 3 và 5 phút');
    else if (kind && KIND_MINUTES[kind] > minutes) problems.error(at(index, 'kind'), `bản tin "${kind}" cần ${KIND_MINUTES[kind]} phút, buổi "${id}" chỉ có ${minutes}`, `ghi minutes: ${KIND_MINUTES[kind]}, hoặc bỏ \`kind\``);
    if (begins < DAY.begins || begins + minutes > DAY.ends) problems.error(at(index, 'start'), `buổi "${id}" phát lúc ${start}, dài ${minutes} phút, rơi vào giờ nghỉ đêm 22:00–05:00`, 'chọn giờ bắt đầu từ 05:00 và kết thúc không quá 22:00');
    const earlier = slots.find((other, i) => i < index && meets(other, slot));
    if (earlier) problems.error(at(index, 'start'), `buổi "${id}" (${start}, ${minutes} phút) chồng giờ với buổi "${earlier.id}" (${earlier.start}, ${earlier.minutes} phút)`, 'dời giờ một buổi, hoặc chia ngày trong tuần cho hai buổi');
  });
}

function meets(a: Slot, b: Slot): boolean {
  const [from, other] = [minuteOf(a.start), minuteOf(b.start)];
  return a.days.some((weekday) => b.days.includes(weekday)) && from < other + b.minutes && other < from + a.minutes;
}

function checkNotices({ notices, slots }: Schedule, problems: Problems, at: At): void {
  notices.forEach((notice, index) => {
    const slot = slots.find(({ id }) => id === notice.slot);
    if (!slot) {
      problems.error(at(index, 'slot'), `không có buổi "${notice.slot}"`, `chọn trong: ${slots.map(({ id }) => id).join(', ')}`);
      return;
    }
    const run = longestRun(slot, notice);
    if (run < NOTICE_DAYS) problems.error(at(index, 'until'), `thông báo "${notice.guide}" chỉ phát ${run} ngày liền nhau, cần ít nhất ${NOTICE_DAYS}`, `kéo dài thời gian, hoặc chọn các ngày mà buổi "${slot.id}" có phát liền nhau`);
    const other = notices.find((candidate, i) => i < index && candidate.slot === notice.slot && candidate.from <= notice.until && notice.from <= candidate.until);
    if (other) problems.error(at(index, 'slot'), `thông báo "${notice.guide}" trùng buổi "${notice.slot}" với thông báo "${other.guide}"`, 'chọn buổi khác, hoặc dời ngày');
  });
}

/** Most days in a row on which a slot is on air between two days, both included. */
function longestRun({ days }: Slot, { from, until }: { from: string; until: string }): number {
  let [run, longest] = [0, 0];
  // No run is longer than the notice; beyond three days only whether it is long enough counts, so two weeks tell all.
  const last = [until, addDays(from, 13)].sort()[0] ?? until;
  for (let date = from; date <= last; date = addDays(date, 1)) {
    run = days.includes(weekdayOf(date)) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
