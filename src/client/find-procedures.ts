import { fold } from '../vietnamese/fold.ts';

/** One procedure: code, name, place of its field, bits of its ways, places of its lines, of its decision (-1: none) and of its guides, 1 when of one province, level in words. */
export type CompactRow = [code: string, name: string, field: number, ways: number, lines: number[], decision: number, guides: number[], local: 0 | 1, level: string];

/** `/danh-muc/danh-muc.json`: the whole catalogue for the search. */
export interface CompactIndex {
  fields: [name: string, slug: string][];
  lines: string[];
  decisions: string[];
  /** Slug, title and the names people call a guide by, ` | ` between. */
  guides: string[];
  rows: CompactRow[];
}

/** What is asked for; empty parts ask for nothing. */
export interface Question {
  query: string;
  /** Slug of a field. */
  field: string;
  /** One bit of a way: 1 online, 2 at the counter, 4 by post; 0 for any. */
  way: number;
  onlyGuides: boolean;
}

interface Searchable {
  row: CompactRow;
  /** Lower-case names without punctuation, blanks at both ends. */
  exact: string;
  folded: string;
}

/** What a match is worth; accents that agree are worth more than any match without them. */
const WORTH = { exactStart: 8, exact: 7, exactWords: 5, foldedStart: 4, folded: 3, foldedWords: 2 };
/** Where no name has all words, names with at least this share of them are shown. */
const ENOUGH = 0.6;

/** Prepares an index once. @returns a function that answers questions: rows, best first */
export function procedureFinder({ fields, guides, rows }: CompactIndex): (question: Question) => CompactRow[] {
  const all = rows.map((row): Searchable => {
    const exact = spaced([row[1], ...row[6].flatMap((guide) => guides[guide]?.split(' | ').slice(1) ?? [])].join(' '));
    return { row, exact, folded: fold(exact) };
  });
  return ({ query, field, way, onlyGuides }) => {
    const place = fields.findIndex(([, slug]) => slug === field);
    const open = all.filter(({ row }) => (field === '' || row[2] === place) && (way === 0 || (row[3] & way) !== 0) && (!onlyGuides || row[6].length > 0));
    return match(query.trim().normalize('NFC'), open).map(({ row }) => row);
  };
}

function match(query: string, open: Searchable[]): Searchable[] {
  if (query === '') return open;
  if (/^[\d.]+$/.test(query)) return open.filter(({ row }) => row[0].startsWith(query) || (query.length > 3 && row[0].includes(query)));
  const exact = spaced(query);
  if (exact.trim() === '') return [];
  const worth = new Map(open.map((each) => [each, worthOf(exact, each)]));
  const found = open.filter((each) => (worth.get(each) ?? 0) > 0);
  if (found.length > 0) return best(found, worth);
  const shares = new Map(open.map((each) => [each, share(fold(exact), each.folded)]));
  const most = Math.max(0, ...shares.values());
  return most < ENOUGH ? [] : best(open.filter((each) => shares.get(each) === most), shares);
}

/** Of equal worth: those with a guide, those of the whole country, those that say little else. */
function best(found: Searchable[], worth: Map<Searchable, number>): Searchable[] {
  const value = (each: Searchable) => (worth.get(each) ?? 0) + (each.row[6].length > 0 ? 0.6 : 0) - (each.row[7] ? 0.5 : 0);
  return found.sort((a, b) => value(b) - value(a) || a.exact.length - b.exact.length);
}

function worthOf(exact: string, each: Searchable): number {
  if (each.exact.startsWith(exact.trimEnd())) return WORTH.exactStart;
  if (each.exact.includes(exact)) return WORTH.exact;
  if (share(exact, each.exact) === 1) return WORTH.exactWords;
  const folded = fold(exact);
  if (each.folded.startsWith(folded.trimEnd())) return WORTH.foldedStart;
  if (each.folded.includes(folded)) return WORTH.folded;
  return share(folded, each.folded) === 1 ? WORTH.foldedWords : 0;
}

/** How many of the words stand in a name, 0–1; the last one may be half typed. */
function share(query: string, name: string): number {
  const words = query.trim().split(' ');
  const has = (word: string, index: number) => name.includes(index === words.length - 1 ? ` ${word}` : ` ${word} `);
  return words.filter(has).length / words.length;
}

const spaced = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
