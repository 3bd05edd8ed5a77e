import { cut, paragraphsOf, sentencesOf, wordsOf } from './words.ts';

/** A step of a draft, as long as a guide allows. */
export interface DraftStep {
  title: string;
  short: string;
  paragraphs: string[];
}

/** A guide has at most so many steps, and so long texts in them: see `src/guide/body.ts`. */
const MOST_STEPS = 8;
const LONGEST = { title: 45, short: 92, paragraph: 900 };
/** Characters of all steps together: what is longer is read in the record. */
const MOST_CHARACTERS = 12_000;

/** "* Bước 1: ", "Bước 2. ", "- a) ": what counts or marks a paragraph, and says nothing. */
const MARK = /^(?:[*+•·–-]\s*)*(?:Bước\s+(?:thứ\s+)?[\p{L}\d]{1,4}\s*[.:)–-]\s*)?(?:[*+•·–-]\s*)*(?:\p{L}\)\s+)?/iu;
const NEW_STEP = /^\s*(?:[*+•·–-]\s*)*(?:Bước\s+(?:thứ\s+)?[\p{L}\d]{1,4}\b|\*\s)/iu;

/**
 * The order of work of a record → steps. Where the record counts them ("Bước 1") these are the steps; else every paragraph is
 * one. Neighbours are joined until there are few enough. Titles are the first words of the text: an author writes better ones.
 * @returns none where the record says nothing; `isWhole` is false where the end was left out
 */
export function draftSteps(procedure: string): { steps: DraftStep[]; isWhole: boolean } {
  const lines = procedure.split('\n').map((line) => ({ opens: NEW_STEP.test(line), text: wordsOf(line).replace(MARK, '') }));
  const { kept, isWhole } = upTo(MOST_CHARACTERS, lines.filter(({ text }) => /\p{L}/u.test(text)));
  const counted = kept.filter(({ opens }) => opens).length > 1;
  const groups: string[][] = [];
  for (const { opens, text } of kept) {
    if (groups.length === 0 || opens || !counted) groups.push([text]);
    else groups.at(-1)?.push(text);
  }
  const size = Math.ceil(groups.length / MOST_STEPS);
  const joined = Array.from({ length: Math.ceil(groups.length / Math.max(1, size)) }, (_, index) => groups.slice(index * size, (index + 1) * size).flat());
  return { steps: withTitles(joined), isWhole };
}

function upTo<T extends { text: string }>(most: number, lines: T[]): { kept: T[]; isWhole: boolean } {
  let length = 0;
  const kept = lines.filter(({ text }) => (length += text.length) <= most);
  return { kept, isWhole: kept.length === lines.length };
}

function withTitles(groups: string[][]): DraftStep[] {
  const titles = new Set<string>();
  return groups.map((texts, index) => {
    const first = sentencesOf(texts[0] ?? '')[0] ?? '';
    const plain = capital(first.replace(/[.:;,]+$/u, ''));
    const title = [cut(plain, LONGEST.title), cut(`Bước ${index + 1}: ${first}`, LONGEST.title)].find((name) => /\p{L}/u.test(name) && !titles.has(name.toLowerCase())) ?? `Bước ${index + 1}`;
    titles.add(title.toLowerCase());
    return { title, short: cut(plain, LONGEST.short) || title, paragraphs: texts.flatMap((text) => paragraphsOf(capital(text), LONGEST.paragraph)) };
  });
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
