import { letterNames } from './letters.ts';
import { digitWords } from './numbers.ts';
import type { Pass } from './pass.ts';

/** Parts of capitals and digits joined by hyphens: "TK1-TS", "05A-HSB", "C70a-HD". */
const HYPHENATED = /(?<![\p{L}\p{N}./,-])[\p{Lu}\d]{1,8}[a-z]?(?:-[\p{Lu}\d]{1,8}[a-z]?){1,4}(?![\p{L}\p{N}]|[./-][\p{L}\p{N}])/gu;
/** "T2-T6": days of the week. */
const WEEKDAYS = /^T[2-7]-(?:T[2-7]|CN)$/;
/** Letters with a number of their own: "TK1", "D02", "LĐ06". */
const NUMBERED = /^\p{Lu}+\d/u;
/** A number that is no quantity: "05", "12A". */
const LABEL = /^(?:0\d*|\d+\p{L})$/u;
/** What follows a plain number is a code up to this length; longer, it is a body or a thing with a name: "3-UBND". */
const SHORT = 3;

/**
 * Codes of forms with a hyphen, letters by their names, never as words: "TK1-TS" → "tê ca 1, tê ét-xì", "05-A" → "không
 * năm, a". Ranges ("12-14A"), days ("T2-T6") and names with a number ("COVID-19") are none.
 */
export const formCodes: Pass = (text) => text.replace(HYPHENATED, (code) => (isFormCode(code) ? code.split('-').map(formWords).join(', ') : code));

function isFormCode(code: string): boolean {
  const parts = code.split('-');
  const letters = parts.filter((part) => /^\p{Lu}/u.test(part));
  if (letters.length === 0 || WEEKDAYS.test(code)) return false;
  if (parts.some((part) => NUMBERED.test(part) || LABEL.test(part))) return true;
  return /^\d/.test(code) && letters.every(({ length }) => length <= SHORT);
}

/** A part of a code, its number left for later unless it begins with 0: "CT07" → "xê tê không bảy", "TK1" → "tê ca 1". */
export const formWords = (part: string): string => (part.match(/\p{L}+|\d+/gu) ?? []).flatMap((run) => (/\d/.test(run) ? [run.startsWith('0') ? digitWords(run) : run] : letterNames(run))).join(' ');
