import { z } from 'zod';
import type { Guide } from '../guide/model.ts';
import { plainText } from '../guide/plain.ts';
import { Problems, type Problem } from '../guide/problem.ts';
import { syllables } from '../vietnamese/spoken.ts';

/** `content/plain-words.yaml`: words of the office with what to write instead, and official names that hold such words. */
export const plainWordsFile = z.strictObject({ names: z.array(z.string().min(3)), words: z.record(z.string().min(2), z.string().min(1)) });

export type PlainWords = z.infer<typeof plainWordsFile>;

/** Syllables a sentence of a step may have on average: the reading level of a grade-6 pupil. */
const MOST_SYLLABLES = 15;
/** Words of an answer, which is read standing, on a phone. */
const MOST_ANSWER_WORDS = 60;
const FEWEST_QUESTIONS = 4;

/** What stands in these is the name of a thing, not our wording. */
const NAMES = [
  /^(?:officialName|code|legal|review):.*$/gm,
  /^\s*(?:by|source):.*$/gm,
  /\bsource: *[a-z0-9-]+/g,
  /^\s*- name:.*$/gm,
  /<Button>[^<]*<\/Button>/g,
  /<Screen[^>]*>/g,
];

/**
 * Whether a guide is written for its readers: no word of the office, short sentences in the steps, enough questions with
 * short answers. Of one copied from a record only one thing is said: that all of it is still to be rewritten.
 * @param text the file as it is typed, for the places of words
 */
export function checkPlainLanguage(guide: Guide, text: string, words: PlainWords): Problem[] {
  const problems = new Problems(guide.file);
  if (guide.copied) {
    problems.notice({ line: lineBeginning(text, 'copied:'), column: 1 }, 'lời văn chép nguyên từ hồ sơ của Cổng, chưa viết lại cho người dân', 'viết lại bằng lời thường, so với quy định đang áp dụng, rồi xóa dòng "copied: true" để được soát như mọi hướng dẫn');
    return problems.list;
  }
  checkWords(text, guide, words, problems);
  checkSentences(guide, problems);
  checkQuestions(guide, text, problems);
  return problems.list;
}

function checkWords(text: string, guide: Guide, { names, words }: PlainWords, problems: Problems): void {
  const phrases = Object.keys(words).sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map((phrase) => escaped(phrase).replaceAll(' ', '[ \\u00a0]+')).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  withoutNames(text, guide, names)
    .split('\n')
    .forEach((line, index) => {
      for (const match of line.matchAll(pattern)) {
        const plain = words[match[0].toLowerCase().replace(/\s+/gu, ' ')] ?? '';
        problems.error({ line: index + 1, column: match.index + 1 }, `"${match[0]}" là chữ của cơ quan, người dân khó hiểu`, `viết bằng lời thường: ${plain}`);
      }
    });
}

/** The text with names blanked out, each letter by a space, so that all places stay. Names are known wherever they are repeated. */
function withoutNames(text: string, guide: Guide, known: readonly string[]): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  const screens = guide.steps.flatMap(({ screen }) => (screen ? [screen.title, screen.press, ...screen.rows.map((row) => row.text)] : []));
  const buttons = Array.from(text.matchAll(/<Button>([^<]*)<\/Button>/g), ([, label]) => label);
  const names = [...known, guide.officialName, ...guide.documents.map(({ name }) => name), ...screens, ...buttons].filter((name): name is string => name !== undefined && name.includes(' '));
  const bare = NAMES.reduce((result, pattern) => result.replace(pattern, blank), text);
  if (names.length === 0) return bare;
  return bare.replace(new RegExp(names.sort((a, b) => b.length - a.length).map(escaped).join('|'), 'giu'), blank);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function checkSentences(guide: Guide, problems: Problems): void {
  const sentences = guide.steps.flatMap((step) => sentencesOf(plainText(step.body, 'web')).map((sentence) => ({ sentence, length: syllables(sentence), line: step.line })));
  const average = sentences.reduce((sum, { length }) => sum + length, 0) / Math.max(1, sentences.length);
  if (average <= MOST_SYLLABLES) return;
  const longest = sentences.reduce((a, b) => (b.length > a.length ? b : a));
  problems.error(
    { line: longest.line, column: 1 },
    `câu trong các bước dài trung bình ${average.toFixed(1).replace('.', ',')} tiếng, tối đa ${MOST_SYLLABLES}; câu dài nhất ${longest.length} tiếng: "${longest.sentence.slice(0, 60)}…"`,
    'tách thành hai câu, mỗi câu một việc',
  );
}

/** Line of the first that begins with these words, from 1. */
const lineBeginning = (text: string, words: string): number => Math.max(1, text.split('\n').findIndex((line) => line.startsWith(words)) + 1);

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…])\s+/u).filter((sentence) => sentence.trim() !== '');

function checkQuestions(guide: Guide, text: string, problems: Problems): void {
  const lines = text.split('\n');
  const lineOf = (ask: string) => ({ line: Math.max(1, lines.findIndex((line) => line.includes('<Question') && line.includes(ask)) + 1), column: 1 });
  for (const { ask, answer } of guide.questions) {
    const length = syllables(plainText(answer, 'web'));
    if (length > MOST_ANSWER_WORDS) problems.error(lineOf(ask), `câu trả lời "${ask}" dài ${length} tiếng, tối đa ${MOST_ANSWER_WORDS}`, 'trả lời thẳng trong câu đầu, bỏ phần còn lại hoặc tách thành câu hỏi khác');
  }
  if (guide.questions.length < FEWEST_QUESTIONS) {
    problems.error({ line: lines.length, column: 1 }, `có ${guide.questions.length} câu hỏi, cần ít nhất ${FEWEST_QUESTIONS}`, 'thêm <Question ask="…"> cho điều người dân hay hỏi ở quầy');
  }
}
