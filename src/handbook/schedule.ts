import { z } from 'zod';
import { day } from '../guide/schema.ts';
import { addDays } from './days.ts';

/** Days of the week as an author writes them, Monday first. */
export const WEEKDAYS = ['thu-2', 'thu-3', 'thu-4', 'thu-5', 'thu-6', 'thu-7', 'chu-nhat'] as const;

/** Kinds of bulletin a slot may carry, as file names have them: `phat-thanh-3p.txt`. */
export const BULLETIN_KINDS = ['1p', '3p', '5p', 'hoi-dap'] as const;
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** Minutes each kind needs; a question-and-answer bulletin lasts three to five. */
export const KIND_MINUTES: Record<BulletinKind, number> = { '1p': 1, '3p': 3, '5p': 5, 'hoi-dap': 5 };

/** From this length on a slot is a programme of several guides. */
export const PROGRAMME_MINUTES = 15;
/** As file names have it: `chuong-trinh-15p.txt`. */
export const PROGRAMME_KIND = 'chuong-trinh-15p';

const slot = z.strictObject({
  /** Name in file names: "sang", "chieu". Unaccented, each once a ward. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mã buổi viết không dấu, như "sang", "chieu"'),
  /** Days of the week it is on air. */
  days: z.array(z.enum(WEEKDAYS)).min(1),
  /** When it begins, 24 hours, in quotes: "06:00". Between 05:00 and 22:00: people sleep. */
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ viết dạng "06:00"'),
  /** Length in minutes. The longest bulletin that fits is read; from 15 on, the programme of a topic. */
  minutes: z.number().min(0).max(60),
  /** One kind of bulletin always, instead of the longest that fits: "hoi-dap" needs two voices and five minutes. */
  kind: z.enum(BULLETIN_KINDS).optional(),
});

const notice = z
  .strictObject({
    /** Slug of the guide that is announced. */
    guide: z.string(),
    /** Id of the slot it takes, every day the slot is on air: at least three days in a row. */
    slot: z.string(),
    /** First and last day. */
    from: day,
    until: day,
  })
  .refine(({ from, until }) => from <= until, { message: '`until` đứng trước `from`', path: ['until'], params: { hint: 'đổi lại hai ngày' } });

/** Most days a month has; 29 February comes in leap years. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of every year, `10-05`. */
const yearDay = z.string().regex(/^\d{2}-\d{2}$/, { message: 'ngày hằng năm viết dạng "10-05" (tháng-ngày)', abort: true }).refine((text) => {
  const [month = 0, date = 0] = text.split('-').map(Number);
  return date >= 1 && date <= (MONTH_DAYS[month - 1] ?? 0);
}, { message: 'ngày này không có trong lịch', params: { hint: 'viết tháng trước, ngày sau, ví dụ "10-05" là ngày 5 tháng 10' } });

const campaign = z.strictObject({
  /** As the plan names it: "Ngày Chuyển đổi số quốc gia 10/10". */
  title: z.string().min(4).max(60),
  /** First and last day, every year, both on air; `until` before `from` runs over New Year. */
  from: yearDay,
  until: yearDay,
  /** Its guides: each goes on air in these days before any other, once a week. */
  guides: z.array(z.string()).min(1),
});

const season = z.strictObject({
  /** As the plan names it: "Mùa tuyển sinh". */
  title: z.string().min(4).max(60),
  /** Months it lasts, 1–12. */
  months: z.array(z.number().int().min(1).max(12)).min(1),
  /** Guides that many people need then: on air three times as often. */
  guides: z.array(z.string()).min(1),
});

/** Nobody closes a station for longer and keeps a plan. */
const MOST_DAYS_OFF = 366;

const daysOff = z
  .strictObject({
    /** First day without broadcasts; the only one where `until` is left out. */
    from: day,
    /** Last day. */
    until: day.optional(),
    /** As the plan names it: "Nghỉ Tết Nguyên đán". */
    reason: z.string().min(3).max(60),
  })
  .refine(({ from, until = from }) => from <= until, { message: '`until` đứng trước `from`', path: ['until'], params: { hint: 'đổi lại hai ngày' } })
  .refine(({ from, until = from }) => until < addDays(from, MOST_DAYS_OFF), { message: 'đợt nghỉ dài quá một năm', path: ['until'], params: { hint: 'xem lại năm của hai ngày' } });

const schedule = z.strictObject({
  /** File name in `content/wards/`, without `.yaml`. */
  ward: z.string(),
  /** Who in the ward approved hours and campaigns. `null` prints "lịch mẫu – phường chưa duyệt". */
  approved: z.strictObject({ by: z.string().min(3).max(80), date: day }).nullable(),
  slots: z.array(slot).min(1).max(20),
  /** Days without broadcasts: holidays, repairs. */
  daysOff: z.array(daysOff).max(100).default([]),
  /** Guides announced on days in a row. */
  notices: z.array(notice).default([]),
  campaigns: z.array(campaign).default([]),
  seasons: z.array(season).default([]),
});

/** `content/schedule.yaml`: when each ward's station is on air, and what goes first. */
export const scheduleFile = z.array(schedule);

export type Schedule = z.infer<typeof schedule>;
export type Slot = Schedule['slots'][number];
export type Campaign = Schedule['campaigns'][number];

/** Why nothing is read on a day; `undefined` where the station keeps its slots. */
export function reasonOff({ daysOff }: Pick<Schedule, 'daysOff'>, date: string): string | undefined {
  return daysOff.find(({ from, until = from }) => from <= date && date <= until)?.reason;
}

/** The slots of a day in the order of time; none on a day off. */
export function slotsOn(schedule: Pick<Schedule, 'slots' | 'daysOff'>, date: string): Slot[] {
  if (reasonOff(schedule, date) !== undefined) return [];
  const weekday = weekdayOf(date);
  return schedule.slots.filter(({ days }) => days.includes(weekday)).toSorted((a, b) => minuteOf(a.start) - minuteOf(b.start));
}

/** "06:30" → 390, minutes since midnight. */
export function minuteOf(start: string): number {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 2026-12-01 → "thu-3". */
export function weekdayOf(date: string): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'thu-2';
}

/** The longest kind of bulletin that fits so many minutes; none below one minute. */
export function longestKind(minutes: number): BulletinKind | undefined {
  return (['5p', '3p', '1p'] as const).find((kind) => KIND_MINUTES[kind] <= minutes);
}
