import type { Guide } from './model.ts';

const DAY = 24 * 60 * 60 * 1000;
const dayAfter = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/**
 * The day since which a guide reads as it does on `date`: that of its latest edition, or the later one on which a dated fact
 * began to hold or had ceased to. A sheet printed on any day from then on is the same sheet, and bears this day beside its
 * edition.
 * @param guide as read, with all its dated facts
 * @param date `2026-11-22`
 */
export function readsSoSince(guide: Guide, date: string): string {
  const turns = [...guide.editions.map((edition) => edition.date), ...turnsOf(guide)].filter((turn) => turn <= date);
  return turns.toSorted().at(-1) ?? date;
}

/** Days on which something of a value begins to hold (`from`) or no longer does (after `until`), at any depth. */
function turnsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const { from, until } = value as { from?: unknown; until?: unknown };
  const own = [...(typeof from === 'string' ? [from] : []), ...(typeof until === 'string' ? [dayAfter(until)] : [])];
  return [...own, ...Object.values(value).flatMap(turnsOf)];
}
