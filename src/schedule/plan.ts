import type { Guide } from '../guide/model.ts';
import { addDays } from '../handbook/days.ts';
import { longestKind, minuteOf, PROGRAMME_MINUTES, weekdayOf, type BulletinKind, type Campaign, type Schedule, type Slot } from '../handbook/schedule.ts';

/** Why a guide goes on air: whoever approves the plan sees it. */
export type Reason =
  | { type: 'notice' }
  | { type: 'campaign' | 'season'; title: string }
  /** A new edition, or a fact that began, within the last 30 days. */
  | { type: 'changed' }
  /** A fact ends within 30 days: its last day. */
  | { type: 'ends'; until: string }
  | { type: 'turn' };

/** One bulletin on air. */
export interface Item {
  guide: Guide;
  reason: Reason;
  /** Address of the text that is read. */
  file: string;
}

/** One slot of one day. */
export interface Airing {
  /** `2026-12-01`. */
  date: string;
  slot: Slot;
  /** "06:05". */
  end: string;
  /** What kind of bulletin each item is. */
  kind: BulletinKind;
  /** One bulletin; up to three of one topic in a programme. */
  items: Item[];
  /** Name of the sound file: `2026-12-01_sang_dang-ky-khai-sinh_3p.mp3`. */
  audio: string;
}

/** Every plan is reckoned from this Monday on, so that the plans of two months agree on the week they share. */
const FIRST_MONDAY = '2024-01-01';
/** How long a change is news, and how early an end is. */
const NEWS_DAYS = 30;
/** How much more often a guide goes on air in its season, and when a fact of it changes. */
const OFTEN = 3;
const MOST_ITEMS = 3;

/**
 * What a station reads in one month, slot by slot in the order of time. A notice takes its slot; then come the guides of a
 * campaign; then the guide that has waited longest, where a season, a change or an end counts threefold. No guide is on
 * air twice in a week (Monday to Sunday) except as a notice, or where there are fewer guides than slots.
 * @param guides as the reader gives them, with the facts of all periods
 * @param month `2026-12`; none before January 2024 has a plan
 * @throws RangeError when there is no guide, or a slot too short for any bulletin; `check` says so before
 */
export function plan(schedule: Schedule, guides: readonly Guide[], month: string): Airing[] {
  if (guides.length === 0) throw new RangeError('no guide to put on air');
  const last = addDays(`${nextMonth(month)}-01`, -1);
  const waiting = new Map(guides.map((guide, index) => [guide, addDays(FIRST_MONDAY, index - guides.length)]));
  const airings: Airing[] = [];
  for (let monday = FIRST_MONDAY; monday <= last; monday = addDays(monday, 7)) airings.push(...planWeek(monday, schedule, waiting));
  return airings.filter(({ date }) => date.startsWith(month));
}

