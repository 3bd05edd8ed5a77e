import type { Guide } from '../guide/model.ts';
import { rewritten } from './rewritten.ts';
import type { Topic } from './topics.ts';

/** A programme has no more items: nobody listens to a fourth. */
const MOST_ITEMS = 3;

/** A programme of the loudspeakers: some guides of one topic. */
export interface Programme {
  /** Id of the topic. */
  id: string;
  /** Name of the topic. */
  title: string;
  /** Slugs, in the order they are read. */
  guides: string[];
}

/** One programme a topic of two guides or more: those the home page offers first, then in the order of the files. */
export function programmesOf({ topics, guides, featured }: { topics: readonly Topic[]; guides: readonly Guide[]; featured: readonly string[] }): Programme[] {
  const place = new Map(featured.map((slug, index) => [slug, index]));
  return topics.flatMap(({ id, title }) => {
    const own = rewritten(guides).filter(({ topic }) => topic === id).map(({ slug }) => slug);
    const first = own.toSorted((a, b) => (place.get(a) ?? featured.length) - (place.get(b) ?? featured.length)).slice(0, MOST_ITEMS);
    return own.length >= 2 ? [{ id, title, guides: first }] : [];
  });
}
