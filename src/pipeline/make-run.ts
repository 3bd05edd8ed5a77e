import { join } from 'node:path';
import { CHANNELS } from '../channels/index.ts';
import { presentGuide, showDay } from '../guide/present.ts';
import type { Handbook } from '../handbook/load.ts';
import { RefusedError } from '../handbook/refused.ts';
import type { PrintRun } from '../handbook/runs.ts';
import { setTitle } from '../handbook/set-title.ts';
import type { Ward } from '../handbook/ward.ts';
import { prepare, prepareSet, setsOf } from './context.ts';
import type { Artifact } from './contract.ts';
import { writeAtomic } from './files.ts';
import { ORDER_FILE, orderedPieces, writePrintOrder } from './print-order.ts';

export interface MakeRunJob {
  handbook: Handbook;
  ward: Ward;
  run: PrintRun;
  /** Folder of the pieces. */
  out: string;
}

/**
 * Writes the pieces of a print run as they are on the day of the run, each with the code of the run, and the note to the
 * print shop where it makes any of them.
 * @returns names of the files written, and what the channel left out and said so
 * @throws RefusedError when the guide is no longer in the edition of the run, or nothing is left to make
 */
export async function makeRun({ handbook, ward, run, out }: MakeRunJob): Promise<{ written: string[]; warnings: string[] }> {
  const warnings: string[] = [];
  const artifacts = await (run.guide === undefined ? ofSet() : ofGuide(run.guide));
  const wanted = artifacts.filter(({ file }) => run.file === undefined || file === run.file);
  if (wanted.length === 0) throw new RefusedError(`đợt in "${run.id}": kênh ${run.channel} không còn tệp "${run.file ?? ''}"`);
  for (const { file, data } of wanted) await writeAtomic(join(out, file), data);
  const title = titleOf();
  const pieces = orderedPieces(wanted.map((artifact) => ({ ...artifact, channel: run.channel })), title).map((piece) => ({ ...piece, quantity: run.quantity }));
  const editions = [[run.edition && `${handbook.words.common.edition} ${run.edition}`, showDay(run.date), run.code, run.place].filter(Boolean).join(' · ')];
  if (pieces.length > 0) await writeAtomic(join(out, ORDER_FILE), await writePrintOrder({ title, editions, pieces, ward, words: handbook.words, date: run.date }));
  return { written: [...wanted.map(({ file }) => file), ...(pieces.length > 0 ? [ORDER_FILE] : [])], warnings };

  function titleOf(): string {
    const guide = handbook.guides.find(({ slug }) => slug === run.guide);
    return guide ? presentGuide(guide, ward, run.date).title : setTitle(handbook, run.set);
  }

  async function ofGuide(slug: string): Promise<Artifact[]> {
    const channel = CHANNELS.find(({ id }) => id === run.channel);
    const raw = handbook.guides.find((candidate) => candidate.slug === slug);
    const code = handbook.ledger.find((entry) => entry.code === run.code);
    if (!channel || !raw || !code) throw new Error(`${run.id}: no channel, guide or code; check should have said so`);
    if (raw.editions.length !== run.edition) throw new RefusedError(`đợt in "${run.id}" là bản ${run.edition}, "${slug}" nay là bản ${raw.editions.length}: ghi đợt in mới cho bản mới`);
    const { guide, context } = prepare(handbook, raw, ward, run.date, (message) => warnings.push(message));
    return channel.write(guide, { ...context, code }, run.file);
  }

  async function ofSet(): Promise<Artifact[]> {
    const work = setsOf(CHANNELS, handbook).find(({ channel, set }) => channel.id === run.channel && set.id === run.set);
    if (!work) throw new RefusedError(`kênh ${run.channel} không còn bộ "${run.set}"`);
    const { set, context } = prepareSet(handbook, work.set, ward, run.date, (message) => warnings.push(message));
    const newer = set.members.find(({ guide, context: { code } }) => run.editions?.[guide.slug] !== code.edition);
    if (newer) throw new RefusedError(`đợt in "${run.id}" không phải bản ${newer.context.code.edition} của "${newer.guide.slug}": ghi đợt in mới`);
    return work.channel.writeSet(set, context, run.file);
  }
}
