import { z } from 'zod';
import { day } from '../../guide/schema.ts';
import type { SetContext } from '../../pipeline/contract.ts';
import type { Script } from './script.ts';
import { approvalOf, type Subject } from './subject.ts';

/** What a smart loudspeaker system asks about a bulletin: the `.json` beside its text. */
export const metadata = z.strictObject({
  title: z.string(),
  section: z.string(),
  /** "thông thường": read by the schedule. */
  priority: z.string(),
  kind: z.enum(['1p', '3p', '5p', 'hoi-dap', '15p']),
  /** Slug of the guide; a programme has `set` instead. */
  guide: z.string().optional(),
  set: z.string().optional(),
  /** Edition of the guide; `null` for a programme, whose guides each have their own. */
  edition: z.number().int().min(1).nullable(),
  guides: z.array(z.strictObject({ guide: z.string(), edition: z.number().int().min(1) })).min(1),
  /** Since when it reads as it does. */
  date: day,
  /** Last day on which everything said holds: do not read it after. */
  expires: day.nullable(),
  /** Reading time at `rate`, pauses between sentences included, music not. */
  seconds: z.number().int().positive(),
  syllables: z.number().int().positive(),
  /** Syllables a minute. */
  rate: z.number().int().positive(),
  profile: z.enum(['north', 'south']),
  /** Voice of each paragraph of the text; only where there are two. */
  voices: z.array(z.union([z.literal(1), z.literal(2)])).optional(),
  approved: z.strictObject({ by: z.string(), date: day }).nullable(),
  draft: z.boolean(),
});

export type Metadata = z.infer<typeof metadata>;

export function metadataOf(subject: Subject, { kind, turns, length, expires }: Script, { words: { broadcast: w }, ward: { station }, date }: SetContext): Metadata {
  const approved = approvalOf(subject);
  const voices = turns.flatMap(({ voice }) => (voice ? [voice] : []));
  const guides = subject.guides.map(({ slug, editions }) => ({ guide: slug, edition: editions.at(-1)?.edition ?? 1 }));
  return {
    title: subject.title,
    section: w.sheet.sectionName,
    priority: w.priority,
    kind: kind.id,
    ...(subject.isSet ? { set: subject.id } : { guide: subject.id }),
    edition: subject.isSet ? null : (guides[0]?.edition ?? null),
    guides,
    date,
    expires,
    seconds: secondsAt(length, station.rate),
    syllables: length,
    rate: station.rate,
    profile: station.profile,
    ...(voices.length > 0 && { voices }),
    approved,
    draft: approved === null,
  };
}

/** Reading time of a text. @param rate syllables a minute, pauses included */
export const secondsAt = (length: number, rate: number) => Math.round((length / rate) * 60);

/** 180 → "3 phút 00 giây". */
export const showSeconds = (seconds: number) => `${Math.floor(seconds / 60)} phút ${String(seconds % 60).padStart(2, '0')} giây`;
