import { monthPlan, type MonthPlan } from '../schedule/month.ts';
import { nextMonth } from '../schedule/plan.ts';
import type { Site } from './handbook.ts';

/** The plans of the month of the build and of the next; none where the ward has no schedule. */
export function monthPlans({ handbook, ward, date }: Site): MonthPlan[] {
  const month = date.slice(0, 7);
  return [month, nextMonth(month)].flatMap((wanted) => monthPlan(handbook, ward, date, wanted) ?? []);
}
