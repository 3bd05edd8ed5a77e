import { decimalWords, digitWords, integerWords } from './numbers.ts';
import type { Pass } from './pass.ts';

/** A number as it is written, unit not included: 1.500.000 · 3,5 · 12. */
export const NUMBER = '(?:[1-9]\\d{0,2}(?:\\.\\d{3}){1,6}(?!\\d|\\.\\d)|\\d{1,18})(?:,\\d{1,9})?';

const WRITTEN = /(?<![\d.,])([1-9]\d{0,2}(?:\.\d{3}){1,6}(?!\d|\.\d)|\d+)(?:,(\d{1,9})(?!\d|,\d))?/g;
const VERSION = /(?<![\d,])\d+(?:\.\d+)+/g;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3}){1,6}$/;

/** What is left of versions, decimals and whole numbers → words. "." parts thousands, "," decimals. */
export const quantities: Pass = (text, { profile }) => {
  const whole = (digits: string) => (/^0\d{2,}$/.test(digits) ? digitWords(digits) : /^0+$/.test(digits) && digits.length > 1 ? digitWords(digits) : integerWords(digits, profile));
  return text
    .replace(/(?<![\p{L}\p{N})%] ?)[-−](?=\d)/gu, 'âm ')
    .replace(VERSION, (version) => (GROUPED.test(version) ? version : version.split('.').map(whole).join(' chấm ')))
    .replace(WRITTEN, (_, digits: string, decimals: string | undefined) => whole(digits.replaceAll('.', '')) + (decimals ? ` phẩy ${decimalWords(decimals, profile)}` : ''))
    .replace(/\d+/g, whole);
};
