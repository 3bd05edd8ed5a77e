import type { Pronunciation } from '../handbook/pronunciation.ts';
import type { Pass } from './pass.ts';

/** Longer than any spoken form that may stand before a match, in characters. */
const TAIL = 200;

/** A key ends with a word; one that ends with a point ("TP.") may touch the next word. Written once: as part of each key it takes half a second to compile. */
const END = '(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))';

const compiled = new WeakMap<Pronunciation, { pattern: RegExp | undefined; spoken: Map<string, string> }>();

/**
 * Names and abbreviations of the pronunciation file, case-sensitive, the longest first. Words that already stand before are
 * not said twice: OTP is "mã xác thực một lần", and so is "mã OTP".
 */
export const dictionary: Pass = (text, { pronunciation }) => {
  const { pattern, spoken } = compile(pronunciation);
  if (!pattern) return text;
  const output: string[] = [];
  // The end of the output, where an abbreviation that stands before is already in words.
  let tail = '';
  const write = (piece: string) => {
    output.push(piece);
    tail = (tail + piece.slice(-TAIL)).slice(-TAIL);
  };
  let end = 0;
  pattern.lastIndex = 0;
  // Not `matchAll`, which would copy the pattern and have it compiled anew for every text.
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    write(text.slice(end, match.index));
    const words = spoken.get(match[0]) ?? match[0];
    write(words.slice(overlap(tail, words)));
    end = match.index + match[0].length;
  }
  write(text.slice(end));
  return output.join('');
};

/** Length of the longest beginning of `words`, whole words with their space, with which `before` ends. */
function overlap(before: string, words: string): number {
  const lower = before.toLowerCase();
  for (let length = words.lastIndexOf(' ') + 1; length > 0; length = length < 2 ? 0 : words.lastIndexOf(' ', length - 2) + 1) {
    const head = words.slice(0, length).toLowerCase();
    if (lower.endsWith(head) && !/\p{L}/u.test(lower.at(-length - 1) ?? ' ')) return length;
  }
  return 0;
}

function compile(pronunciation: Pronunciation) {
  let entry = compiled.get(pronunciation);
  if (!entry) {
    const spoken = new Map([...Object.entries(pronunciation.abbreviations), ...Object.entries(pronunciation.names)]);
    // By first letter: most places of a text are then done with after one comparison a letter, not one a key.
    const byLetter = Map.groupBy([...spoken.keys()].filter(Boolean).sort((a, b) => b.length - a.length), ([letter]) => letter ?? '');
    const branches = Array.from(byLetter, ([letter, keys]) => `${escaped(letter)}(?:${keys.map((key) => escaped(key.slice(letter.length))).join('|')})`);
    entry = { pattern: branches.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${branches.join('|')})${END}`, 'gu') : undefined, spoken };
    compiled.set(pronunciation, entry);
  }
  return entry;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
