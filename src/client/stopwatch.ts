/** Time taught, kept as data so that a window that is opened again goes on. Milliseconds; `since` is when it was started last. */
export interface Stopwatch {
  before: number;
  since: number | undefined;
}

export const STOPPED: Stopwatch = { before: 0, since: undefined };

/** Milliseconds run until `now`. */
export const elapsed = ({ before, since }: Stopwatch, now: number): number => before + (since === undefined ? 0 : Math.max(0, now - since));

export const started = (watch: Stopwatch, now: number): Stopwatch => (watch.since === undefined ? { ...watch, since: now } : watch);

export const paused = (watch: Stopwatch, now: number): Stopwatch => ({ before: elapsed(watch, now), since: undefined });

/** What was kept as text → the watch; a stopped one when the text is none of ours. */
export function readStopwatch(text: string | null): Stopwatch {
  try {
    const { before, since } = JSON.parse(text ?? '') as Record<keyof Stopwatch, unknown>;
    return { before: Number.isFinite(before) ? Number(before) : 0, since: Number.isFinite(since) ? Number(since) : undefined };
  } catch {
    return STOPPED;
  }
}
