import { fold } from '../vietnamese/fold.ts';

/** Fewer letters in common are chance. */
const ALIKE = 0.25;
const MOST = 3;

/** The things whose texts look most like the query, at most three, best first: by the pairs of letters they share (Dice's coefficient, of the query's pairs). */
export function nearest<T>(query: string, things: readonly T[], textOf: (thing: T) => string): T[] {
  const asked = pairs(query);
  if (asked.size === 0) return [];
  const worth = things.map((thing) => {
    const own = pairs(textOf(thing));
    return { thing, share: [...asked].filter((pair) => own.has(pair)).length / asked.size };
  });
  return worth.filter(({ share }) => share >= ALIKE).sort((a, b) => b.share - a.share).slice(0, MOST).map(({ thing }) => thing);
}

function pairs(text: string): Set<string> {
  const letters = fold(text).replace(/[^a-z0-9]+/g, ' ').trim();
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)).filter((pair) => !pair.includes(' ')));
}
