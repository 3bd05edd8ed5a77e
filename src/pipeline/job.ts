import { createHash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { paperOf, type PaperId } from '../design/papers.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { prepare, prepareSet, setsOf } from './context.ts';
import type { Channel } from './contract.ts';
import { writeAtomic } from './files.ts';
import type { ManifestRow } from './manifest.ts';
import { passed, type PassedArtifact } from './preflight.ts';

/** One unit of work: a guide in some channels, or a set of one channel. Plain data, so that it can go to another thread. */
export type Job = { guide: string; channels: string[] } | { set: string; channel: string };

/** What all jobs of a run share; plain data too. */
export interface Run {
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  /** Folder that becomes `/an-pham/`. */
  out: string;
}

export interface MakeResult {
  /** What was written. */
  written: ManifestRow[];
  /** Vietnamese, one a guide × channel, or a set, that could not be made; everything else is. */
  failures: string[];
  /** What channels left out and said so. */
  warnings: string[];
}

/** Name of the guide or set a job is about, for messages. */
export const jobName = (job: Job): string => ('guide' in job ? job.guide : job.set);

/** How many pieces of work a job counts for in the progress bar: a guide × channel, or a set. */
export const jobSize = (job: Job): number => ('guide' in job ? job.channels.length : 1);

/** Does one job with the channels it names. A piece that fails leaves its earlier files as they were and does not stop the others; so does one that preflight would not send to print. */
export async function runJob(job: Job, { handbook, ward, date, out }: Run, channels: readonly Channel[]): Promise<MakeResult> {
  const result: MakeResult = { written: [], failures: [], warnings: [] };
  const name = jobName(job);
  /** One piece of work: its files, or the reason why there are none. */
  const piece = async (channel: string, write: (warn: (message: string) => void) => Promise<ManifestRow[]>): Promise<void> => {
    try {
      result.written.push(...(await write((message) => result.warnings.push(`${name}: ${channel}: ${message}`))));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      result.failures.push(reason.startsWith(`${name}: `) ? reason : `${name}: ${channel}: ${reason}`);
    }
  };
  if ('guide' in job) {
    const raw = handbook.guides.find(({ slug }) => slug === job.guide);
    if (!raw) throw new Error(`không có hướng dẫn "${job.guide}"`);
    await Promise.all(
      channels.filter(({ id }) => job.channels.includes(id)).map((channel) =>
        piece(channel.id, async (warn) => {
          const { guide, context } = prepare(handbook, raw, ward, date, warn);
          return store(await passed(await channel.write(guide, context), ward), out, guide.slug, { guide: guide.slug, channel: channel.id, edition: context.code.edition });
        }),
      ),
    );
  } else {
    const work = setsOf(channels, handbook).find(({ set, channel }) => set.id === job.set && channel.id === job.channel);
    if (!work) throw new Error(`kênh ${job.channel} không có bộ "${job.set}"`);
    await piece(job.channel, async (warn) => {
      const { set, context } = prepareSet(handbook, work.set, ward, date, warn);
      const editions = set.members.map(({ guide, context: { code } }) => ({ guide: guide.slug, edition: code.edition }));
      return store(await passed(await work.channel.writeSet(set, context), ward), out, set.id, { set: set.id, guides: editions, channel: job.channel });
    });
  }
  return result;
}

async function store(artifacts: readonly PassedArtifact[], out: string, folder: string, owner: Pick<ManifestRow, 'guide' | 'set' | 'guides' | 'edition'> & { channel: string }): Promise<ManifestRow[]> {
  const rows: ManifestRow[] = [];
  for (const { file, mediaType, title, use, data, paper, qr, preview, looksLike, preflight } of artifacts) {
    await writeAtomic(join(out, folder, file), data);
    const shown = looksLike ?? (preview && file);
    const picture = shown && `${folder}/xem-truoc/${basename(shown, extname(shown))}.jpg`;
    if (picture && preview) await writeAtomic(join(out, picture), await preview());
    rows.push({
      ...owner,
      file: `/an-pham/${folder}/${file}`,
      mediaType,
      title,
      use,
      bytes: data.byteLength,
      sha256: createHash('sha256').update(data).digest('hex'),
      ...(paper && sizeOf(paper)),
      qr,
      ...(preflight && { preflight }),
      ...(picture && { preview: `/an-pham/${picture}` }),
    });
  }
  return rows;
}

/** What the manifest says of a paper. */
function sizeOf(id: PaperId): Pick<ManifestRow, 'paper' | 'trim' | 'scale'> {
  const { width, height, scale } = paperOf(id);
  return { paper: id, trim: { width, height }, scale };
}
