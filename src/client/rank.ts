import { fold } from '../vietnamese/fold.ts';

/** A guide the index found, with the names people call it by. */
export interface Candidate {
  url: string;
  /** Title and everyday names with ` | ` between. */
  names: string;
  /** The index's own relevance, any scale. */
  score: number;
}

/** What a match of a name is worth; the index's own relevance (0–1) only decides among equals. */
const WORTH = { whole: 12, start: 6, part: 5, words: 3 };
/** A match without regard to accents is worth less than one with them. */
const FOLDED = 0.8;
/** What was typed is worth more than what may have been meant. */
const MENDED = 0.9;
/** Guides worth less than this share of the best one only share a common word with the query: they are left out. */
const NEAR = 0.25;

/**
 * Guides in the order a person expects: the one called exactly so first, accents counting, then those whose names hold the
 * words, then the rest as the index ranked them.
 * @param queries what was typed, and what may have been meant
 */
export function rank(queries: readonly [string, ...string[]], candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(...candidates.map((candidate) => candidate.score), Number.EPSILON);
  const worth = new Map(candidates.map((candidate) => [candidate, Math.max(...queries.map((query, index) => MENDED ** index * nameWorth(query, candidate.names))) + candidate.score / best]));
  const value = (candidate: Candidate) => worth.get(candidate) ?? 0;
  const enough = NEAR * Math.max(...candidates.map(value));
  return candidates.filter((candidate) => value(candidate) >= enough).sort((a, b) => value(b) - value(a));
}

function nameWorth(query: string, names: string): number {
  const exact = tidy(query.toLowerCase().normalize('NFC'));
  const folded = fold(exact);
  const each = names.split(' | ').map((name) => Math.max(match(exact, tidy(name.toLowerCase())), FOLDED * match(folded, tidy(fold(name)))));
  return Math.max(...each, 0);
}

function match(query: string, name: string): number {
  if (name === query) return WORTH.whole;
  // Among names that begin with the words, the shorter one says less that was not asked for.
  if (name.startsWith(`${query} `)) return WORTH.start + query.length / name.length;
  if (` ${name} `.includes(` ${query} `)) return WORTH.part + query.length / name.length;
  const words = new Set(name.split(' '));
  const asked = query.split(' ');
  return (WORTH.words * asked.filter((word) => words.has(word)).length) / asked.length;
}

const tidy = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
