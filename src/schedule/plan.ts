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
  /** One bulletin; up to three in a programme. */
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

/** Days on which something is news, both included. */
interface News {
  first: string;
  last: string;
  reason: Reason;
}

/** A guide in the queue. */
interface Waiting {
  guide: Guide;
  news: News[];
  /** Day it was last on air, in days since 1970. */
  last: number;
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

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
  const queue = guides.map((guide, index): Waiting => ({ guide, news: newsOf(guide), last: dayNumber(FIRST_MONDAY) + index - guides.length }));
  const airings: Airing[] = [];
  for (let monday = FIRST_MONDAY; monday <= last; monday = addDays(monday, 7)) airings.push(...planWeek(monday, schedule, queue));
  return airings.filter(({ date }) => date.startsWith(month));
}

/** "2026-12" → "2027-01". */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** @param queue every guide, with when it was last on air, which is brought up to date */
function planWeek(monday: string, { slots, notices, campaigns, seasons }: Schedule, queue: readonly Waiting[]): Airing[] {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const sunday = addDays(monday, 6);
  const used = new Set<Waiting>();
  const named = (slugs: readonly string[]) => queue.filter(({ guide }) => slugs.includes(guide.slug));
  // What a notice or a campaign needs later in the week is not spent before.
  const kept = new Set(named([
    ...notices.filter(({ from, until }) => from <= sunday && monday <= until).map(({ guide }) => guide),
    ...campaigns.filter((campaign) => days.some((date) => runs(campaign, date))).flatMap(({ guides }) => guides),
  ]));

  const choose = (date: string, slot: Slot, isWanted: (waiting: Waiting) => boolean): { waiting: Waiting; reason: Reason } | undefined => {
    const notice = notices.find(({ slot: id, from, until }) => id === slot.id && from <= date && date <= until);
    const announced = notice && named([notice.guide]).find((waiting) => isWanted(waiting));
    if (announced) return { waiting: announced, reason: { type: 'notice' } };
    const inSeason = seasons.filter(({ months }) => months.includes(Number(date.slice(5, 7))));
    const reasonOf = ({ guide, news }: Waiting): Reason => {
      const season = inSeason.find(({ guides }) => guides.includes(guide.slug));
      return news.find(({ first, last }) => first <= date && date <= last)?.reason ?? (season ? { type: 'season', title: season.title } : { type: 'turn' });
    };
    const mostUrgent = (candidates: readonly Waiting[]): { waiting: Waiting; reason: Reason } | undefined => {
      const ranked = candidates.map((waiting) => {
        const reason = reasonOf(waiting);
        return { waiting, reason, urgency: (dayNumber(date) - waiting.last) * (reason.type === 'turn' ? 1 : OFTEN) };
      });
      const most = Math.max(...ranked.map(({ urgency }) => urgency));
      return ranked.find(({ urgency }) => urgency === most);
    };
    for (const campaign of campaigns.filter((candidate) => runs(candidate, date))) {
      const next = mostUrgent(named(campaign.guides).filter((waiting) => !used.has(waiting) && isWanted(waiting)));
      if (next) return { waiting: next.waiting, reason: { type: 'campaign', title: campaign.title } };
    }
    const all = queue.filter((waiting) => isWanted(waiting));
    const fresh = all.filter((waiting) => !used.has(waiting));
    return mostUrgent(fresh.filter((waiting) => !kept.has(waiting))) ?? mostUrgent(fresh) ?? mostUrgent(all);
  };

  return days.flatMap((date) =>
    slots
      .filter((slot) => slot.days.includes(weekdayOf(date)))
      .toSorted((a, b) => minuteOf(a.start) - minuteOf(b.start))
      .map((slot) => {
        const chosen: { waiting: Waiting; reason: Reason }[] = [];
        for (let room = slot.minutes >= PROGRAMME_MINUTES ? MOST_ITEMS : 1; room > 0; room--) {
          const isNew = (waiting: Waiting) => !chosen.some((item) => item.waiting === waiting);
          const next = choose(date, slot, isNew);
          if (!next) break;
          chosen.push(next);
          used.add(next.waiting);
          next.waiting.last = dayNumber(date);
        }
        return airing(date, slot, chosen.map(({ waiting, reason }) => ({ guide: waiting.guide, reason })));
      }),
  );
}

function airing(date: string, slot: Slot, chosen: { guide: Guide; reason: Reason }[]): Airing {
  const kind = slot.kind ?? longestKind(slot.minutes);
  const first = chosen[0];
  if (!kind || !first) throw new RangeError(`slot "${slot.id}" of ${slot.minutes} minutes holds no bulletin`);
  const what = chosen.length > 1 ? `chuong-trinh_${PROGRAMME_MINUTES}p` : `${first.guide.slug}_${kind}`;
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

/** When a guide is news: it changed, or something in it is soon over. The first edition is none. */
function newsOf(guide: Guide): News[] {
  const dated = [...guide.fees, ...guide.reliefs, ...guide.times, ...(guide.deadline ? [guide.deadline] : [])];
  const began = [...guide.editions.slice(1).map(({ date }) => date), ...dated.flatMap(({ from }) => from ?? [])];
  return [
    ...dated.flatMap(({ until }) => until ?? []).sort().map((until): News => ({ first: addDays(until, -NEWS_DAYS), last: until, reason: { type: 'ends', until } })),
    ...began.map((date): News => ({ first: date, last: addDays(date, NEWS_DAYS), reason: { type: 'changed' } })),
  ];
}
