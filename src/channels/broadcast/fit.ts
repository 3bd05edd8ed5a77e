import type { Sentence } from './sentences.ts';

/** Sentences that stand or fall together. */
export interface Passage {
  /** What it is, for the message that says it was left out (Vietnamese). */
  name: string;
  /** Place in the bulletin. */
  paragraph: number;
  /** 0 is always said; above it, the smaller number is the more important. */
  importance: number;
  sentences: Sentence[];
}

/** A slot in syllables, 3 % either way. */
export interface Slot {
  least: number;
  most: number;
}

/** @param rate syllables a minute @param minutes length of the slot */
export function slotOf(rate: number, minutes: number): Slot {
  return { least: Math.ceil(rate * minutes * 0.97), most: Math.floor(rate * minutes * 1.03) };
}

export const lengthOf = (passages: readonly Passage[]) => passages.reduce((sum, { sentences }) => sum + sentences.reduce((all, { length }) => all + length, 0), 0);

/**
 * Takes passages by importance, each whole, as long as they fit; what is too long for the room left makes way for a shorter,
 * less important one. Passages of importance 0 are kept whatever their length.
 * @param most syllables
 * @returns the passages kept, in their old order, and those left out
 */
export function fit(passages: readonly Passage[], most: number): { kept: Passage[]; left: Passage[] } {
  const kept = new Set(passages.filter(({ importance }) => importance === 0));
  let length = lengthOf([...kept]);
  for (const passage of passages.filter(({ importance }) => importance > 0).sort((a, b) => a.importance - b.importance)) {
    const more = lengthOf([passage]);
    if (length + more > most) continue;
    kept.add(passage);
    length += more;
  }
  return { kept: passages.filter((passage) => kept.has(passage)), left: passages.filter((passage) => !kept.has(passage)) };
}
