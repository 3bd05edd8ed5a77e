import type { Handbook } from '../handbook/load.ts';
import { ALL_GUIDES, type GuideSet } from '../pipeline/contract.ts';

/** One set a topic that has guides, and all guides in the order of the topics. */
export function topicsAndAll({ topics, guides, words }: Pick<Handbook, 'topics' | 'guides' | 'words'>): GuideSet[] {
  const sets = topics.flatMap(({ id, title }) => {
    const own = guides.filter(({ topic }) => topic === id).map(({ slug }) => slug);
    return own.length > 0 ? [{ id, title, guides: own }] : [];
  });
  return [...sets, { id: ALL_GUIDES, title: words.common.name, guides: sets.flatMap((set) => set.guides) }];
}
