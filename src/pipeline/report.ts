import { ContentError, formatProblem } from '../guide/problem.ts';
import { RefusedError } from '../handbook/refused.ts';
import { buildSite, type BuildJob, type BuildResult } from './build.ts';
import { EXIT, wrongUse } from './cli.ts';
import { explainDiskError } from './disk-error.ts';
import { buildPart, mergeParts } from './parts.ts';
import { progressBar } from './progress.ts';
import type { Shard } from './shard.ts';
import { eachWard, wardsSummary } from './wards.ts';

/**
 * Runs a command's work. Broken content is listed in the author's words, a disk that takes no file is told in one sentence;
 * both end with 1, an unknown ward with 2;
 * anything else is a fault of the program and keeps its trace.
 */
export async function report(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof RangeError) wrongUse(cause.message);
    const ofDisk = explainDiskError(cause);
    if (ofDisk !== undefined) {
      console.error(`lỗi: ${ofDisk} Tệp đã có vẫn giữ nguyên.`);
      process.exitCode = EXIT.problems;
      return;
    }
    if (!(cause instanceof ContentError)) throw cause;
    console.error(cause.problems.map(formatProblem).join('\n'));
    console.error(`${cause.problems.length} lỗi. Chưa tạo gì: sửa các lỗi trên rồi chạy lại. Tệp đã có vẫn giữ nguyên.`);
    process.exitCode = EXIT.problems;
  }
}

/** 12,3 — seconds since `started` (a `performance.now()`), for a Vietnamese sentence. */
export function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
}

/** Builds a site with stages and progress on stderr. @returns undefined, with exit code 1, when something could not be made and nothing was replaced */
export const reportBuild = (job: Quiet): Promise<BuildResult | undefined> => tell(buildSite(loud(job)));

/** The same for one machine's part of a site. */
export const reportPart = (job: Quiet, shard: Shard): Promise<BuildResult | undefined> => tell(buildPart(loud(job), shard));

/** The same for a site put together of parts; parts that do not fit are refused. */
export const reportMerge = (job: Quiet, parts: readonly string[]): Promise<BuildResult | undefined> => tell(mergeParts(loud(job), parts));

type Quiet = Omit<BuildJob, 'onProgress' | 'onStage'>;
const loud = (job: Quiet): BuildJob => ({ ...job, onProgress: progressBar('Tạo ấn phẩm'), onStage: (name) => console.error(`${name}…`) });

async function tell(building: Promise<BuildResult>): Promise<BuildResult | undefined> {
  const result = await building.catch((cause: unknown) => {
    if (cause instanceof RefusedError) return { failures: [cause.message] };
    throw cause;
  });
  if ('pages' in result && result.failures.length === 0) return result;
  for (const failure of result.failures) console.error(`lỗi: ${failure}`);
  console.error('Trang cũ vẫn giữ nguyên: sửa các lỗi trên rồi chạy lại.');
  process.exitCode = EXIT.problems;
  return undefined;
}

interface WardsRun<T> {
  wards: readonly string[];
  work: (ward: string, onProgress: (done: number, total: number) => void) => Promise<T>;
  /** Where a ward's files lie when it is done. */
  folder: (ward: string) => string;
  /** "512 tệp ấn phẩm" */
  describe: (made: T) => string;
  bar: (done: number, total: number) => void;
}

/** Works through several wards: a line each on stderr as it is done, its folder on stdout, a summary; exit code 1 when any is not whole. */
export async function reportWards<T extends { failures: readonly string[] }>({ wards, work, folder, describe, bar }: WardsRun<T>): Promise<void> {
  let started = performance.now();
  const outcomes = await eachWard(wards, work, {
    onProgress: bar,
    onEnd: ({ ward, made, failures }) => {
      for (const failure of failures) console.error(`lỗi: ${ward}: ${failure}`);
      const seconds = secondsSince(started);
      started = performance.now();
      if (failures.length > 0) return console.error(`${ward}: ${failures.length} lỗi, chưa xong sau ${seconds} giây`);
      if (made) console.error(`${ward}: ${describe(made)}, ${seconds} giây`);
      console.log(folder(ward));
    },
  });
  console.error(wardsSummary(outcomes));
  if (outcomes.some(({ failures }) => failures.length > 0)) process.exitCode = EXIT.problems;
}
