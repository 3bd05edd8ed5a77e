import { glance, showDay } from '../../guide/present.ts';
import { tasksOf } from '../../handbook/journeys.ts';
import type { PreparedSet } from '../../pipeline/contract.ts';

/** A value, what it holds for, and whether the reader must ask because no general figure is known. */
export interface Fact {
  value: string;
  note: string;
  ask: boolean;
}

/** A guide as one row of the catalogue. */
export interface Entry {
  /** Number in this catalogue, from 1. */
  n: number;
  slug: string;
  /** Id of the topic: the field it stands under. */
  topic: string;
  title: string;
  /** As the national portal lists it; empty where the guide is not one procedure. */
  officialName: string;
  /** National code; empty where there is none. */
  code: string;
  /** How far it goes online, in words. */
  level: string;
  /** What is paid: "Lệ phí", "Tiền thuế". */
  pays: string;
  fee: Fact;
  time: Fact;
  office: Omit<Fact, 'ask'>;
  /** Code of the ledger, whose address opens the guide. */
  ledger: string;
  /** "Bản 1" */
  edition: string;
  /** Day on which its facts were last compared, `2026-11-20`. */
  checked: string;
  isDraft: boolean;
}

/** Guides by field: topics in their order, guides within one as the set has them, numbered through. */
export function entriesOf({ members, topics }: Pick<PreparedSet, 'members' | 'topics'>): Entry[] {
  const ordered = topics.flatMap(({ id }) => members.filter(({ guide }) => guide.topic === id));
  return ordered.map(({ guide, context: { words, code } }, index) => {
    const { cost, time, place } = glance(guide, words.common);
    const shownFee = guide.fees.find((fee) => fee.way !== 'truc-tiep') ?? guide.fees[0];
    return {
      n: index + 1,
      slug: guide.slug,
      topic: guide.topic,
      title: guide.title,
      officialName: guide.officialName ?? '',
      code: guide.code ?? '',
      level: words.common.levels[guide.level],
      pays: cost.label,
      fee: { value: cost.value, note: cost.note, ask: shownFee?.amount === undefined },
      time: { ...time, ask: !saysHowLong(time.value) },
      office: place,
      ledger: code.code,
      edition: `${words.common.edition} ${code.edition}`,
      checked: guide.checked.date,
      isDraft: guide.approved === null,
    };
  });
}

/** Whether a time tells how long: "7 ngày làm việc", "Trong ngày", "Ngay khi bạn báo"; not "Theo ngày hẹn trên hồ sơ". */
export const saysHowLong = (value: string): boolean => /\d|(?<!\p{L})ngay(?!\p{L})|^trong ngày$|^vài phút/iu.test(value.normalize('NFC').replaceAll('\u00a0', ' '));

/** A life event with the rows it needs, in the order of its journey; each row once. */
export interface EventEntries {
  title: string;
  icon: string;
  entries: Entry[];
}

/** Guides by life event, in the order of the handbook; events without a row are left out. */
export function byEvent(entries: readonly Entry[], { events, journeys }: Pick<PreparedSet, 'events' | 'journeys'>): EventEntries[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  return events.flatMap(({ id, title, icon }) => {
    const at = journeys.findIndex(({ event }) => event === id);
    const journey = journeys[at];
    const slugs = journey ? tasksOf(journey, at).flatMap(({ task }) => task.guide ?? []) : [];
    const own = [...new Set(slugs)].flatMap((slug) => bySlug.get(slug) ?? []);
    return own.length > 0 ? [{ title, icon, entries: own }] : [];
  });
}

/** The day on which the oldest facts of the catalogue were compared, "20/11/2026". */
export const oldestCheck = (entries: readonly Entry[]): string => showDay(entries.map(({ checked }) => checked).sort()[0] ?? '');
