import type { Guide } from '../guide/model.ts';
import { addDays } from '../handbook/days.ts';
import type { Programme } from '../handbook/programmes.ts';
import { longestKind, minuteOf, PROGRAMME_KIND, PROGRAMME_MINUTES, slotsOn, type BulletinKind, type Campaign, type Schedule, type Slot } from '../handbook/schedule.ts';

/** Why a guide goes on air: whoever approves the plan sees it. */
export type Reason =
  | { type: 'notice' }
  | { type: 'campaign' | 'season'; title: string }
  /** A new edition, or a fact that began, within the last 30 days. */
  | { type: 'changed' }
  /** A fact ends within 30 days: its last day. */
  | { type: 'ends'; until: string }
  | { type: 'turn' };

/** One guide on air. */
export interface Item {
  guide: Guide;
  reason: Reason;
}

/** One slot of one day. */
export interface Airing {
  /** `2026-12-01`. */
  date: string;
  slot: Slot;
  /** "06:05". */
  end: string;
  kind: BulletinKind | typeof PROGRAMME_KIND;
  /** Slug of the guide, or id of the programme: its files stand in the folder of this name. */
  subject: string;
  /** Name of the guide, or of the programme. */
  title: string;
  /** The guide; those of a programme. */
  items: Item[];
  /** Name of its files in the folder of the month, without ending: `2026-12-01_sang_dang-ky-khai-sinh_3p`. */
  name: string;
}

/** What a station can read. */
export interface Repertoire {
  /** As the reader gives them, with the facts of all periods. */
  guides: readonly Guide[];
  programmes: readonly Programme[];
}

/** Name of the files a bulletin is made in, without ending: `phat-thanh-3p`, `chuong-trinh-15p`. */
export const stemOf = (kind: Airing['kind']): string => (kind === PROGRAMME_KIND ? kind : `phat-thanh-${kind}`);

/** Address of the text that is read. */
export const textOf = ({ subject, kind }: Airing): string => `/an-pham/${subject}/${stemOf(kind)}.txt`;

/** Every plan is reckoned from this Monday on, so that the plans of two months agree on the week they share. */
export const FIRST_MONDAY = '2024-01-01';
/** How long a change is news, and how early an end is. */
const NEWS_DAYS = 30;
/** How much more often a guide goes on air in its season, and when a fact of it changes. */
const OFTEN = 3;

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

/** What may fill a slot: the bulletin of one guide, or a programme of several. */
interface Candidate {
  programme?: Programme;
  members: Waiting[];
}

