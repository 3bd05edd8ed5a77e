/**
 * A function that reads first letters: "gplx" → giấy phép lái xe, where these words stand together in a name. Of several, those
 * that stand in most names.
 * @param letterOf the first letter of a word, lower case, without accents
 */
export function initialsReader<T>(names: readonly (readonly T[])[], letterOf: (word: T) => string): (letters: string) => readonly T[] | undefined {
  const firsts = names.map((name) => name.map(letterOf).join(''));
  return (letters) => {
    const runs = new Map<string, { words: readonly T[]; count: number }>();
    firsts.forEach((first, index) => {
      const at = first.indexOf(letters);
      const words = at < 0 ? [] : (names[index] ?? []).slice(at, at + letters.length);
      const key = JSON.stringify(words);
      if (at >= 0) runs.set(key, { words, count: (runs.get(key)?.count ?? 0) + 1 });
    });
    return [...runs.values()].reduce<{ words?: readonly T[]; count: number }>((best, run) => (run.count > best.count ? run : best), { count: 0 }).words;
  };
}
