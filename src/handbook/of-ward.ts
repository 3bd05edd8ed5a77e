import type { Guide } from '../guide/model.ts';
import type { Problem } from '../guide/problem.ts';
import { ownerOf } from './content-path.ts';
import type { Handbook } from './load.ts';
import { DEFAULT_WARD } from './ward.ts';

/** The guides of one ward, by slug: its own in place of the common ones of the same name, and beside them. */
export function guidesOf({ guides, wardGuides }: Pick<Handbook, 'guides' | 'wardGuides'>, ward: string): Guide[] {
  const own = wardGuides[ward] ?? [];
  if (own.length === 0) return guides;
  const names = new Set(own.map(({ slug }) => slug));
  return [...guides.filter(({ slug }) => !names.has(slug)), ...own].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/**
 * The handbook as one ward has it: its guides and their codes, its schedule, print runs and opinions, and nothing of any
 * other ward.
 */
export function handbookOf(handbook: Handbook, ward: string): Handbook {
  const guides = guidesOf(handbook, ward);
  const known = new Set(guides.map(({ slug }) => slug));
  const isOwn = (entry: { ward?: string | undefined }) => (entry.ward ?? DEFAULT_WARD) === ward;
  return {
    ...handbook,
    guides,
    wardGuides: {},
    wards: handbook.wards.filter(({ id }) => id === ward),
    ledger: handbook.ledger.filter(({ guide }) => known.has(guide)),
    schedules: handbook.schedules.filter(isOwn),
    runs: handbook.runs.filter(isOwn),
    feedback: { ...handbook.feedback, opinions: handbook.feedback.opinions.filter(isOwn) },
  };
}

/** The problems that stand in a ward's way: those of its own files, and of files that all wards share. */
export function problemsOf(problems: readonly Problem[], ward: string): Problem[] {
  return problems.filter((problem) => [undefined, ward].includes(ownerOf(problem)));
}
