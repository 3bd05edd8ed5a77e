import { basename, extname, join } from 'node:path';
import { paperOf, type PaperId } from '../design/papers.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { keyOfGuide, keyOfSet } from './cache/key.ts';
import { sha256, type KeptFile, type Store } from './cache/store.ts';
import type { Cache } from './cache/tools.ts';
import { prepare, prepareSet, setsOf } from './context.ts';
import type { Artifact, Channel } from './contract.ts';
import { explainDiskError } from './disk-error.ts';
import { writeAtomic } from './files.ts';
import type { ManifestRow } from './manifest.ts';
import { passed, type PassedArtifact } from './preflight.ts';

/** One unit of work: a guide in some channels, or a set of one channel, or one file of it. Plain data, so that it can go to another thread. */
export type Job = { guide: string; channels: string[] } | { set: string; channel: string; file?: string };

/** What all jobs of a run share; plain data too. */
export interface Run {
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  /** Folder that becomes `/an-pham/`. */
  out: string;
  /** What earlier runs made; nothing is taken or kept without. */
  cache?: Cache;
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

/** What a piece came to: its rows of the manifest, and what its channel left out. */
interface Piece {
  rows: ManifestRow[];
  warnings: string[];
}

type Owner = Pick<ManifestRow, 'guide' | 'set' | 'guides' | 'edition'> & { channel: string };

/** One piece of a job, a guide or set in one channel: how it is made, and what its bytes depend on. */
interface Work {
  /** Folder below `/an-pham/`. */
  folder: string;
  owner: Owner;
  /** All that decides the bytes; undefined when nothing is kept. */
  key: string | undefined;
  /** What the channel says it left out is added here. */
  warnings: string[];
  write(): Promise<Artifact[]>;
}

/** The pieces of a job in the channels it names. @throws Error when the handbook has no such guide or set */
function worksOf(job: Job, { handbook, ward, date, cache }: Run, channels: readonly Channel[]): Work[] {
  const tool = ({ id }: Channel) => cache?.tools[id];
  const keyed = (channel: Channel, key: (tool: string) => string) => (tool(channel) === undefined ? undefined : key(tool(channel) as string));
  if ('guide' in job) {
    const raw = handbook.guides.find(({ slug }) => slug === job.guide);
    if (!raw) throw new Error(`không có hướng dẫn "${job.guide}"`);
    const { guide, context: common } = prepare(handbook, raw, ward, date, () => {});
    return channels.filter(({ id }) => job.channels.includes(id)).map((channel) => {
      const warnings: string[] = [];
      const context = { ...common, warn: (message: string) => void warnings.push(message) };
      const owner = { guide: guide.slug, channel: channel.id, edition: context.code.edition };
      return { folder: guide.slug, owner, warnings, key: keyed(channel, (own) => keyOfGuide(guide, context, own)), write: () => channel.write(guide, context) };
    });
  }
  const work = setsOf(channels, handbook).find(({ set, channel }) => set.id === job.set && channel.id === job.channel);
  if (!work) throw new Error(`kênh ${job.channel} không có bộ "${job.set}"`);
  const warnings: string[] = [];
  const { set, context } = prepareSet(handbook, work.set, ward, date, (message) => warnings.push(message));
  const editions = set.members.map(({ guide, context: { code } }) => ({ guide: guide.slug, edition: code.edition }));
  const owner = { set: set.id, guides: editions, channel: job.channel };
  return [{ folder: set.id, owner, warnings, key: keyed(work.channel, (own) => keyOfSet(set, context, own, job.file)), write: () => work.channel.writeSet(set, context, job.file) }];
}

/**
 * Takes from the store what earlier runs made of the same inputs.
 * @returns what was there, and the job that is left; none when everything was there
 */
export async function recallJob(job: Job, run: Run, channels: readonly Channel[], store: Store): Promise<{ found: MakeResult; left: Job | undefined }> {
  const found: MakeResult = { written: [], failures: [], warnings: [] };
  const missing: string[] = [];
  for (const { key, owner } of worksOf(job, run, channels)) {
    const piece = key === undefined ? undefined : await store.recall<Piece>(key, run.out);
    if (piece) add(found, job, owner, piece);
    else missing.push(owner.channel);
  }
  const left = 'guide' in job ? { ...job, channels: missing } : job;
  return { found, left: missing.length > 0 ? left : undefined };
}

/**
 * Does one job with the channels it names, and keeps what it made. A piece that fails leaves its earlier files as they were
 * and does not stop the others; so does one that preflight would not send to print.
 */
export async function runJob(job: Job, run: Run, channels: readonly Channel[], store?: Store): Promise<MakeResult> {
  const result: MakeResult = { written: [], failures: [], warnings: [] };
  await Promise.all(
    worksOf(job, run, channels).map(async ({ folder, owner, key, warnings, write }) => {
      try {
        const { rows, files } = await writeFiles(await passed(await write(), run.ward), run.out, folder, owner, store);
        const piece = { rows, warnings };
        if (key !== undefined) await store?.remember<Piece>(key, { files, about: piece });
        add(result, job, owner, piece);
      } catch (cause) {
        const reason = explainDiskError(cause) ?? (cause instanceof Error ? cause.message : String(cause));
        result.failures.push(reason.startsWith(`${jobName(job)}: `) ? reason : `${jobName(job)}: ${owner.channel}: ${reason}`);
      }
    }),
  );
  return result;
}

function add(result: MakeResult, job: Job, { channel }: Owner, { rows, warnings }: Piece): void {
  result.written.push(...rows);
  result.warnings.push(...warnings.map((message) => `${jobName(job)}: ${channel}: ${message}`));
}

interface Written {
  rows: ManifestRow[];
  /** Artefacts and their previews, by their paths below the folder of all artefacts. */
  files: KeptFile[];
}

async function writeFiles(artifacts: readonly PassedArtifact[], out: string, folder: string, owner: Owner, store: Store | undefined): Promise<Written> {
  const rows: ManifestRow[] = [];
  const files: KeptFile[] = [];
  const put = async (path: string, data: Uint8Array): Promise<string> => {
    const hash = store ? await store.keep(data) : sha256(data);
    if (!store?.place(hash, join(out, path))) await writeAtomic(join(out, path), data);
    files.push({ path, sha256: hash });
    return hash;
  };
  for (const { file, mediaType, title, use, data, paper, qr, preview, looksLike, preflight } of artifacts) {
    const hash = await put(`${folder}/${file}`, data);
    const shown = looksLike ?? (preview && file);
    const picture = shown && `${folder}/xem-truoc/${basename(shown, extname(shown))}.jpg`;
    if (picture && preview) await put(picture, await preview());
    rows.push({
      ...owner,
      file: `/an-pham/${folder}/${file}`,
      mediaType,
      title,
      use,
      bytes: data.byteLength,
      sha256: hash,
      ...(paper && sizeOf(paper)),
      qr,
      ...(preflight && { preflight }),
      ...(picture && { preview: `/an-pham/${picture}` }),
    });
  }
  return { rows, files };
}

/** What the manifest says of a paper. */
function sizeOf(id: PaperId): Pick<ManifestRow, 'paper' | 'trim' | 'scale'> {
  const { width, height, scale } = paperOf(id);
  return { paper: id, trim: { width, height }, scale };
}
