import { fold } from '../vietnamese/fold.ts';
import { initialsReader } from '../vietnamese/initials.ts';
import { repairer } from '../vietnamese/repair.ts';
import { unpackList, wordsOf, type PageList } from './page-list.ts';

/** A word as it is written and without accents. */
interface Word {
  typed: string;
  /** The same in one spelling: `toned`. */
  exact: string;
  folded: string;
}

/** A question as it may have been meant. */
interface Reading {
  words: Word[];
  /** Whoever types accents means them: then a word without them is another word. */
  hasAccents: boolean;
  /** What was typed is worth 1, what was made of it less. */
  trust: number;
}

/** A word that is asked for: how much it says, and every word of the list that it may be, with its worth there. */
interface Asked {
  weight: number;
  exact: string | undefined;
  among: ReadonlyMap<string, number>;
}

interface Phrase {
  said: Word[];
  meant: Word[];
}

interface Ready {
  address: string;
  isGuide: boolean;
  names: Word[][];
  said: Word[][];
  /** All words of names and text. */
  exact: Set<string>;
  folded: Set<string>;
}

/** What a word is worth where it is met: as typed; with accents where it was typed without, among others that have theirs; with other accents; as the beginning of a longer one. */
const MET = { exact: 1, folded: 0.85, other: 0.6, begun: 0.7 };
/** A name that holds all words is worth 1 when it says nothing else and in this order, else this much of it. */
const NAME = { holds: 0.5, only: 0.3, order: 0.2 };
/** What a page is worth beside its best name: its title, all its names together, its text. */
const BESIDE = { title: 0.25, names: 0.15, text: 0.25 };
/** A sentence that leads to a page is not its name. */
const SAID = 0.75;
/** What was mended is worth less than what was typed, everyday words put into those of the site a little less. */
const TRUST = { mended: 0.92, everyday: 0.94 };
/** Pages worth less than this share of the best one only share a common word with the question. */
const NEAR = 0.55;
/** More results are not read. */
const MOST = 10;
/** Words of a question; who pastes a whole letter is answered by its beginning. */
const LONGEST = 20;

/** A function that answers a question with addresses, best first, guides before articles. Needs no network: the list is all it asks. */
export function listFinder(list: PageList): (query: string) => string[] {
  const { words, everyday, pages } = unpackList(list);
  const { toWord, toWords } = wordReader();
  const inFull = speller(pages.flatMap(({ names }) => names.map(toWords)));
  const ready = pages.map((page): Ready => {
    const names = page.names.map((name) => inFull(toWords(name)));
    const all = [...names.flat(), ...page.text.map(toWord)];
    return { address: page.address, isGuide: page.isGuide, names, said: page.said.map((sentence) => inFull(toWords(sentence))), exact: new Set(all.map(({ exact }) => exact)), folded: new Set(all.map(({ folded }) => folded)) };
  });
  const known = [...new Set(words.map((word) => toWord(word).folded))];
  const phrases = everyday.map(([said, meant]): Phrase => ({ said: toWords(said), meant: toWords(meant) }));
  const mend = repairer({ words: known, names: ready.flatMap((page) => page.names.map((name) => name.map(({ folded }) => folded))) });
  const weigh = rarity(ready);

  /** The words of a reading, each with what it may be; the last one may still be typed. */
  const ask = ({ words, hasAccents }: Reading): Asked[] => words.map(({ exact, folded }, index) => {
    const begun = index < words.length - 1 ? [] : known.filter((word) => word.startsWith(folded) && word !== folded);
    return { weight: weigh(folded), exact: hasAccents ? exact : undefined, among: new Map([[folded, MET.exact], ...begun.map((word): [string, number] => [word, MET.begun * Math.sqrt(folded.length / word.length)])]) };
  });

  return (query) => {
    const readings = readingsOf(query, { toWords, mend, phrases }).map((reading) => ({ trust: reading.trust, asked: ask({ ...reading, words: inFull(reading.words) }) }));
    if (readings.length === 0) return [];
    const worth = ready.map((page) => ({ page, worth: Math.max(...readings.map(({ trust, asked }) => trust * pageWorth(asked, page))) }));
    const least = Math.max(NEAR * Math.max(...worth.map((each) => each.worth)), Number.EPSILON);
    const found = worth.filter((each) => each.worth >= least).sort((a, b) => b.worth - a.worth).slice(0, MOST).map(({ page }) => page);
    return [...found.filter(({ isGuide }) => isGuide), ...found.filter(({ isGuide }) => !isGuide)].map(({ address }) => address);
  };
}

/** What was typed, what it may have been meant to be, and both with everyday words put into those of the site. */
function readingsOf(query: string, { toWords, mend, phrases }: { toWords: (text: string) => Word[]; mend: (query: string) => string; phrases: readonly Phrase[] }): Reading[] {
  const typed = toWords(query).slice(0, LONGEST);
  if (typed.length === 0) return [];
  const mended = toWords(mend(typed.map(({ folded }) => folded).join(' ')));
  const isMended = textOf(mended, 'folded') !== textOf(typed, 'folded');
  const readings: Reading[] = [
    { words: typed, hasAccents: typed.some(({ exact, folded }) => exact !== folded), trust: 1 },
    ...(isMended ? [{ words: mended, hasAccents: false, trust: TRUST.mended }] : []),
  ];
  return readings.flatMap((reading) => {
    const other = inWordsOfSite(reading, phrases);
    return other ? [reading, { ...reading, words: toWords(other), trust: reading.trust * TRUST.everyday }] : [reading];
  });
}

