import { addDays } from '../handbook/days.ts';
import type { Guide } from '../guide/model.ts';
import type { Locality } from '../guide/present.ts';
import { showDay } from '../guide/present.ts';
import { changesSince, type FactWords } from '../handbook/changes.ts';

/** Something people who know an earlier state of a guide must be told. */
export interface Change {
  /** The day from which it holds, `2027-01-01`. */
  date: string;
  /** "Bản 2", "từ 01/01/2027". */
  title: string;
  text: string;
}

/**
 * What changed in a guide since its first edition, up to today: new editions in their author's words, and each day on
 * which a dated fact began or ended.
 * @param guide as the reader gives it, with the facts of all periods
 */
export function changesOf(guide: Guide, locality: Locality, date: string, words: FactWords & { edition: string; from: string }): Change[] {
  const [first] = guide.editions;
  if (!first) return [];
  const editions = guide.editions.slice(1).map(({ edition, date: on, changes }) => ({ date: on, title: `${words.edition}\u00a0${edition}`, text: changes.join(' ') }));
  const facts = turningDays(guide).filter((day) => first.date < day && day <= date).map((day) => {
    // The same comparison as for a printed code, between the day before and the day itself.
    const before = { edition: guide.editions.length, issued: addDays(day, -1) };
    const { ended, began } = changesSince(guide, before, locality, day, words);
    return { date: day, title: `${words.from}\u00a0${showDay(day)}`, text: (began.length > 0 ? began : ended).map((fact) => `${fact}.`).join(' ') };
  });
  return [...editions, ...facts.filter(({ text }) => text !== '')];
}

/** Days on which a fee, relief, time or deadline begins, or holds no more. */
function turningDays({ fees, reliefs, times, deadline }: Guide): string[] {
  const facts = [...fees, ...reliefs, ...times, ...(deadline ? [deadline] : [])];
  return [...new Set(facts.flatMap(({ from, until }) => [from, until && addDays(until, 1)]).filter((day) => day !== undefined))].sort();
}
