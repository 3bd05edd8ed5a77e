import type { Pronunciation } from '../../handbook/pronunciation.ts';
import type { SetContext } from '../../pipeline/contract.ts';
import type { Profile } from '../../vietnamese/numbers.ts';
import { spoken, syllables } from '../../vietnamese/spoken.ts';

/** What decides how a sentence is read. */
export type Station = Pick<SetContext, 'ward' | 'pronunciation'>;

/** One sentence of a bulletin. */
export interface Sentence {
  /** As the guide writes it, figures and abbreviations included. */
  written: string;
  /** As it is read aloud, with its full stop. */
  said: string;
  /** Syllables of `said`. */
  length: number;
}

/** A listener loses a longer sentence. Syllables. */
export const LONGEST_SENTENCE = 25;

const VERB = 'bấm|chọn|nhập|mở|gõ|điền|xem|đọc|tải|chụp|gửi|hỏi|nộp|soát|trả|gọi|nhắn|ghi|đến|vào|bật|đặt|đưa|quét|làm|nhận|báo|yêu cầu|chờ|thêm|kiểm tra|đánh dấu|đăng nhập|nhắc|sau đó|rồi';
/** Where a new sentence may begin: an instruction of its own. Never inside a list, a condition or a number. */
const BREAK = new RegExp(`;\\s+|,\\s+(?:rồi\\s+)?(?=(?:${VERB})(?!\\p{L}))|,?\\s+rồi\\s+(?=(?:${VERB})(?!\\p{L}))|,?\\s+và\\s+(?=(?:${VERB})(?!\\p{L}))`, 'giu');
/** "Mất thẻ: chọn cấp lại" is heard as "mất thẻ thì chọn cấp lại"; after words that announce a text the pause stays. */
const CASE = new RegExp(`(?<!hướng dẫn|nhắc lại|hỏi|biết|ví dụ):\\s+(?=(?:đăng ký|xác nhận|tắt|không|${VERB})(?!\\p{L}))`, 'giu');
const NOT_FOR_THE_EAR = /bấm vào đây|xem hình|dưới đây|sau đây|ở trên|như trên|xem hướng dẫn|hướng dẫn này|đường dẫn bên/iu;

/** "A. B? C" → its sentences; a point inside an address or a number ends nothing. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d“])/u).map((sentence) => sentence.trim()).filter(Boolean);
}

/**
 * Written text → sentences for the ear, each at most `LONGEST_SENTENCE` syllables: long ones are divided where a new
 * instruction begins. `undefined` when one cannot be divided, or speaks of something that only an eye sees.
 * @param whole keeps a sentence in one piece: a condition cut in two says something else
 */
export function forTheEar(text: string, context: Station, whole = false): Sentence[] | undefined {
  const found: Sentence[] = [];
  for (const sentence of sentencesOf(address(text))) {
    if (NOT_FOR_THE_EAR.test(sentence)) return undefined;
    const one = say(sentence, context);
    const parts = !isTooLong(one, context) ? [one] : whole ? [] : divide(sentence, context);
    if (parts.length === 0 || parts.some((part) => isTooLong(part, context))) return undefined;
    found.push(...parts);
  }
  return found;
}

/** Room is left for the app's full name, which may come to stand in any sentence that names it. */
function isTooLong({ said, length }: Sentence, { pronunciation }: Station): boolean {
  return length + (said.toLowerCase().includes(appName(pronunciation.names).short.toLowerCase()) ? 1 : 0) > LONGEST_SENTENCE;
}

/** Fills up to the limit from the left, so that no short remnant is left alone in the middle. */
function divide(sentence: string, context: Station): Sentence[] {
  const parts: Sentence[] = [];
  let start = 0;
  let end = 0;
  let next = 0;
  for (const mark of [...sentence.matchAll(BREAK), undefined]) {
    const until = mark?.index ?? sentence.length;
    if (end > start && isTooLong(say(sentence.slice(start, until), context), context)) {
      parts.push(say(sentence.slice(start, end), context));
      start = next;
    }
    end = until;
    next = until + (mark?.[0].length ?? 0);
  }
  return [...parts, say(sentence.slice(start), context)];
}

/** A guide speaks to one reader, a bulletin to everybody; a label on a screen is called a button, a case is told with “thì”. */
function address(text: string): string {
  return text
    .replace(/(?<!\p{L}|[Hh]ai )bạn(?! bè| cùng lớp|\p{L})/gu, 'bà con')
    .replace(/(?<!\p{L})Bạn(?! bè| cùng lớp|\p{L})/gu, 'Bà con')
    .replace(CASE, ' thì ')
    .replace(/(?<!\p{L})([Bb])ấm (?=[\p{Lu}“])/gu, '$1ấm nút ');
}

/** What was read once is not worked out again: the kinds of bulletin share most of their sentences. */
const read = new WeakMap<Pronunciation, Map<string, Sentence>>();

/** Reads a sentence; the app's full name is left for its first mention. */
export function say(written: string, { ward, pronunciation }: Station): Sentence {
  const known = read.get(pronunciation) ?? new Map<string, Sentence>();
  read.set(pronunciation, known);
  const key = `${ward.station.profile} ${written}`;
  const sentence = known.get(key) ?? sayAnew(written, ward.station.profile, pronunciation);
  known.set(key, sentence);
  return sentence;
}

function sayAnew(written: string, profile: Profile, pronunciation: Pronunciation): Sentence {
  const words = spoken(written.replace(/\n/g, ' '), { profile, pronunciation }).replaceAll(appName(pronunciation.names).full, appName(pronunciation.names).short);
  const said = `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replace(/[,;:]?$/, (mark) => (/[.?!]$/.test(words) ? mark : '.'));
  return { written, said, length: syllables(said) };
}

/** "ứng dụng định danh quốc gia vê-en-e-ai-đi" and, after its first mention, the same without the spelled letters. */
export function appName(names: Record<string, string>): { full: string; short: string } {
  const full = names.VNeID ?? 'VNeID';
  return { full, short: full.replace(/ \S+-\S+$/, '') };
}
