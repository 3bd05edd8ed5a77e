import { isSyllable, letterNames } from './letters.ts';
import { digitWords } from './numbers.ts';
import type { Pass } from './pass.ts';

const FORM = /(?<![\p{L}\p{N}])(\p{Lu}{1,5})-?(\d{1,6})(?![\d.,]?\d)/gu;
const CLASS = /((?<!\p{L})(?:[Hh]ạng|[Kk]hổ|[Ll]oại|[Nn]hóm|[Mm]ẫu|[Kk]hu|[Tt]òa|[Pp]hương án) )([A-ZĐ])(?![\p{L}\p{N}])/gu;
const NUMBER_LETTER = /(?<=\d)(\p{Lu})(?!\p{L})/gu;

/** Codes of letters and digits, the digits left for later unless they begin with 0: "CT01" → "xê tê không một", "A4" → "a 4". */
export const letterCodes: Pass = (text) => {
  const classed = text.replace(CLASS, (_, before: string, letter: string) => before + letterNames(letter).join(''));
  if (!/\d/.test(classed)) return classed;
  return classed
    .replace(FORM, (_, letters: string, digits: string) => [...letterNames(letters), /^0|\d{3}/.test(digits) ? digitWords(digits) : digits].join(' '))
    .replace(NUMBER_LETTER, (_, letter: string) => ` ${letterNames(letter).join('')}`)
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ');
};

/** A word that holds two capitals in a row. */
const CAPITALS = /(?<!\p{L})\p{L}*?\p{Lu}{2,}\p{L}*/gu;

/**
 * Words in capitals that are no known abbreviation: a Vietnamese word said loudly is a word ("KHÔNG" → "không"), everything
 * else is spelled ("XYZ" → "ích-xì i dài dét").
 */
export const capitals: Pass = (text) => text.replace(CAPITALS, (word) => (isSyllable(word) ? word.toLowerCase() : spell(word)));

const spell = (word: string) =>
  (word.match(/\p{Lu}(?=\p{Lu}|$)|\p{Lu}?[^\p{Lu}]+/gu) ?? [])
    .map((run) => (run.length === 1 ? letterNames(run).join('') : run.toLowerCase()))
    .join(' ');

/** Tokens that `capitals` would have to spell, in the order of the text. */
export const spelledTokens = (text: string): string[] => (text.match(CAPITALS) ?? []).filter((word) => !isSyllable(word));
