import type { Guide } from '../guide/model.ts';
import { ending, feeValue, presentGuide, reliefText, showDay, type Locality } from '../guide/present.ts';

/** What a sheet of paper in somebody's hand no longer says rightly. */
export interface Changes {
  /** Editions after the one on the paper, oldest first. */
  editions: Guide['editions'];
  /** Dated facts that held when the paper was made and hold no more, in words. */
  ended: string[];
  /** Dated facts that hold now and did not then. */
  began: string[];
}

/**
 * What changed between the day a code was issued and today: for who scans an old leaflet.
 * @param guide as the reader gives it, with the facts of all periods
 * @param code edition and day printed on the paper
 */
export function changesSince(guide: Guide, code: { edition: number; issued: string }, locality: Locality, date: string, words: FactWords): Changes {
  const then = presentGuide(guide, locality, code.issued);
  const now = presentGuide(guide, locality, date);
  const before = datedFacts(then, words).map(({ text }) => text);
  const after = datedFacts(now, words).map(({ text }) => text);
  return {
    editions: now.editions.filter(({ edition }) => edition > code.edition),
    ended: before.filter((fact) => !after.includes(fact)),
    began: after.filter((fact) => !before.includes(fact)),
  };
}

/** Words put around dated facts. */
export interface FactWords {
  cost: string;
  time: string;
  free: string;
  until: string;
}

/** Every dated fact of a presented guide as one sentence, with its last day where it has one. */
export function datedFacts(guide: Guide, words: FactWords): { text: string; until: string | undefined }[] {
  return [
    ...guide.fees.map((fee) => ({ until: fee.until, text: `${guide.pays ?? words.cost}: ${ending(`${fee.for}: ${feeValue(fee, words.free)}`, fee.until, words.until)}` })),
    ...guide.reliefs.map((relief) => ({ until: relief.until, text: reliefText(relief, words.until).replace(/\.$/, '') })),
    ...guide.times.map((time) => ({ until: time.until, text: `${words.time}: ${ending(`${time.for}: ${time.value}`, time.until, words.until)}` })),
    ...(guide.deadline ? [{ until: guide.deadline.until, text: ending(guide.deadline.text.replace(/\.$/, ''), guide.deadline.until, words.until) }] : []),
  ];
}

/** "từ 1/7/2026", "đến hết 28/02/2027", both, or nothing: when a dated fact holds. */
export function period({ from, until }: { from?: string | undefined; until?: string | undefined }, words: { from: string; until: string }): string {
  return [from && `${words.from}\u00a0${showDay(from)}`, until && `${words.until}\u00a0${showDay(until)}`].filter(Boolean).join(' ');
}
