import { showDay } from '../guide/present.ts';
import { Problems, type Problem } from '../guide/problem.ts';
import { plan, runs } from '../schedule/plan.ts';
import { slugsOf, type ContentFiles, type SourceOf } from './check.ts';
import { addDays } from './days.ts';
import type { Handbook } from './load.ts';
import { guidesOf } from './of-ward.ts';
import { programmesOf } from './programmes.ts';
import { rewritten } from './rewritten.ts';
import { KIND_MINUTES, longestKind, minuteOf, slotsOn, type Campaign, type Schedule, type Slot } from './schedule.ts';

const FILE = 'content/schedule.yaml';
/** The law on grassroots democracy has its items announced on at least so many days in a row. */
const NOTICE_DAYS = 3;
/** Minutes since midnight between which loudspeakers may sound. */
const DAY = { begins: 5 * 60, ends: 22 * 60 };

/**
 * Whether the schedules can be kept: hours by day, slots that do not meet and are long enough, names that exist, notices
 * repeated often enough. Campaigns that nobody would hear are reminders.
 * @param date build date, `2026-11-22`
 */
export function checkSchedules(handbook: Handbook, files: ContentFiles, date: string, sourceOf: SourceOf): Problem[] {
  const at = (...path: PropertyKey[]) => sourceOf.get(FILE)?.locate(path) ?? { line: 1, column: 1 };
  const seen = new Set<string>();

  return handbook.schedules.flatMap((schedule, index) => {
    const { ward } = schedule;
    const isKnown = files.wards.includes(ward);
    const problems = isKnown ? new Problems(FILE, ward) : new Problems(FILE);
    const known = new Set(slugsOf(files, ward));
    if (!isKnown) problems.error(at(index, 'ward'), `không có phường, xã "${ward}"`, `chọn trong: ${files.wards.join(', ')}`);
    if (seen.has(ward)) problems.error(at(index, 'ward'), `phường, xã "${ward}" có hai lịch`, 'gộp các buổi vào một lịch');
    seen.add(ward);
    for (const { guide, path } of guidesIn(schedule)) {
      if (!known.has(guide)) problems.error(at(index, ...path), `không có hướng dẫn "${guide}"`, 'sửa mã cho đúng tên tệp trong content/guides, không đuôi .mdx');
    }
    checkSlots(schedule.slots, problems, (...path) => at(index, 'slots', ...path));
    checkNotices(schedule, problems, (...path) => at(index, 'notices', ...path));
    if (!problems.list.some(({ level }) => level === 'error')) remindOfCampaigns(schedule, { ...handbook, guides: guidesOf(handbook, ward) }, date, problems, (...path) => at(index, 'campaigns', ...path));
    return problems.list;
  });
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

function checkNotices(schedule: Schedule, problems: Problems, at: At): void {
  const { notices, slots } = schedule;
  notices.forEach((notice, index) => {
    const slot = slots.find(({ id }) => id === notice.slot);
    if (!slot) {
      problems.error(at(index, 'slot'), `không có buổi "${notice.slot}"`, `chọn trong: ${slots.map(({ id }) => id).join(', ')}`);
      return;
    }
    const run = longestRun(slot, notice, schedule.daysOff);
    const isCutShort = run < NOTICE_DAYS && longestRun(slot, notice, []) >= NOTICE_DAYS;
    if (run < NOTICE_DAYS) problems.error(at(index, 'until'), `thông báo "${notice.guide}" chỉ phát ${run} ngày liền nhau${isCutShort ? ' vì vướng ngày nghỉ phát' : ''}, cần ít nhất ${NOTICE_DAYS}`, isCutShort ? 'kéo dài thời gian qua những ngày nghỉ ở `daysOff`, hoặc dời thông báo' : `kéo dài thời gian, hoặc chọn các ngày mà buổi "${slot.id}" có phát liền nhau`);
    const other = notices.find((candidate, i) => i < index && candidate.slot === notice.slot && candidate.from <= notice.until && notice.from <= candidate.until);
    if (other) problems.error(at(index, 'slot'), `thông báo "${notice.guide}" trùng buổi "${notice.slot}" với thông báo "${other.guide}"`, 'chọn buổi khác, hoặc dời ngày');
  });
}

/** Most days in a row on which a slot is on air between two days, both included. */
function longestRun(slot: Slot, { from, until }: { from: string; until: string }, daysOff: Schedule['daysOff']): number {
  let [run, longest] = [0, 0];
  // Beyond three days only whether it is long enough counts: two weeks after the last day off tell all.
  const free = [from, ...daysOff.map((off) => addDays(off.until ?? off.from, 1))].sort().at(-1) ?? from;
  const last = [until, addDays(free, 13)].sort()[0] ?? until;
  for (let date = from; date <= last; date = addDays(date, 1)) {
    run = slotsOn({ slots: [slot], daysOff }, date).length > 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Days of a campaign, the one of today or else the next. */
function daysOfCampaign(campaign: Campaign, date: string): string[] {
  const year = Array.from({ length: 366 }, (_, index) => addDays(date, index));
  const first = year.findIndex((day) => runs(campaign, day));
  const before = Array.from({ length: 366 }, (_, index) => addDays(date, -index - 1));
  const begun = first === 0 ? before.slice(0, before.findIndex((day) => !runs(campaign, day))).reverse() : [];
  const coming = year.slice(first);
  const end = coming.findIndex((day) => !runs(campaign, day));
  return [...begun, ...coming.slice(0, end < 0 ? coming.length : end)];
}

/** A campaign without a slot in its days, and guides of one that get none. */
function remindOfCampaigns(schedule: Schedule, handbook: Handbook, date: string, problems: Problems, at: At): void {
  const repertoire = { guides: rewritten(handbook.guides), programmes: programmesOf(handbook) };
  // Guides that cannot be read have their own errors; what the others get is not known before these are mended.
  if (repertoire.guides.length === 0) return;
  schedule.campaigns.forEach((campaign, index) => {
    const days = daysOfCampaign(campaign, date);
    const [first = date, last = first] = [days[0], days.at(-1)];
    const span = `${showDay(first)}–${showDay(last)}`;
    if (days.every((day) => slotsOn(schedule, day).length === 0)) {
      return problems.notice(at(index, 'from'), `đợt "${campaign.title}" (${span}) không có ngày nào có buổi phát`, 'kéo dài đợt, thêm ngày cho một buổi ở `slots`, hoặc xem lại `daysOff`');
    }
    const months = [...new Set(days.map((day) => day.slice(0, 7)))];
    const heard = new Set(months.flatMap((month) => plan(schedule, repertoire, month)).filter((airing) => first <= airing.date && airing.date <= last).flatMap(({ items }) => items.map(({ guide }) => guide.slug)));
    campaign.guides.forEach((slug, place) => {
      if (!heard.has(slug)) problems.notice(at(index, 'guides', place), `đợt "${campaign.title}" (${span}) không đủ buổi để phát "${slug}"`, 'kéo dài đợt, thêm buổi, hoặc bớt hướng dẫn của đợt');
    });
  });
}
