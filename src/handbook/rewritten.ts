import type { Guide } from '../guide/model.ts';

/** What may be printed and put on air: guides still copied from a record stand on the website only, as drafts. */
export function rewritten<G extends Pick<Guide, 'copied'>>(guides: readonly G[]): G[] {
  return guides.filter(({ copied }) => !copied);
}