/** "khai sinh cho em bé" → "khai sinh cho trẻ em"; undefined where nothing is said otherwise, or nothing but a question is left. */
function inWordsOfSite({ words, hasAccents }: Reading, phrases: readonly Phrase[]): string | undefined {
  const key = hasAccents ? 'typed' : 'folded';
  const before = ` ${textOf(words, key)} `;
  const after = phrases.reduce((text, { said, meant }) => text.replace(` ${textOf(said, key)} `, ` ${textOf(meant, key)} `.replace(/^ +$/, ' ')), before);
  return after === before || after.trim() === '' ? undefined : after;
}

function pageWorth(asked: readonly Asked[], page: Ready): number {
  if (!asked.some(({ among }) => [...among.keys()].some((word) => page.folded.has(word)))) return 0;
  const names = page.names.map((name) => nameWorth(asked, name));
  const said = page.said.map((sentence) => SAID * nameWorth(asked, sentence).whole);
  const inNames = share(asked, (_, index) => Math.max(...names.map(({ met }) => met[index] ?? 0)));
  const inText = share(asked, ({ exact, among }) => (exact !== undefined && page.exact.has(exact) ? MET.exact : Math.max(...[...among].map(([word, worth]) => (page.folded.has(word) ? (exact === undefined ? worth : MET.folded * worth) : 0)))));
  return Math.max(...names.map(({ whole }) => whole), ...said) + BESIDE.title * (names[0]?.only ?? 0) + BESIDE.names * inNames + BESIDE.text * inText;
}

/**
 * How well a name says what is asked, 0–1: it holds the words, little else, and in their order.
 * @returns also the share of the question it holds times the share of the name that was asked for, and the worth of each word
 */
function nameWorth(asked: readonly Asked[], name: readonly Word[]): { whole: number; only: number; met: number[] } {
  const worths = asked.map((word) => name.map((own) => worthOf(word, own)));
  const met = worths.map((each) => Math.max(...each));
  const holds = share(asked, (_, index) => met[index] ?? 0);
  if (holds === 0) return { whole: 0, only: 0, met };
  const only = name.reduce((sum, { folded }, at) => sum + folded.length * Math.max(...worths.map((each) => each[at] ?? 0)), 0) / name.reduce((sum, { folded }) => sum + folded.length, 0);
  const inOrder = worths.slice(1).filter((each, index) => each.some((worth, at) => worth > 0 && (worths[index]?.[at - 1] ?? 0) > 0)).length;
  const order = asked.length > 1 ? inOrder / (asked.length - 1) : 1;
  return { whole: holds * (NAME.holds + NAME.only * only + NAME.order * order), only: holds * only, met };
}

/** The share of a question that is met, 0–1, each word by its weight. */
function share(asked: readonly Asked[], worth: (word: Asked, index: number) => number): number {
  let met = 0;
  let all = 0;
  asked.forEach((word, index) => {
    met += word.weight * worth(word, index);
    all += word.weight;
  });
  return met / all;
}

function worthOf({ exact, among }: Asked, own: Word): number {
  const worth = among.get(own.folded) ?? 0;
  if (worth !== MET.exact || exact === undefined || exact === own.exact) return worth;
  return exact === own.folded ? MET.folded : MET.other;
}

/** A function that writes abbreviations out, so that "BHYT" and "bảo hiểm y tế" are one: words without a vowel that are the first letters of words of a name. */
function speller(names: readonly (readonly Word[])[]): (words: readonly Word[]) => Word[] {
  const spelledOut = initialsReader(names, ({ folded }) => folded[0] ?? '');
  return (words) => words.flatMap((word) => (/^[^aeiou]{3,}$/.test(word.folded) ? (spelledOut(word.folded) ?? [word]) : [word]));
}

/** A word of few pages says more than one of many (inverse document frequency); a page that has it only in its text counts half. */
function rarity(pages: readonly Ready[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { names, folded } of pages) {
    const inNames = new Set(names.flat().map((word) => word.folded));
    for (const word of folded) counts.set(word, (counts.get(word) ?? 0) + (inNames.has(word) ? 1 : 0.5));
  }
  return (word) => Math.log(1 + pages.length / (1 + (counts.get(word) ?? 0)));
}

/** Text → words; a word met before is not looked at anew. */
function wordReader(): { toWord: (word: string) => Word; toWords: (text: string) => Word[] } {
  const known = new Map<string, Word>();
  const toWord = (typed: string): Word => {
    const found = known.get(typed);
    if (found) return found;
    const word = { typed, exact: toned(typed), folded: fold(typed) };
    known.set(typed, word);
    return word;
  };
  return { toWord, toWords: (text) => wordsOf(text).map(toWord) };
}

const textOf = (words: readonly Word[], key: keyof Word): string => words.map((word) => word[key]).join(' ');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The tone behind the letters, so that "uỷ" and "ủy", "hoà" and "hòa" are one word. */
function toned(word: string): string {
  const apart = word.normalize('NFD');
  return (apart.replace(TONES, '') + (apart.match(TONES)?.[0] ?? '')).normalize('NFC');
}
