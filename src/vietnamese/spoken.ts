import type { Pronunciation } from '../handbook/pronunciation.ts';
import { addresses } from './addresses.ts';
import { capitals, letterCodes, spelledTokens } from './capitals.ts';
import { changedWords } from './changes.ts';
import { codes } from './codes.ts';
import { dates } from './dates.ts';
import { dictionary } from './dictionary.ts';
import { formCodes } from './form-codes.ts';
import { laws } from './laws.ts';
import { normalise } from './normalise.ts';
import { ordinals, romans } from './ordinals.ts';
import type { Pass, Voice } from './pass.ts';
import { pauses } from './pauses.ts';
import { quantities } from './quantities.ts';
import { ranges } from './ranges.ts';
import { restated } from './restated.ts';
import { symbols } from './symbols.ts';
import { times } from './times.ts';
import { units } from './units.ts';

interface Rule {
  /** What the pass deals with, in Vietnamese, as `npm run speak -- --explain` names it. */
  name: string;
  pass: Pass;
  /** What a line must hold for the pass to have anything to do in it: most lines are then done with after a glance. */
  needs?: RegExp;
}

const DIGIT = /\d/;
const CAPITALS = /\p{Lu}{2}/u;
/** A hyphen between capitals and digits, as codes of forms have it: "K1-T", "70a-H". */
const CODE = /[\p{Lu}\d][a-z]?-[\p{Lu}\d]/u;
const ADDRESS = /\.[a-z]|@/i;
/** Letters of Roman numerals alone; \b takes accented letters for the end of a word, which does no harm here. */
const NUMERAL = /\b[IVXLCDM]+\b/;
const PLACE = /\d|thứ |P\./i;
const SIGN = /\d:\d|[≥≤<>±/*^#&@%+=₫$€§~]|v\.v/i;

/** What looks like a number and is not one goes first; a general rule never comes before a special one. */
const TO_WORDS: readonly Rule[] = [
  { name: 'địa chỉ mạng', pass: addresses, needs: ADDRESS },
  { name: 'số ghi lại bằng chữ', pass: restated, needs: DIGIT },
  { name: 'số văn bản', pass: laws, needs: DIGIT },
  { name: 'điện thoại, mã số', pass: codes, needs: DIGIT },
  { name: 'mã biểu mẫu', pass: formCodes, needs: CODE },
  { name: 'tên, chữ viết tắt', pass: dictionary },
  { name: 'ngày tháng', pass: dates, needs: DIGIT },
  { name: 'giờ', pass: times, needs: DIGIT },
  { name: 'số La Mã', pass: romans, needs: NUMERAL },
  { name: 'thứ tự', pass: ordinals, needs: PLACE },
  { name: 'tiền, đơn vị', pass: units, needs: DIGIT },
  { name: 'khoảng, phân số', pass: ranges, needs: DIGIT },
  { name: 'mã chữ và số', pass: letterCodes },
  { name: 'tên, chữ viết tắt', pass: dictionary },
  { name: 'ký hiệu', pass: symbols, needs: SIGN },
  { name: 'số', pass: quantities, needs: DIGIT },
];
const TO_SPEECH: readonly Rule[] = [
  { name: 'chữ hoa', pass: capitals, needs: CAPITALS },
  { name: 'dấu câu', pass: pauses },
];

/**
 * Written Vietnamese → the words a reader says: no digit, sign or abbreviation is left, lines stay lines.
 * "50.000đ" → "năm mươi nghìn đồng". Its own output comes back unchanged.
 */
export function spoken(text: string, voice: Voice): string {
  return eachLine(text, voice, (line) => apply(TO_SPEECH, apply(TO_WORDS, line, voice), voice));
}

/** The same, with the tokens that had to be spelled letter by letter, as often as they stand in the text. */
export function spokenWithSpelled(text: string, voice: Voice): { said: string; spelled: string[] } {
  const spelled: string[] = [];
  const said = eachLine(text, voice, (line) => {
    const words = apply(TO_WORDS, line, voice);
    if (CAPITALS.test(words)) spelled.push(...spelledTokens(words));
    return apply(TO_SPEECH, words, voice);
  });
  return { said, spelled };
}

/** No rule looks beyond its line. */
const eachLine = (text: string, voice: Voice, speak: (line: string) => string): string => normalise(text, voice).split('\n').map(speak).join('\n');

const apply = (rules: readonly Rule[], line: string, voice: Voice): string => rules.reduce((result, rule) => step(rule, result, voice), line);

const step = ({ pass, needs }: Rule, line: string, voice: Voice): string => (needs && !needs.test(line) ? line : pass(line, voice));

/** What one pass made of one piece of the text. */
export interface Change {
  /** Name of the pass, in Vietnamese. */
  rule: string;
  from: string;
  to: string;
}

/** Which pass made what of a text, in the order of the passes: "50.000đ" → "50.000 đồng" → "năm mươi nghìn đồng". */
export function explain(text: string, voice: Voice): Change[] {
  const normal = normalise(text, voice);
  const changes = changedWords(text, normal).map((change) => ({ rule: 'chuẩn hóa ký tự', ...change }));
  for (const line of normal.split('\n')) {
    let before = line;
    for (const rule of [...TO_WORDS, ...TO_SPEECH]) {
      const after = step(rule, before, voice);
      changes.push(...changedWords(before, after).map((change) => ({ rule: rule.name, ...change })));
      before = after;
    }
  }
  return changes;
}

/** Syllables of a spoken text: in Vietnamese, one word between spaces is one syllable. */
export function syllables(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Abbreviations that have to be spelled letter by letter because `content/pronunciation.yaml` does not hold them, each once. */
export function unknownAbbreviations(text: string, pronunciation: Pronunciation): string[] {
  const voice: Voice = { profile: 'north', pronunciation };
  // Most texts hold only whole words that the file knows: they need not be spoken to be judged.
  const known = (token: string) => Object.hasOwn(pronunciation.abbreviations, token) || Object.hasOwn(pronunciation.names, token);
  if (spelledTokens(normalise(text, voice)).every(known)) return [];
  return [...new Set(spokenWithSpelled(text, voice).spelled)];
}
