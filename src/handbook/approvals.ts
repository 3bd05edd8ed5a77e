import { z } from 'zod';
import { day } from '../guide/schema.ts';
import type { Guide } from '../guide/model.ts';
import { wardOf } from './content-path.ts';
import { changedFacts, printedFacts } from './printed-facts.ts';

const approval = z.strictObject({
  guide: z.string(),
  /** Where it is a ward's own guide: the ward. */
  ward: z.string().optional(),
  edition: z.number().int().min(1),
  date: day,
  /** Name or office of the person who approved. */
  by: z.string().min(3).max(80),
  /** What was approved: the facts as they stood on the paper of that edition. */
  facts: z.record(z.string(), z.string()),
});

/** `content/approvals.yaml`: who approved which edition of which guide, with the facts approved. Append-only. */
export const approvalsFile = z.array(approval);

export type Approval = z.infer<typeof approval>;

/** The latest approval of a guide, of whatever edition; a ward's own guide has approvals of its own. */
export function latestApproval(approvals: readonly Approval[], { slug, file }: Pick<Guide, 'slug' | 'file'>): Approval | undefined {
  return approvals.findLast(({ guide, ward }) => guide === slug && ward === wardOf(file));
}

/** What changed on the paper since a guide was last approved; none where it never was. */
export function changesSinceApproval(guide: Guide, approvals: readonly Approval[]): string[] {
  const last = latestApproval(approvals, guide);
  return last ? changedFacts(last.facts, printedFacts(guide)) : [];
}
