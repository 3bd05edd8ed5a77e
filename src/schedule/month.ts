import { presentGuide } from '../guide/present.ts';
import type { Handbook } from '../handbook/load.ts';
import { programmesOf } from '../handbook/programmes.ts';
import type { Schedule } from '../handbook/schedule.ts';
import type { Ward } from '../handbook/ward.ts';
import { rewritten } from '../handbook/rewritten.ts';
import { plan, type Airing } from './plan.ts';

/** A ward's plan of one month, ready to be written. */
export interface MonthPlan {
  /** `2026-12`. */
  month: string;
  schedule: Schedule;
  ward: Ward;
  airings: Airing[];
}

/**
 * The plan of a ward's month; none where the ward has no schedule. Guides keep the facts of all periods and bear the ward's
 * own names.
 * @param date build date
 */
export function monthPlan(handbook: Handbook, ward: Ward, date: string, month: string): MonthPlan | undefined {
  const schedule = handbook.schedules.find((candidate) => candidate.ward === ward.id);
  if (!schedule) return undefined;
  const guides = rewritten(handbook.guides).map((guide) => ({ ...guide, title: presentGuide(guide, ward, date).title }));
  return { month, schedule, ward, airings: plan(schedule, { guides, programmes: programmesOf(handbook) }, month) };
}

/** The same, for whoever asked for it. @throws RangeError where the ward has no schedule (Vietnamese) */
export function requirePlan(handbook: Handbook, ward: Ward, date: string, month: string): MonthPlan {
  const found = monthPlan(handbook, ward, date, month);
  if (!found) throw new RangeError(`phường "${ward.id}" chưa có lịch phát thanh: thêm vào content/schedule.yaml`);
  return found;
}
