import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide } from '../guide/model.ts';
import { rewritten } from '../handbook/rewritten.ts';
import { prune } from './cache/prune.ts';
import { openStore } from './cache/store.ts';
import { setsOf, type SetWork } from './context.ts';
import type { Channel } from './contract.ts';
import { DISK_REFUSES } from './disk-error.ts';
import { clearTemporary } from './files.ts';
import { jobName, jobSize, recallJob, runJob, type Job, type MakeResult, type Run } from './job.ts';
import { sortRows, updateManifest, type ManifestRow } from './manifest.ts';
import { openWorkers } from './workers.ts';

export type { MakeResult };

export interface MakeJob extends Run {
  guides: readonly Guide[];
  channels: readonly Channel[];
  /** Sets to write, each with its channel. */
  sets: readonly SetWork[];
  /** Worker threads for so many jobs, which know the channels of `src/channels/` only; 0, as when left out, does the work in this thread. */
  threads?: (jobs: number) => number;
  /** Called after each guide × channel, and each set. */
  onProgress?: (done: number, total: number) => void;
}

/** Jobs in work at the same time in one thread: while one guide's pictures are encoded elsewhere, the next one is laid out. */
const AT_ONCE = 2;

/**
 * Writes every artefact of the job, and the manifest. A piece that fails leaves its earlier files as they were and does
 * not stop the others; so does one that preflight would not send to print.
 */
export async function makeArtifacts({ guides, channels, sets, threads = () => 0, onProgress, ...run }: MakeJob): Promise<MakeResult> {
  const { handbook, out } = run;
  await clearTemporary(out);
  const ids = channels.map(({ id }) => id);
  // Sets first: the longest of them, a book of all guides, would otherwise keep everybody waiting at the end.
  const jobs: Job[] = [...sets.toSorted((a, b) => b.set.guides.length - a.set.guides.length).flatMap(({ set: { id }, channel }) => (channel.apart ? channel.setFiles.map((file) => ({ set: id, channel: channel.id, file })) : [{ set: id, channel: channel.id }])), ...rewritten(guides).map(({ slug }) => ({ guide: slug, channels: ids }))];
  const results = await runAll(jobs, run, channels, threads, onProgress);
  const result: MakeResult = {
    written: sortRows(results.flatMap(({ written }) => written)),
    failures: results.flatMap(({ failures }) => failures),
    warnings: [...results.flatMap(({ warnings }) => warnings), ...guides.flatMap(({ slug, copied }) => (copied ? [`${slug}: còn chép nguyên từ hồ sơ của Cổng, chưa viết lại: không làm ấn phẩm`] : []))],
  };
  const apart = new Set(channels.filter((channel) => channel.apart).map(({ id }) => id));
  const ownerOf = (row: ManifestRow) => [...ownerOfRow(row), ...(row.set !== undefined && apart.has(row.channel) ? [row.file] : [])].join(' ');
  const made = new Set(result.written.map(ownerOf));
  const known = new Set(handbook.guides.map((guide) => guide.slug));
  const ofJob = new Set(ids);
  const listed = new Set(setsOf(channels, handbook).map(({ set, channel }) => `${channel.id} ${set.id}`));
  const stillMade = ({ guide, set, channel }: ManifestRow) => (set === undefined ? known.has(guide ?? '') : !ofJob.has(channel) || listed.has(`${channel} ${set}`));
  const { before, after } = await updateManifest(join(out, 'manifest.json'), (rows) => [...rows.filter((row) => !made.has(ownerOf(row)) && stillMade(row)), ...result.written]);
  await removeStale(before, after, out);
  return result;
}

/** Does the jobs, several at a time: what was made before is taken first, the rest is made. @returns their results in the order of the jobs, whichever ended first */
async function runAll(jobs: readonly Job[], run: Run, channels: readonly Channel[], threads: (jobs: number) => number, onProgress: (done: number, total: number) => void = () => {}): Promise<MakeResult[]> {
  const total = jobs.reduce((sum, job) => sum + jobSize(job), 0);
  const store = run.cache && openStore(run.cache.folder);
  const results: MakeResult[] = [];
  const left: [index: number, job: Job][] = [];
  let done = 0;
  for (const [index, job] of jobs.entries()) {
    // What cannot even be looked up fails when it is made, and says why.
    const { found, left: rest } = (store && (await recallJob(job, run, channels, store).catch(() => undefined))) ?? { found: undefined, left: job };
    results[index] = merge(found);
    if (rest) left.push([index, rest]);
    onProgress((done += jobSize(job) - (rest ? jobSize(rest) : 0)), total);
  }
  const count = threads(left.length);
  const workers = count > 0 ? openWorkers(run, count) : undefined;
  const queue = left.values();
  let isFull = false;
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) {
      const made = await (workers?.run(job) ?? runJob(job, run, channels, store)).catch((cause: Error) => ({ written: [], failures: [`${jobName(job)}: ${cause.message}`], warnings: [] }));
      results[index] = merge(results[index], made);
      // Where the disk takes no more, one sentence is enough.
      if (made.failures.some((failure) => failure.includes(DISK_REFUSES))) isFull = true;
      if (isFull) return;
      onProgress((done += jobSize(job)), total);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE * Math.max(1, count) }, work));
  } finally {
    await workers?.close();
  }
  if (run.cache && left.length > 0) await prune(run.cache.folder);
  return results;
}

const merge = (...results: (MakeResult | undefined)[]): MakeResult => ({
  written: results.flatMap((result) => result?.written ?? []),
  failures: results.flatMap((result) => result?.failures ?? []),
  warnings: results.flatMap((result) => result?.warnings ?? []),
});

/** Whose files are replaced together: a guide's or a set's, of one channel. */
const ownerOfRow = ({ guide, set, channel }: ManifestRow) => [set === undefined ? 'guide' : 'set', set ?? guide, channel];

/** Files of the earlier manifest that no row names any more, e.g. of a renamed artefact. */
async function removeStale(earlier: ManifestRow[], rows: ManifestRow[], out: string): Promise<void> {
  const current = new Set(rows.map((row) => row.file));
  for (const row of earlier) {
    if (!current.has(row.file)) await rm(join(out, row.file.replace(/^\/an-pham\//, '')), { force: true });
  }
}
