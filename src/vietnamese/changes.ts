/** Longer differences are shown as one: comparing every word with every other grows with the square. Words × words. */
const MOST_PAIRS = 4_000_000;

/** Pieces of `before` that became something else in `after`, by whole words, in order. Spaces alone are no difference. */
export function changedWords(before: string, after: string): { from: string; to: string }[] {
  if (before === after) return [];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [old, fresh] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const runs = old.length * fresh.length > MOST_PAIRS ? [{ from: old, to: fresh }] : differences(old, fresh);
  return runs.filter(({ from, to }) => from.length + to.length > 0).map(({ from, to }) => ({ from: from.join(' '), to: to.join(' ') }));
}

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

/** Runs of words between those that a longest common subsequence keeps. */
function differences(a: readonly string[], b: readonly string[]): { from: string[]; to: string[] }[] {
  const width = b.length + 1;
  // common[i * width + j]: how many words a from i and b from j have in common, in order.
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const runs: { from: string[]; to: string[] }[] = [];
  let run: { from: string[]; to: string[] } = { from: [], to: [] };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, fresh] = [a[i], b[j]];
    if (old !== undefined && old === fresh) {
      runs.push(run);
      run = { from: [], to: [] };
      i++;
      j++;
    } else if (fresh === undefined || (old !== undefined && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      if (old !== undefined) run.from.push(old);
      i++;
    } else {
      run.to.push(fresh);
      j++;
    }
  }
  return [...runs, run];
}
