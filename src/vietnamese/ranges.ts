import type { Pass } from './pass.ts';
import { NUMBER } from './quantities.ts';

const START = '(?<![\\p{L}\\p{N}.,/-])';
const UNIT = '(?: (?:đồng|phần trăm|ngày|giờ|phút|tháng|năm|tuổi|mét vuông|mét|ki-lô-mét|người|bản|triệu|nghìn|tỷ|trang))?';
const LABELLED = new RegExp(`(?<!\\p{L})([Đđ]iều|[Kk]hoản|[Bb]ước|[Ll]ớp|[Cc]hương|[Mm]ục|[Tt]rang|[Mm]ức) (\\d{1,4}) ?[-–—] ?(\\d{1,4})(?![\\d/.,-]\\d|\\d)`, 'gu');
const SCORE = /((?<!\p{L})[Tt](?:ỷ|ỉ) số(?: \p{L}{2,6}){0,2} \d{1,3}) ?[-–—:] ?(?=\d{1,3}(?![\p{L}\p{N}]|[.,]\d))/gu;
const PART_OF = /((?<!\p{L})(?:[Bb]ước|[Tt]rang|[Cc]âu|[Bb]ài|[Pp]hần|[Đđ]ợt|[Tt]ập|[Bb]ậc|[Ll]ần|[Đđ]ạt|[Đđ]ược) \d{1,3})\/(?=\d{1,3}(?![\p{L}\d/]|[.,]\d))/gu;
const SPAN = new RegExp(`((?<!\\p{L})(?:[Tt]ừ|[Kk]hoảng|[Tt]rong) )?${START}(${NUMBER}${UNIT}) ?[-–—] ?(?=${NUMBER}(?![\\d]))`, 'gu');
const FRACTION = new RegExp(`${START}(\\d{1,3})/(\\d{1,3})(?![\\p{L}\\d/]|[.,]\\d)( (?:điểm|sao|câu|tiêu chí|chỉ tiêu|phiếu|đại biểu|giờ))?`, 'gu');

/** "5-7 ngày" → "từ 5 đến 7 ngày", "1/2 trang" → "1 phần 2 trang", "4/5 điểm" → "4 trên 5 điểm". */
export const ranges: Pass = (text) =>
  text
    .replace(SCORE, '$1 ')
    .replace(PART_OF, '$1 trên ')
    .replace(LABELLED, (_, label: string, first: string, last: string) => `từ ${label} ${first} đến ${label} ${last}`)
    .replace(SPAN, (_, before: string | undefined, first: string) => `${before ?? 'từ '}${first} đến `)
    .replace(FRACTION, (_, above: string, below: string, counted: string | undefined) => `${above} ${counted || Number(above) >= Number(below) ? 'trên' : 'phần'} ${below}${counted ?? ''}`);
