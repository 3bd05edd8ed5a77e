import type { Pass } from './pass.ts';
import { NUMBER } from './quantities.ts';

const START = '(?<![\\p{L}\\p{N}.,/-])';
const UNIT = '(?: (?:đồng|phần trăm|ngày|giờ|phút|tháng|năm|tuổi|mét vuông|mét|ki-lô-mét|người|bản|triệu|nghìn|tỷ|trang))?';
const LABELLED = new RegExp(`(?<!\\p{L})([Đđ]iều|[Kk]hoản|[Bb]ước|[Ll]ớp|[Cc]hương|[Mm]ục|[Tt]rang|[Mm]ức) (\\d{1,4}) ?[-–—] ?(\\d{1,4})(?![\\d/.,-]\\d|\\d)`, 'gu');
const SPAN = new RegExp(`((?<!\\p{L})(?:[Tt]ừ|[Kk]hoảng) )?${START}(${NUMBER}${UNIT}) ?[-–—] ?(?=${NUMBER}(?![\\d]))`, 'gu');
const FRACTION = new RegExp(`${START}(\\d{1,3})/(\\d{1,3})(?![\\p{L}\\d/]|[.,]\\d)( (?:điểm|sao|câu|tiêu chí|chỉ tiêu|phiếu|đại biểu|giờ))?`, 'gu');

/** "5-7 ngày" → "từ 5 đến 7 ngày", "1/2 trang" → "1 phần 2 trang", "4/5 điểm" → "4 trên 5 điểm". */
export const ranges: Pass = (text) =>
  text
    .replace(LABELLED, (_, label: string, first: string, last: string) => `từ ${label} ${first} đến ${label} ${last}`)
    .replace(SPAN, (_, before: string | undefined, first: string) => `${before ?? 'từ '}${first} đến `)
    .replace(FRACTION, (_, above: string, below: string, counted: string | undefined) => `${above} ${counted || Number(above) >= Number(below) ? 'trên' : 'phần'} ${below}${counted ?? ''}`);
