/** One line of the table: our time and a peer's for the same work, in ms, in the same run. */
export interface Comparison {
  work: string;
  ours: number;
  peer: string;
  theirs: number;
  /** theirs / ours: how many times our rate. */
  ratio: number;
  /** The least ratio we accept. */
  bar: number;
}

/** Middle of the values; with an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/**
 * Times two ways of doing the same work, round about, so that a noisy machine disturbs both alike, and a browser that
 * still tidies up after one page does not count against the other way.
 * @param items the work of a round; every round's must be new to both, or their caches are measured instead
 * @param rounds how often each item is done; the first round warms up and is not counted
 * @returns medians in ms
 */
export async function compare<T>(items: (round: number) => readonly T[], rounds: number, ours: (item: T) => Promise<unknown>, theirs: (item: T) => Promise<unknown>): Promise<{ ours: number; theirs: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of [['ours', ours], ['theirs', theirs]] as const) {
      for (const item of items(round)) {
        const started = performance.now();
        await work(item);
        if (round > 0) times[name].push(performance.now() - started);
      }
    }
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}
