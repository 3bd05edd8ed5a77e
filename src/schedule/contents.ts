import { showDay } from '../guide/present.ts';
import type { Words } from '../handbook/words.ts';
import type { MonthPlan } from './month.ts';
import { approval, daysOf, kindName, showMonth, showOff, showWeekday, slotName } from './show.ts';

/** Name of the file. */
export const CONTENTS_NAME = 'muc-luc.txt';

/** What lies in the folder of a month, for whoever opens it: day by day, each slot with the name of its files. */
export function writeContents(plan: MonthPlan, words: Words): string {
  const { month, schedule, ward } = plan;
  const { schedule: w } = words;
  const head = [`${w.sheet.heading} ${showMonth(month, words).toUpperCase()}`, ward.station.name, approval(schedule, words), '', w.contents];
  const body = daysOf(plan).flatMap((day) => [
    '',
    `${showWeekday(day.date, words)} ${showDay(day.date)}`,
    ...('off' in day ? [`  ${showOff(day.off, words)}`] : day.airings.flatMap((airing) => [`  ${slotName(airing.slot.id, words)} ${airing.slot.start}–${airing.end}  ${kindName(airing, words)}: ${airing.title}`, `    ${airing.name}`])),
  ]);
  return `${[...head, ...body].join('\n')}\n`.normalize('NFC');
}
