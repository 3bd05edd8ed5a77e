import type { Pass } from './pass.ts';

const START = '(?<![\\p{L}\\p{N}.,:/])';
const HOUR = '(?:[01]?\\d|2[0-4])';
const MINUTE = '[0-5]\\d';
const CLOCK = new RegExp(`${START}(${HOUR})(?: ?[hgHG] ?(${MINUTE})?(?:'|ph|p)?|:(${MINUTE})(?::(${MINUTE}))?)(?![\\p{L}\\p{N}]|:\\d)`, 'gu');
const WORDED = new RegExp(`${START}(${HOUR}) giờ (${MINUTE})(?!\\d| phút|[.,/]\\d)`, 'gu');
const TIME = '\\d{1,2} giờ(?: \\d{1,2} phút)?';
const SPAN = new RegExp(`((?:[Tt]ừ|[Ll]úc) )?(?<!\\d)(${TIME}) ?[-–—] ?(?=${TIME})`, 'gu');

/** "7h30", "07:30" → "7 giờ 30 phút"; "07:30-11:30" → "từ … đến …". Full hours say no minutes. */
export const times: Pass = (text) =>
  text
    .replace(CLOCK, (_, h: string, a: string | undefined, b: string | undefined, s: string | undefined) => `${Number(h)} giờ${unit(a ?? b, 'phút')}${unit(s, 'giây')}`)
    .replace(WORDED, (_, h: string, m: string) => `${Number(h)} giờ${unit(m, 'phút')}`)
    .replace(SPAN, (_, from: string | undefined, time: string) => `${from ?? 'từ '}${time} đến `)
    .replace(/(?<=năm \d{4}) (?=\d{1,2} giờ)/g, ', ');

const unit = (value: string | undefined, name: string) => (value && Number(value) > 0 ? ` ${Number(value)} ${name}` : '');
