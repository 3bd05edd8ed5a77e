import { digitWords, integerWords } from './numbers.ts';
import type { Pass, Voice } from './pass.ts';

const TYPE = 'Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Thông tư liên tịch|Quyết định|Chỉ thị|Công điện|Công văn|Kế hoạch|Đề án|Chương trình|Thông báo|Hướng dẫn|Báo cáo|Tờ trình|Văn bản|Quy chế|Kết luận';
const YEAR = '(?:19|20)\\d{2}';
// Each part after the first may hold lower-case letters: QĐ-TTg, TTr-UBND.
const SUFFIX = '(?:(?:UBTV)?QH\\d{1,2}|CP|TTg|[A-ZĐ][\\p{L}\\d]{0,7}(?:-[A-ZĐ][\\p{L}\\d&]{0,14}){1,4})';
// Captures an empty text when the issuer is named in the sentence itself.
const SAID = '(?:(?=,?(?: ngày [\\d/]{3,10},?)? của )()|)';
const CITATION = new RegExp(`(?<![\\p{L}\\p{N}/.,])(?:([Ss])ố:? )?(\\d{1,5}(?:\\.\\d{1,2})?)(?:/(${YEAR}))?(?:/ ?|(?<=/\\d{4})-)(${SUFFIX})(?![\\p{L}\\p{N}])${SAID}`, 'gu');
/** "TT 06/2024/TT-BYT": short for the kind of document only before its number. */
const CIRCULAR = /(?<![\p{L}\p{N}])TT(?= (?:số )?\d{1,4}(?:\/\d{4})?\/TT)/gu;
const WITH_YEAR = new RegExp(`(?<![\\p{L}])((?:${TYPE})(?: [\\p{L}]{1,9}){0,8}?) (?:số )?(\\d{1,4})/(${YEAR})(?![\\d/])`, 'gu');
/** "bản tin số 06/2026": the sixth of a year, not a month. */
const NUMBER_YEAR = new RegExp(`(?<!\\p{L})số (\\d{1,4})/(${YEAR})(?![\\d/])`, 'gu');
/** Between the year inside a number and the day of the document. */
const DATED = / (?=ngày \d)(?<=, năm (?:hai|một) (?:nghìn|ngàn)[ \p{L}]{0,90})/gu;
const PLAIN = new RegExp(`(?<![\\p{L}])(${TYPE}|[Mm]ẫu|[Bb]iểu mẫu)( số)? (0\\d{1,3})(?![\\d/.,]\\d|\\d|[./-]\\p{Lu})`, 'gu');

/**
 * Citations without the suffix nobody can follow by ear: "Nghị định 63/2024/NĐ-CP" → "Nghị định số sáu mươi ba, năm
 * hai nghìn không trăm hai mươi tư của Chính phủ". The comma keeps "năm" (year) from being heard as five.
 */
export const laws: Pass = (text, voice) =>
  text
    .replace(CIRCULAR, 'Thông tư')
    .replace(CITATION, (_, capital: string | undefined, number: string, year: string | undefined, suffix: string, said: string | undefined) => {
      const issuer = said === undefined ? issuerOf(suffix, voice) : '';
      return `${capital ?? 's'}ố ${numberWords(number, voice)}${yearWords(year, voice)}${issuer && ` của ${issuer}`}`;
    })
    .replace(DATED, ', ')
    .replace(PARTY, (_, number: string, body: string, said: string | undefined) => `số ${numberWords(number, voice)}${body === 'TW' && said === undefined ? ' của Trung ương' : ''}`)
    .replace(NAMED_BY_YEAR, '$1 năm $2')
    .replace(WITH_YEAR, (_, type: string, number: string, year: string) => `${type} số ${numberWords(number, voice)}${yearWords(year, voice)}`)
    .replace(NUMBER_YEAR, (_, number: string, year: string) => `số ${numberWords(number, voice)}${yearWords(year, voice)}`)
    .replace(PLAIN, (_, type: string, so: string | undefined, number: string) => `${type}${so ?? ''} ${digitWords(number)}`);

/** Numbers of documents keep their zero, as they are known: "Đề án 06" → "không sáu". */
const numberWords = (number: string, { profile }: Voice) => number.split('.').map((part) => (part.startsWith('0') ? digitWords(part) : integerWords(part, profile))).join(' chấm ');
const yearWords = (year: string | undefined, { profile }: Voice) => (year ? `, năm ${integerWords(year, profile)}` : '');

const PARTY = new RegExp(`(?<![\\p{L}\\p{N}/.,])(?:số )?(\\d{1,4})-(?:NQ|CT|QĐ|KL|HD|TB|KH|CTr|QC)/(TW|TU|ĐU)(?![\\p{L}\\p{N}])${SAID}`, 'gu');
/** "Luật Căn cước 2023": a year, not a quantity. */
const NAMED_BY_YEAR = /((?<!\p{L})(?:Luật|Hiến pháp)(?: (?!năm |số )[\p{L},]{1,9}){0,8}) ((?:19|20)\d{2})(?![\d/]|[.,]\d)/gu;

/** Kinds of document in a suffix; every other part names who issued it. */
const KINDS = new Set(['NĐ', 'NQ', 'QĐ', 'KH', 'TT', 'TTLT', 'CT', 'TB', 'BC', 'CV', 'TTr', 'HD', 'KL', 'PL', 'ĐA', 'CTr', 'VBHN', 'CĐ', 'GM', 'QC', 'BB']);
const ISSUERS: Record<string, string> = { CP: 'Chính phủ', TTg: 'Thủ tướng Chính phủ', CTN: 'Chủ tịch nước', QH: 'Quốc hội', UBTVQH: 'Ủy ban Thường vụ Quốc hội' };

/** "NĐ-CP" → "Chính phủ", "TTLT-BCA-BTP" → "Bộ Công an và Bộ Tư pháp"; empty when nobody told who it is. */
function issuerOf(suffix: string, { pronunciation }: Voice): string {
  const parts = suffix.split('-');
  const names = parts.filter((part) => !KINDS.has(part)).flatMap((part) => {
    const key = part.replace(/\d+$/, '');
    const name = ISSUERS[key] ?? pronunciation.abbreviations[part];
    return name ? [name] : [];
  });
  return (parts[0] === 'TTLT' ? names : names.slice(0, 1)).join(' và ');
}
