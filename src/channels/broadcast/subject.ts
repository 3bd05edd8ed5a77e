import type { Guide } from '../../guide/model.ts';
import type { PreparedSet } from '../../pipeline/contract.ts';

/** What a bulletin is about: one guide, or a set of them. */
export interface Subject {
  title: string;
  /** Slug of the guide, or id of the set. */
  id: string;
  isSet: boolean;
  guides: readonly Guide[];
}

export const aboutGuide = (guide: Guide): Subject => ({ title: guide.title, id: guide.slug, isSet: false, guides: [guide] });
export const aboutSet = ({ id, title, members }: PreparedSet): Subject => ({ title, id, isSet: true, guides: members.map(({ guide }) => guide) });

/** Who approved it and when: all guides must be approved; of several days, the last. `null` for a draft. */
export function approvalOf({ guides }: Subject): { by: string; date: string } | null {
  const approvals = guides.flatMap(({ approved }) => (approved ? [approved] : []));
  if (approvals.length < guides.length) return null;
  return { by: [...new Set(approvals.map(({ by }) => by))].join('; '), date: approvals.map(({ date }) => date).sort().at(-1) ?? '' };
}
