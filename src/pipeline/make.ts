import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide } from '../guide/model.ts';
import { rewritten } from '../handbook/rewritten.ts';
import { setsOf, type SetWork } from './context.ts';
import type { Channel } from './contract.ts';
import { writeAtomic } from './files.ts';
import { jobName, jobSize, runJob, type Job, type MakeResult, type Run } from './job.ts';
import { readManifest, sortRows, type ManifestRow } from './manifest.ts';
import { openWorkers } from './workers.ts';

export type { MakeResult };

export interface MakeJob extends Run {
  guides: readonly Guide[];
  channels: readonly Channel[];
  /** Sets to write, each with its channel. */
  sets: readonly SetWork[];
  /** Worker threads, which know the channels of `src/channels/` only; 0, as when left out, does the work in this thread. */
  threads?: number;
  /** Called after each guide × channel, and each set. */
  onProgress?: (done: number, total: number) => void;
}

/** Jobs in work at the same time in one thread: while one guide's pictures are encoded elsewhere, the next one is laid out. */
const AT_ONCE = 2;

/**
 * Writes every artefact of the job, and the manifest. A piece that fails leaves its earlier files as they were and does
 * not stop the others; so does one that preflight would not send to print.
 */
export async function makeArtifacts({ guides, channels, sets, threads = 0, onProgress, ...run }: MakeJob): Promise<MakeResult> {
  const { handbook, out } = run;
  const manifest = join(out, 'manifest.json');
  const earlier = await readManifest(manifest);
  const ids = channels.map(({ id }) => id);
  // Sets first: the longest of them, a book of all guides, would otherwise keep everybody waiting at the end.
  const jobs: Job[] = [...sets.toSorted((a, b) => b.set.guides.length - a.set.guides.length).map(({ set, channel }) => ({ set: set.id, channel: channel.id })), ...rewritten(guides).map(({ slug }) => ({ guide: slug, channels: ids }))];
  const results = await runAll(jobs, run, channels, threads, onProgress);
  const result: MakeResult = {
    written: sortRows(results.flatMap(({ written }) => written)),
    failures: results.flatMap(({ failures }) => failures),
    warnings: [...results.flatMap(({ warnings }) => warnings), ...guides.flatMap(({ slug, copied }) => (copied ? [`${slug}: còn chép nguyên từ hồ sơ của Cổng, chưa viết lại: không làm ấn phẩm`] : []))],
  };
  const made = new Set(result.written.map(ownerOf));
  const known = new Set(handbook.guides.map((guide) => guide.slug));
  const ofJob = new Set(ids);
  const listed = new Set(setsOf(channels, handbook).map(({ set, channel }) => `${channel.id} ${set.id}`));
  const stillMade = ({ guide, set, channel }: ManifestRow) => (set === undefined ? known.has(guide ?? '') : !ofJob.has(channel) || listed.has(`${channel} ${set}`));
  const kept = earlier.filter((row) => !made.has(ownerOf(row)) && stillMade(row));
  const rows = sortRows([...kept, ...result.written]);
  await writeAtomic(manifest, `${JSON.stringify(rows, null, 1)}\n`);
  await removeStale(earlier, rows, out);
  return result;
}

/** Does the jobs, several at a time. @returns their results in the order of the jobs, whichever ended first */
async function runAll(jobs: readonly Job[], run: Run, channels: readonly Channel[], threads: number, onProgress?: (done: number, total: number) => void): Promise<MakeResult[]> {
  const total = jobs.reduce((sum, job) => sum + jobSize(job), 0);
  const workers = threads > 0 ? openWorkers(run, threads) : undefined;
  const results: MakeResult[] = [];
  let done = 0;
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) {
      results[index] = await (workers?.run(job) ?? runJob(job, run, channels)).catch((cause: Error) => ({ written: [], failures: [`${jobName(job)}: ${cause.message}`], warnings: [] }));
      onProgress?.((done += jobSize(job)), total);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE * Math.max(1, threads) }, work));
  } finally {
    await workers?.close();
  }
  return results;
}

/** Whose files are replaced together: a guide's or a set's, of one channel. */
const ownerOf = ({ guide, set, channel }: ManifestRow) => `${set === undefined ? 'guide' : 'set'} ${set ?? guide} ${channel}`;

/** Files of the earlier manifest that no row names any more, e.g. of a renamed artefact. */
async function removeStale(earlier: ManifestRow[], rows: ManifestRow[], out: string): Promise<void> {
  const current = new Set(rows.map((row) => row.file));
  for (const row of earlier) {
    if (!current.has(row.file)) await rm(join(out, row.file.replace(/^\/an-pham\//, '')), { force: true });
  }
}
