import { showDay } from '../guide/present.ts';
import { addDays } from '../handbook/days.ts';
import { reasonOff, slotsOn, weekdayOf, type Schedule } from '../handbook/schedule.ts';
import type { Words } from '../handbook/words.ts';
import type { MonthPlan } from './month.ts';
import type { Airing, Reason } from './plan.ts';

/** "{by}, {date}" with names in braces → the sentence. */
export const put = (sentence: string, values: Record<string, string | number>): string => sentence.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));

/** File name of a plan, without its ending: `lich-phat-thanh-2026-12`. */
export const planName = (month: string): string => `lich-phat-thanh-${month}`;

/** "tháng 12/2026". */
export function showMonth(month: string, words: Words): string {
  const [year = '', number = ''] = month.split('-');
  return put(words.schedule.month, { month: Number(number), year });
}

/** A day of a plan: what is read, or why nothing is. */
export type Day = { date: string; airings: Airing[] } | { date: string; off: string };

/** The days of a month on which something is read, or would be if they were not days off. */
export function daysOf({ month, schedule, airings }: MonthPlan): Day[] {
  const read = Map.groupBy(airings, ({ date }) => date);
  const days = Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index)).filter((date) => date.startsWith(month));
  return days.flatMap((date): Day[] => {
    const off = reasonOff(schedule, date);
    const own = read.get(date);
    if (off !== undefined) return slotsOn({ ...schedule, daysOff: [] }, date).length > 0 ? [{ date, off }] : [];
    return own ? [{ date, airings: own }] : [];
  });
}

/** "Nghỉ phát: Nghỉ Tết Nguyên đán". */
export const showOff = (reason: string, words: Words): string => put(words.schedule.off, { reason });

/** Who approved the schedule, or that nobody has. */
export function approval({ approved }: Schedule, words: Words): string {
  return approved ? put(words.schedule.approved, { by: approved.by, date: showDay(approved.date) }) : words.schedule.sample;
}

/** "Thứ ba". */
export const showWeekday = (date: string, words: Words): string => words.schedule.weekdays[weekdayOf(date)];

/** "Sáng"; a slot the ward named itself keeps its id. */
export const slotName = (id: string, words: Words): string => words.schedule.slots[id] ?? id;

/** "Bài 5 phút". */
export const kindName = ({ kind }: Airing, words: Words): string => words.operator.kinds[kind];

/** Page on which an airing is read and listened to. */
export const pageOf = ({ subject, kind }: Airing): string => `/phat-thanh/${subject}/#${kind}`;

/** Under the title of an airing: why it is read; of a programme, its guides too. */
export function showItems({ items }: Airing, words: Words): string[] {
  return items.map(({ guide, reason }) => (items.length > 1 ? `${guide.title} – ${showReason(reason, words)}` : showReason(reason, words)));
}

/** Why a guide is on air: "Mùa tuyển sinh". */
export function showReason(reason: Reason, words: Words): string {
  return put(words.schedule.reasons[reason.type], { ...('title' in reason && { title: reason.title }), ...('until' in reason && { until: showDay(reason.until) }) });
}
