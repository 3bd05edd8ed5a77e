import type { Handbook } from './load.ts';

/** The name of a set of guides: that of its topic, or "all guides". */
export function setTitle({ topics, words }: Pick<Handbook, 'topics' | 'words'>, id: string | undefined): string {
  return topics.find((topic) => topic.id === id)?.title ?? words.site.allGuides;
}
