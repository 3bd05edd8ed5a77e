import type { Pronunciation } from '../handbook/pronunciation.ts';
import { addresses } from './addresses.ts';
import { capitals, letterCodes, spelledTokens } from './capitals.ts';
import { codes } from './codes.ts';
import { dates } from './dates.ts';
import { dictionary } from './dictionary.ts';
import { laws } from './laws.ts';
import { normalise } from './normalise.ts';
import type { Profile } from './numbers.ts';
import { ordinals, romans } from './ordinals.ts';
import type { Pass } from './pass.ts';
import { pauses } from './pauses.ts';
import { quantities } from './quantities.ts';
import { ranges } from './ranges.ts';
import { symbols } from './symbols.ts';
import { times } from './times.ts';
import { units } from './units.ts';

/** What looks like a number and is not one goes first; a general rule never comes before a special one. */
const TO_WORDS: readonly Pass[] = [normalise, addresses, laws, codes, dictionary, dates, times, romans, ordinals, units, ranges, letterCodes, dictionary, symbols, quantities];
const TO_SPEECH: readonly Pass[] = [capitals, pauses];

/**
 * Written Vietnamese → the words a reader says: no digit, sign or abbreviation is left, lines stay lines.
 * "50.000đ" → "năm mươi nghìn đồng". Its own output comes back unchanged.
 */
export function spoken(text: string, options: { profile: Profile; pronunciation: Pronunciation }): string {
  return [...TO_WORDS, ...TO_SPEECH].reduce((result, pass) => pass(result, options), text);
}

/** Syllables of a spoken text: in Vietnamese, one word between spaces is one syllable. */
export function syllables(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Abbreviations that had to be spelled letter by letter because `content/pronunciation.yaml` does not hold them. */
export function unknownAbbreviations(text: string, pronunciation: Pronunciation): string[] {
  return spelledTokens(TO_WORDS.reduce((result, pass) => pass(result, { profile: 'north', pronunciation }), text));
}
