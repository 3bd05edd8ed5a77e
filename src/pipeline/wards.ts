import { ContentError, formatProblem } from '../guide/problem.ts';
import { explainDiskError } from './disk-error.ts';

/** What came of one ward. */
export interface WardOutcome<T> {
  ward: string;
  /** What was made; nothing where the work ended with an error. */
  made: T | undefined;
  /** Vietnamese; not empty means that something could not be made. */
  failures: string[];
}

interface Told<T> {
  /** The bar of the whole run: pieces done, and as many as all wards will have if those to come are like this one. */
  onProgress?: (done: number, total: number) => void;
  /** Called when a ward is done, well or not. */
  onEnd?: (outcome: WardOutcome<T>) => void;
}

/**
 * Does the same work for one ward after the other. A ward that fails, whatever the reason, does not stop those after it.
 * @param work makes one ward and tells its own progress
 * @returns the outcomes in the order of the wards
 */
export async function eachWard<T extends { failures: readonly string[] }>(wards: readonly string[], work: (ward: string, onProgress: (done: number, total: number) => void) => Promise<T>, { onProgress, onEnd }: Told<T> = {}): Promise<WardOutcome<T>[]> {
  const outcomes: WardOutcome<T>[] = [];
  let before = 0;
  for (const [index, ward] of wards.entries()) {
    let own = 0;
    const outcome = await attempt(ward, () =>
      work(ward, (done, total) => {
        own = total;
        onProgress?.(before + done, before + total * (wards.length - index));
      }),
    );
    before += own;
    outcomes.push(outcome);
    onEnd?.(outcome);
  }
  return outcomes;
}

async function attempt<T extends { failures: readonly string[] }>(ward: string, work: () => Promise<T>): Promise<WardOutcome<T>> {
  try {
    const made = await work();
    return { ward, made, failures: [...made.failures] };
  } catch (cause) {
    const failures = cause instanceof ContentError ? cause.problems.map(formatProblem) : [explainDiskError(cause) ?? (cause instanceof Error ? cause.message : String(cause))];
    return { ward, made: undefined, failures };
  }
}

/** One line that closes a run over several wards: how many are whole, and which are not. */
export function wardsSummary(outcomes: readonly WardOutcome<unknown>[]): string {
  const broken = outcomes.filter(({ failures }) => failures.length > 0).map(({ ward }) => ward);
  const whole = `${outcomes.length - broken.length}/${outcomes.length} phường, xã xong`;
  return broken.length === 0 ? `${whole}.` : `${whole}; chưa xong: ${broken.join(', ')} (lý do ở trên; tệp cũ của phần chưa làm được vẫn giữ nguyên).`;
}
