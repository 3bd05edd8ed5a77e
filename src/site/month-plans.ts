import { plan, nextMonth } from '../schedule/plan.ts';
import type { MonthPlan } from '../schedule/show.ts';
import type { Site } from './handbook.ts';

/** The plans of the month of the build and of the next; none where the ward has no schedule. Guides bear the ward's own names. */
export function monthPlans({ handbook, ward, date, guides }: Site): MonthPlan[] {
  const schedule = handbook.schedules.find((candidate) => candidate.ward === ward.id);
  if (!schedule) return [];
  const month = date.slice(0, 7);
  // Dates are those of all periods, names those of this ward; in the order of the files, which the queue starts from.
  const named = new Map(guides.map((guide) => [guide.slug, guide]));
  const queue = handbook.guides.map((guide) => ({ ...guide, title: named.get(guide.slug)?.title ?? guide.title }));
  return [month, nextMonth(month)].map((wanted) => ({ month: wanted, schedule, ward, airings: plan(schedule, queue, wanted) }));
}
