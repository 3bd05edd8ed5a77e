import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Job, MakeResult, Run } from './job.ts';

/** Each thread holds the layout engine, the fonts and the handbook, about 300 MB. */
const MOST_THREADS = 8;
/** A thread takes about a second to begin; fewer jobs are done sooner without. */
const LEAST_JOBS = 8;

/** Threads this machine has work for. */
export const mostThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

/** Threads that pay for this many jobs on this machine; 0 for none. */
export function threadsFor(jobs: number): number {
  const threads = mostThreads();
  return jobs < LEAST_JOBS || threads < 2 ? 0 : threads;
}

/** Threads that do the jobs of one run with the channels of `src/channels/`. Close them at the end. */
export function openWorkers(run: Run, threads: number): { run(job: Job): Promise<MakeResult>; close(): Promise<void> } {
  const pool = new Tinypool({ filename: new URL('./worker.ts', import.meta.url).href, workerData: run, minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: 2 });
  return { run: (job) => pool.run(job) as Promise<MakeResult>, close: () => pool.destroy() };
}
