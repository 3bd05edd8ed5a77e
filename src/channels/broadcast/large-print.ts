import { showDay } from '../../guide/present.ts';
import type { SetContext } from '../../pipeline/contract.ts';
import { noOrphan, paper } from '../paper.ts';
import { put } from './compose.ts';
import { secondsAt, showSeconds } from './metadata.ts';
import type { Script } from './script.ts';
import { approvalOf, type Subject } from './subject.ts';
import { bindCompounds } from '../../vietnamese/headings.ts';

/** The reader's script in large print, A4: one sentence a line, so that the eye finds the pauses. PDF/UA-1. */
export async function largePrint(subject: Subject, { kind, turns, length }: Script, { words: { common, broadcast: w }, ward, date }: SetContext): Promise<Uint8Array> {
  const approved = approvalOf(subject);
  const edition = subject.isSet ? '' : `${common.edition} ${subject.guides[0]?.editions.at(-1)?.edition ?? 1} · `;
  const data = {
    title: bindCompounds(noOrphan(subject.title)),
    kind: w.kinds[kind.id],
    station: ward.station.name,
    facts: put(w.largePrint.facts, { time: showSeconds(secondsAt(length, ward.station.rate)), length }),
    imprint: `${edition}${showDay(date)}`,
    approved: approved ? `${common.approved}: ${approved.by}, ${showDay(approved.date)}` : null,
    draft: approved ? null : common.draft,
    opening: w.sheet.opening,
    closing: w.sheet.closing,
    turns: turns.map(({ voice, item, sentences }) => ({ voice: voice ? put(w.voice, { n: voice }) : null, item, sentences: sentences.map(({ said }) => noOrphan(said)) })),
  };
  return (await paper({ slug: subject.id }, 'broadcast', { template: 'channels/broadcast.typ', date, data })).data;
}
