import { ContentError, formatProblem } from '../guide/problem.ts';
import { EXIT, wrongUse } from './cli.ts';

/**
 * Runs a command's work. Broken content is listed in the author's words and ends with 1; an unknown ward with 2;
 * anything else is a fault of the program and keeps its trace.
 */
export async function report(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof RangeError) wrongUse(cause.message);
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