/** "2026-12" → "2027-01". */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** @param waiting when each guide was last on air; brought up to date */
function planWeek(monday: string, { slots, notices, campaigns, seasons }: Schedule, waiting: Map<Guide, string>): Airing[] {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const used = new Set<Guide>();
  const named = (slug: string) => [...waiting.keys()].filter((guide) => guide.slug === slug);
  // What a notice or a campaign needs later in the week is not spent before.
  const kept = new Set([
    ...notices.filter(({ from, until }) => from <= addDays(monday, 6) && monday <= until).flatMap(({ guide }) => named(guide)),
    ...campaigns.filter((campaign) => days.some((date) => runs(campaign, date))).flatMap((campaign) => campaign.guides.flatMap(named)),
  ]);
  const reasonOf = (guide: Guide, date: string): Reason => {
    const season = seasons.find(({ months, guides }) => months.includes(Number(date.slice(5, 7))) && guides.includes(guide.slug));
    return news(guide, date) ?? (season ? { type: 'season', title: season.title } : { type: 'turn' });
  };
  const urgency = (guide: Guide, date: string): number => {
    const waited = (Date.parse(date) - Date.parse(waiting.get(guide) ?? FIRST_MONDAY)) / 86_400_000;
    return reasonOf(guide, date).type === 'turn' ? waited : waited * OFTEN;
  };
  const mostUrgent = (candidates: Guide[], date: string): Guide | undefined => {
    const ranked = candidates.map((guide) => ({ guide, value: urgency(guide, date) }));
    const most = Math.max(...ranked.map(({ value }) => value));
    return ranked.find(({ value }) => value === most)?.guide;
  };

  const choose = (date: string, slot: Slot, among: (guide: Guide) => boolean): { guide: Guide; reason: Reason } | undefined => {
    const notice = notices.find(({ slot: id, from, until }) => id === slot.id && from <= date && date <= until);
    const announced = notice && named(notice.guide).find(among);
    if (announced) return { guide: announced, reason: { type: 'notice' } };
    for (const campaign of campaigns.filter((candidate) => runs(candidate, date))) {
      const guide = mostUrgent(campaign.guides.flatMap(named).filter((candidate) => !used.has(candidate) && among(candidate)), date);
      if (guide) return { guide, reason: { type: 'campaign', title: campaign.title } };
    }
    const all = [...waiting.keys()].filter(among);
    const fresh = all.filter((candidate) => !used.has(candidate));
    const free = fresh.filter((candidate) => !kept.has(candidate));
    const guide = mostUrgent(free.length > 0 ? free : fresh.length > 0 ? fresh : all, date);
    return guide && { guide, reason: reasonOf(guide, date) };
  };

  return days.flatMap((date) =>
    slots
      .filter((slot) => slot.days.includes(weekdayOf(date)))
      .toSorted((a, b) => minuteOf(a.start) - minuteOf(b.start))
      .map((slot) => {
        const chosen: { guide: Guide; reason: Reason }[] = [];
        for (let room = slot.minutes >= PROGRAMME_MINUTES ? MOST_ITEMS : 1; room > 0; room--) {
          const topic = chosen[0]?.guide.topic;
          const next = choose(date, slot, (guide) => topic === undefined || (guide.topic === topic && !used.has(guide)));
          if (!next) break;
          chosen.push(next);
          used.add(next.guide);
          waiting.set(next.guide, date);
        }
        return airing(date, slot, chosen);
      }),
  );
}

function airing(date: string, slot: Slot, chosen: { guide: Guide; reason: Reason }[]): Airing {
  const kind = slot.kind ?? longestKind(slot.minutes);
  const first = chosen[0];
  if (!kind || !first) throw new RangeError(`slot "${slot.id}" of ${slot.minutes} minutes holds no bulletin`);
  const what = chosen.length > 1 ? `${first.guide.topic}_${PROGRAMME_MINUTES}p` : `${first.guide.slug}_${kind}`;
  return {
    date,
    slot,
    end: clock(minuteOf(slot.start) + slot.minutes),
    kind,
    items: chosen.map(({ guide, reason }) => ({ guide, reason, file: `/an-pham/${guide.slug}/phat-thanh-${kind}.txt` })),
    audio: `${date}_${slot.id}_${what}.mp3`,
  };
}

/** 365.5 → "06:05". */
function clock(minutes: number): string {
  return [Math.floor(minutes / 60), Math.floor(minutes % 60)].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whether a campaign runs on a day; one that ends before it begins runs over New Year. */
function runs({ from, until }: Campaign, date: string): boolean {
  const day = date.slice(5);
  return from <= until ? from <= day && day <= until : from <= day || day <= until;
}

/** What is new in a guide on a day, or soon over. The first edition is no news. */
function news(guide: Guide, date: string): Reason | undefined {
  const dated = [...guide.fees, ...guide.reliefs, ...guide.times, ...(guide.deadline ? [guide.deadline] : [])];
  const since = addDays(date, -NEWS_DAYS);
  const soon = addDays(date, NEWS_DAYS);
  const until = dated.flatMap((fact) => (fact.until && fact.until >= date && fact.until <= soon ? [fact.until] : [])).sort()[0];
  if (until) return { type: 'ends', until };
  const began = [...guide.editions.slice(1).map((edition) => edition.date), ...dated.flatMap((fact) => fact.from ?? [])];
  return began.some((day) => since < day && day <= date) ? { type: 'changed' } : undefined;
}
