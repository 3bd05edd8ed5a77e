import { showDay } from '../guide/present.ts';
import type { Words } from '../handbook/words.ts';
import type { MonthPlan } from './month.ts';
import { approval, kindName, showMonth, showWeekday, slotName } from './show.ts';

/** Name of the file. */
export const CONTENTS_NAME = 'muc-luc.txt';

/** What lies in the folder of a month, for whoever opens it: day by day, each slot with the name of its files. */
export function writeContents({ month, schedule, ward, airings }: MonthPlan, words: Words): string {
  const { schedule: w } = words;
  const days = Map.groupBy(airings, ({ date }) => date);
  const head = [`${w.sheet.heading} ${showMonth(month, words).toUpperCase()}`, ward.station.name, approval(schedule, words), '', w.contents];
  const body = [...days].flatMap(([date, own]) => [
    '',
    `${showWeekday(date, words)} ${showDay(date)}`,
    ...own.flatMap((airing) => [`  ${slotName(airing.slot.id, words)} ${airing.slot.start}–${airing.end}  ${kindName(airing, words)}: ${airing.title}`, `    ${airing.name}`]),
  ]);
  return `${[...head, ...body].join('\n')}\n`.normalize('NFC');
}