/** What fills a slot, and why. */
interface Choice {
  programme?: Programme;
  items: Item[];
  members: readonly Waiting[];
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/**
 * What a station reads in one month, slot by slot in the order of time. A notice takes its slot; then come the guides of a
 * campaign; then the guide that has waited longest, where a season, a change or an end counts threefold. In a slot of fifteen
 * minutes or more the programme of a topic is read whose guides have waited longest together; a guide that is announced and
 * stands in no programme is read alone. No guide is on air twice in a week (Monday to Sunday) except as a notice, or where
 * there are too few for the slots. Nothing is read on days off.
 * @param month `2026-12`; none before January 2024 has a plan
 * @throws RangeError when there is no guide, or a slot too short for any bulletin; `check` says so before
 */
export function plan(schedule: Schedule, { guides, programmes }: Repertoire, month: string): Airing[] {
  if (guides.length === 0) throw new RangeError('no guide to put on air');
  const last = addDays(`${nextMonth(month)}-01`, -1);
  const queue = guides.map((guide, index): Waiting => ({ guide, news: newsOf(guide), last: dayNumber(FIRST_MONDAY) + index - guides.length }));
  const together = programmes.map((programme): Candidate => ({ programme, members: programme.guides.flatMap((slug) => queue.filter(({ guide }) => guide.slug === slug)) }));
  const airings: Airing[] = [];
  for (let monday = FIRST_MONDAY; monday <= last; monday = addDays(monday, 7)) airings.push(...planWeek(monday, schedule, queue, together));
  return airings.filter(({ date }) => date.startsWith(month));
}

/** "2026-12" → "2027-01". */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** @param queue every guide, with when it was last on air, which is brought up to date */
function planWeek(monday: string, schedule: Schedule, queue: readonly Waiting[], together: readonly Candidate[]): Airing[] {
  const { slots, notices, campaigns, seasons } = schedule;
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const sunday = addDays(monday, 6);
  const used = new Set<Waiting>();
  const alone = queue.map((waiting): Candidate => ({ members: [waiting] }));
  const named = (slugs: readonly string[]) => queue.filter(({ guide }) => slugs.includes(guide.slug));
  // What a notice or a campaign needs later in the week is not spent before.
  const kept = new Set(named([
    ...notices.filter(({ from, until }) => from <= sunday && monday <= until).map(({ guide }) => guide),
    ...campaigns.filter((campaign) => days.some((date) => runs(campaign, date))).flatMap(({ guides }) => guides),
  ]));

  const choose = (date: string, slot: Slot): Choice => {
    const inSeason = seasons.filter(({ months }) => months.includes(Number(date.slice(5, 7))));
    const reasonOf = ({ guide, news }: Waiting): Reason => {
      const season = inSeason.find(({ guides }) => guides.includes(guide.slug));
      return news.find(({ first, last }) => first <= date && date <= last)?.reason ?? (season ? { type: 'season', title: season.title } : { type: 'turn' });
    };
    const today = dayNumber(date);
    const urgencyOf = (waiting: Waiting) => (today - waiting.last) * (reasonOf(waiting).type === 'turn' ? 1 : OFTEN);
    const mostUrgent = (candidates: readonly Candidate[]): Candidate | undefined => {
      const urgencies = candidates.map(({ members }) => members.reduce((sum, waiting) => sum + urgencyOf(waiting), 0));
      return candidates[urgencies.indexOf(Math.max(...urgencies))];
    };
    const chosen = ({ programme, members }: Candidate, why = reasonOf): Choice => ({ ...(programme && { programme }), members, items: members.map((waiting) => ({ guide: waiting.guide, reason: why(waiting) })) });

    const notice = notices.find(({ slot: id, from, until }) => id === slot.id && from <= date && date <= until);
    const announced = notice && alone.find(({ members: [waiting] }) => waiting?.guide.slug === notice.guide);
    if (announced) return chosen(announced, () => ({ type: 'notice' }));

    const isProgramme = slot.kind === undefined && slot.minutes >= PROGRAMME_MINUTES && together.length > 0;
    const offered = isProgramme ? together : alone;
    const isFresh = ({ members }: Candidate) => !members.some((waiting) => used.has(waiting));
    for (const { title, guides } of campaigns.filter((campaign) => runs(campaign, date))) {
      const isOfCampaign = ({ guide }: Waiting) => guides.includes(guide.slug);
      const next = mostUrgent(alone.filter((candidate) => isFresh(candidate) && candidate.members.every(isOfCampaign)));
      const [waiting] = next?.members ?? [];
      if (next && waiting) return chosen(offered.find((candidate) => candidate.members.includes(waiting) && isFresh(candidate)) ?? next, (member) => (isOfCampaign(member) ? { type: 'campaign', title } : reasonOf(member)));
    }
    const fresh = offered.filter(isFresh);
    const choice = mostUrgent(fresh.filter(({ members }) => !members.some((waiting) => kept.has(waiting)))) ?? mostUrgent(fresh) ?? mostUrgent(offered);
    if (!choice) throw new RangeError('no guide to put on air');
    return chosen(choice);
  };

  return days.flatMap((date) =>
    slotsOn(schedule, date).map((slot) => {
      const choice = choose(date, slot);
      for (const waiting of choice.members) {
        used.add(waiting);
        waiting.last = dayNumber(date);
      }
      return airing(date, slot, choice);
    }),
  );
}

function airing(date: string, slot: Slot, { programme, items }: Choice): Airing {
  const [first] = items;
  const kind = programme ? PROGRAMME_KIND : (slot.kind ?? longestKind(slot.minutes));
  if (!kind || !first) throw new RangeError(`slot "${slot.id}" of ${slot.minutes} minutes holds no bulletin`);
  const { id: subject, title } = programme ?? { id: first.guide.slug, title: first.guide.title };
  return { date, slot, end: clock(minuteOf(slot.start) + slot.minutes), kind, subject, title, items, name: `${date}_${slot.id}_${subject}_${kind}` };
}

/** 365.5 → "06:05". */
function clock(minutes: number): string {
  return [Math.floor(minutes / 60), Math.floor(minutes % 60)].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whether a campaign runs on a day; one that ends before it begins runs over New Year. */
export function runs({ from, until }: Campaign, date: string): boolean {
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
