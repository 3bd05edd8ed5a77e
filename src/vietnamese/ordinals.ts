import type { Pass } from './pass.ts';
import { ROMAN, romanValue } from './roman.ts';

const NUMERAL = `(?=[IVXLCM])(${ROMAN})(?![\\p{L}\\p{N}])`;
const HEADED = new RegExp(`((?<!\\p{L})(?:[Kk]hóa|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Qq]uý|[Tt]hế kỷ|[Mm]ục|[Tt]hứ|[Ll]oại|[Kk]ỳ|[Bb]ậc|[Nn]hóm) )${NUMERAL}`, 'gu');
// Two letters or more of I, V, X only, and not a word shouted in capitals ("VI PHẠM").
const ALONE = /(?<![\p{L}\p{N}]|\p{Lu} )(?=[IVX]{2})(X{0,3}(?:IX|IV|V?I{0,3}))(?![\p{L}\p{N}]| \p{Lu}{2})/gu;

/** Numbers of headings: "I. Mục đích". */
const HEADING = /^[ \t]*([IVX]{1,5})(?=\. \p{Lu})/gmu;

/** Roman numerals after "khóa", "chương", "quý" … and those that cannot be anything else: "Phụ lục II" → "Phụ lục 2". */
export const romans: Pass = (text) =>
  text
    .replace(HEADING, (numeral) => `${romanValue(numeral.trim())}`)
    .replace(HEADED, (_, head: string, numeral: string) => `${head}${romanValue(numeral)}`)
    .replace(ALONE, (numeral) => `${romanValue(numeral)}`);

const WEEKDAY_SPAN = /((?<!\p{L})[Tt]ừ )?(?<!\p{L})(?:[Tt]hứ |T)([2-7]) ?[-–—] ?(?:(?:[Tt]hứ |T)([2-7])|([Cc]hủ nhật|CN))(?![\p{L}\p{N}])/gu;
const NAMED_SPAN = /((?<!\p{L})từ )?(?<!\p{L})(thứ (?:hai|ba|tư|năm|sáu|bảy)) ?[-–—] ?(?=(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?!\p{L}))/giu;
const ORDINAL = /((?<!\p{L})[Tt]hứ )0?([14])(?![\d/]|[.,]\d)/gu;
const LIST = /((?<!\p{L})(?:[Tt]hứ|[Tt]háng) (?:0?[1-9]|1[0-2]))((?:(?:,| và| hoặc|, và) (?:0?[1-9]|1[0-2])(?![\d/.,-]?\d| (?:người|hồ sơ|ngày|lần|bản|tuổi|giờ|đồng|%))){1,11})/gu;
const QUARTER_YEAR = /((?<!\p{L})[Qq]uý \d)(?:\/| năm )((?:19|20)\d{2})(?!\d)/gu;
const LABEL_YEAR = /(?<=(?<!\p{L})(?:[Ss]ố|[Đđ]iều|[Kk]hoản|[Đđ]ợt|[Kk]ỳ|[Ll]ần) \d{1,4}) (?=năm (?:19|20)\d{2}(?!\d))/gu;
const DISTRICT = /(?<![\p{L}\p{N}])([QP])\. ?(?=\d)|(?<=(?:nhân dân|Công an) )(P)\. ?(?=\p{Lu})/gu;
const LABEL = /(?<!\p{L})(?:Bước|Quý|Tổ dân phố|Tổ|Lần|Cách)(?= (?:số )?\d)/gu;
const MONTH = /((?<!\p{L})[Tt]háng )0?([45])(?![\d/]|[.,]\d| ngày)( năm(?= (?:\d|hai nghìn|hai ngàn)))?/gu;

/**
 * Numbers that name a place in an order: "lần thứ 1" → "lần thứ nhất", "tháng 4" → "tháng tư", "thứ 2 - thứ 6" → "từ thứ 2
 * đến thứ 6". Labels keep their plain number ("bước một"). A comma parts "tháng năm" and "quý bốn" from a year.
 */
export const ordinals: Pass = (text) =>
  text
    .replace(WEEKDAY_SPAN, (_, from: string | undefined, first: string, last: string | undefined) => `${from ?? 'từ '}thứ ${first} đến ${last ? `thứ ${last}` : 'chủ nhật'}`)
    .replace(LIST, (_, first: string, others: string) => first + others.replace(/\b0?4\b/g, 'tư').replace(/\b(?=0?5\b)/g, first.startsWith('háng', 1) ? 'tháng ' : ''))
    .replace(NAMED_SPAN, (_, from: string | undefined, first: string) => `${from ?? 'từ '}${first} đến `)
    .replace(ORDINAL, (_, thu: string, number: string) => thu + (number === '1' ? 'nhất' : 'tư'))
    .replace(QUARTER_YEAR, '$1, năm $2')
    .replace(LABEL_YEAR, ', ')
    .replace(DISTRICT, (_, letter: string) => (letter === 'Q' ? 'quận ' : 'phường '))
    .replace(LABEL, (label) => label.toLowerCase())
    .replace(MONTH, (_, thang: string, number: string, year: string | undefined) => (number === '4' ? `${thang}tư${year ?? ''}` : `${thang}năm${year ? `,${year}` : ''}`));
