interface Known {
  inputs: readonly unknown[];
  result: unknown;
}

let known: Map<string, Known> | undefined;

/** From now on this process remembers what it has read: for `dev`. A build reads each file once, and needs the memory for other things. */
export function rememberReading(): void {
  known ??= new Map();
}

/**
 * What reading a file came to the last time, where this process remembers it, as long as everything it is read from is the same: while somebody
 * writes, all of `content/` is read anew for each page, and one file of it has changed.
 * @param path whole path of the file
 * @param inputs compared one by one with `===`; the file's own text first
 * @param read its result is shared by all who ask, so nobody may change it
 */
export function unlessKnown<T>(path: string, inputs: readonly unknown[], read: () => T): T {
  const last = known?.get(path);
  if (last?.inputs.length === inputs.length && inputs.every((input, index) => input === last.inputs[index])) return last.result as T;
  const result = read();
  known?.set(path, { inputs, result });
  return result;
}
