/** Middle of the values; with an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/**
 * Times several ways of doing the same work, round about, so that a noisy machine disturbs all alike, and a browser that
 * still tidies up after one page does not count against the next way.
 * @param items the work of a round; every round's must be new to all, or their caches are measured instead
 * @param rounds how often each item is done; the first round warms up and is not counted
 * @returns the median of each way, ms
 */
export async function compare<T, W extends string>(items: (round: number) => readonly T[], rounds: number, ways: Record<W, (item: T) => Promise<unknown>>): Promise<Record<W, number>> {
  const names = Object.keys(ways) as W[];
  const times = new Map<W, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      for (const item of items(round)) {
        const started = performance.now();
        await ways[name](item);
        if (round > 0) times.get(name)?.push(performance.now() - started);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<W, number>;
}
