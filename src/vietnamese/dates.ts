import type { Pass } from './pass.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:(?:19|20)\\d{2})';
const START = '(?<![\\p{L}\\p{N}/.,-])';
const END = '(?![\\p{L}\\p{N}/]|[.,-]\\d)';
const DASH = ' ?[-–—] ?';
const NAMED = '((?:[Nn]gày|[Mm]ùng|[Mm]ồng|[Hh]ôm):? )?';

const ALWAYS = new RegExp(`(?<!ngày )${START}24/(?:7${END}|24(?: ?h| giờ)?(?![\\p{L}\\d/]))`, 'gu');
const DAY_SPAN = new RegExp(`(từ )?${START}(?:ngày )?(${DAY})(?:/(${MONTH}))?(?:/(${YEAR}))?${DASH}(?:ngày )?(${DAY})/(${MONTH})(?:/(${YEAR}))?${END}`, 'gu');
const FULL = new RegExp(`${NAMED}${START}(${DAY})([/.-])(${MONTH})\\3(${YEAR}|(?<=/)\\d{2})${END}`, 'gu');
const ISO = new RegExp(`${NAMED}${START}(${YEAR})-(${MONTH})-(${DAY})${END}`, 'gu');
const FROM_TO = new RegExp(`([Tt]ừ )(?:ngày )?${START}(${DAY})/(${MONTH})( (?:đến|tới)(?: hết)? )(?:ngày )?(?=${DAY}(?:/${MONTH}|(?= tháng)))`, 'gu');
const WITHIN = new RegExp(`((?:[Nn]gày|[Mm]ùng|[Mm]ồng|[Hh]ôm|[Hh]ết|[Tt]rước|[Ss]au|[Tt]ừ|[Đđ]ến|[Tt]ới|[Ll]ễ|[Dd]ịp|[Ss]áng|[Cc]hiều|[Tt]ối|[Vv]ào|[Qq]uốc khánh|[Ss]inh):? )${START}(${DAY})/(${MONTH})${END}`, 'gu');
const BARE = new RegExp(`(?<!(?:số|ngõ|ngách|hẻm|nhà|kiệt|tổ|[Bb]ước|[Tt]rang|[Cc]âu|[Bb]ài|[Pp]hần|[Đđ]ợt|[Tt]ập|[Bb]ậc|[Ll]ần|[Đđ]ạt|[Đđ]ược|[Tt]ỷ lệ|[Tt]ỉ lệ) )${START}(${DAY})/(${MONTH})${END}(?! (?:điểm|trang|sao|câu|tiêu chí|chỉ tiêu|số|diện tích|ngày))`, 'gu');
/** Streets, schools and markets named after a day: "đường 30/4" → "đường 30 tháng 4". */
const NAMESAKE = new RegExp(`((?<!\\p{L})(?:[Đđ]ường|[Pp]hố|[Tt]rường|[Cc]hợ|[Cc]ông viên|[Qq]uảng trường|[Pp]hường|[Bb]ệnh viện|Tiểu học|Mầm non) )${START}(${DAY})/(${MONTH})${END}`, 'gu');
const MONTH_SPAN = new RegExp(`([Tt]ừ )?[Tt]háng (${MONTH})${DASH}(?:tháng )?(${MONTH})(?:/(${YEAR}))?${END}`, 'gu');
const MONTH_YEAR = new RegExp(`(?<!(?:[Qq]uý|[Ss]ố) )((?<!\\p{L})[Tt]háng )?${START}(${MONTH})(?:/|(?<=[Tt]háng \\d{1,2})-)(${YEAR})${END}`, 'gu');
const YEAR_SPAN = new RegExp(`((?:[Gg]iai đoạn|[Nn]hiệm kỳ|[Nn]ăm học|[Nn]iên khóa|[Nn]ăm|[Tt]ừ) )?${START}(${YEAR})${DASH}(${YEAR})${END}`, 'gu');

/** Days people name by their number alone. */
const HOLIDAYS = new Set(['1/5', '1/6', '2/9', '3/2', '8/3', '10/10']);

/** Dates to "ngày 1 tháng 7 năm 2025", spans to "từ ngày … đến ngày …". What may be a fraction ("1/2 trang") stays. */
export const dates: Pass = (text) =>
  text
    .replace(ALWAYS, (found) => (found === '24/7' ? '24 giờ mỗi ngày, 7 ngày mỗi tuần' : '24 trên 24 giờ'))
    .replace(DAY_SPAN, (_, _from, d1: string, m1: string | undefined, y1: string | undefined, d2: string, m2: string, y2: string | undefined) =>
      `từ ${day(d1, m1, y1)} đến ${day(d2, m2, y2)}`)
    .replace(FULL, (_, named: string | undefined, d: string, _mark, m: string, y: string) => `${named ?? 'ngày '}${day(d, m, y.length === 2 ? `20${y}` : y).slice(5)}`)
    .replace(ISO, (_, named: string | undefined, y: string, m: string, d: string) => `${named ?? 'ngày '}${day(d, m, y).slice(5)}`)
    .replace(FROM_TO, (_, from: string, d: string, m: string, to: string) => `${from}${day(d, m)}${to}ngày `)
    .replace(WITHIN, (_, word: string, d: string, m: string) => (/^(?:ngày|mùng|mồng|hôm)/i.test(word) ? `${word}${day(d, m).slice(5)}` : `${word}${day(d, m)}`))
    .replace(NAMESAKE, (_, thing: string, d: string, m: string) => `${thing}${day(d, m).slice(5)}`)
    .replace(BARE, (found, d: string, m: string) => (/^0|\/0/.test(found) || Number(d) >= Number(m) || HOLIDAYS.has(found) ? day(d, m) : found))
    .replace(MONTH_SPAN, (_, _from, m1: string, m2: string, y: string | undefined) => `từ tháng ${Number(m1)} đến ${month(m2, y)}`)
    .replace(MONTH_YEAR, (_, named: string | undefined, m: string, y: string) => (named?.startsWith('T') ? 'T' : 't') + month(m, y).slice(1))
    .replace(YEAR_SPAN, (_, before: string | undefined, y1: string, y2: string) => `${before ?? 'từ '}${y1} đến ${y2}`);

const day = (d: string, m?: string, y?: string) => `ngày ${Number(d)}${m ? ` ${month(m, y)}` : ''}`;
const month = (m: string, y?: string) => `tháng ${Number(m)}${y ? ` năm ${y}` : ''}`;
