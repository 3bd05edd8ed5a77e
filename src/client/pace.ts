/** Reading rates a person can be asked for, in syllables a minute. */
export const RATES = { least: 120, most: 220 } as const;

/** Where a reader is in a text. Counted in syllables, so that a change of letter size or width changes nothing. */
export class Pace {
  /** Syllables read, 0 … `total`. */
  position = 0;
  readonly total: number;
  readonly #starts: number[];
  readonly #lengths: readonly number[];

  /** @param lengths syllables of each line */
  constructor(lengths: readonly number[]) {
    let sum = 0;
    this.#lengths = lengths;
    this.#starts = lengths.map((length) => (sum += length) - length);
    this.total = sum;
  }

  /** Reads on for so many milliseconds. Returns whether there is more. */
  advance(milliseconds: number, rate: number): boolean {
    this.position = Math.min(this.total, this.position + (milliseconds / 60_000) * rate);
    return this.position < this.total;
  }

  /** The line being read and how far into it, 0 … 1. At the end it is the whole last line. */
  get place(): { line: number; share: number } {
    const line = Math.max(0, this.#starts.findLastIndex((start) => start <= this.position));
    const length = this.#lengths[line] ?? 0;
    return { line, share: length === 0 ? 0 : Math.min(1, (this.position - (this.#starts[line] ?? 0)) / length) };
  }

  /** Goes to a place in a line; before the first is the start, after the last the end. */
  goTo(line: number, share = 0): void {
    if (line < 0) this.position = 0;
    else if (line >= this.#starts.length) this.position = this.total;
    else this.position = (this.#starts[line] ?? 0) + (this.#lengths[line] ?? 0) * Math.min(1, Math.max(0, share));
  }

  /** Seconds left at a rate. */
  secondsLeft(rate: number): number {
    return Math.ceil(((this.total - this.position) / rate) * 60);
  }
}

/** 165 → "2:45". */
export function showClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
