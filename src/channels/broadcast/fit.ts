import type { Sentence } from './sentences.ts';

/** Sentences that stand or fall together. */
export interface Passage {
  /** What it is, for the message that says it was left out (Vietnamese). */
  name: string;
  /** Place in the bulletin; passages of one whole number are read as one paragraph. */
  paragraph: number;
  /** 0 is always said; above it, the smaller number is the more important. */
  importance: number;
  sentences: Sentence[];
  /** Passages of one chain are said from the first on, none skipped: "Chuẩn bị thêm …" needs what came before. */
  chain?: string;
  /** How many of its first sentences ask; in a dialogue the other voice asks them. */
  asks?: number;
  /** Last day on which what is said holds. */
  until?: string;
}

/** A slot in syllables. */
export interface Slot {
  least: number;
  most: number;
}

/**
 * A slot of some minutes, 3 % either way.
 * @param rate syllables a minute, pauses between sentences included
 * @param minutes length of the slot
 * @throws RangeError when nothing can be read in it
 */
export function slotOf(rate: number, minutes: number): Slot {
  if (!(minutes > 0 && Number.isFinite(minutes))) throw new RangeError(`khung phát ${minutes} phút không đọc được gì; ghi số phút lớn hơn 0`);
  if (!(rate > 0 && Number.isFinite(rate))) throw new RangeError(`tốc độ đọc ${rate} âm tiết một phút không đọc được gì; ghi số lớn hơn 0`);
  return { least: Math.ceil(rate * minutes * 0.97), most: Math.floor(rate * minutes * 1.03) };
}

export const lengthOf = (passages: readonly Passage[]) => passages.reduce((sum, { sentences }) => sum + sentences.reduce((all, { length }) => all + length, 0), 0);

/**
 * Of all selections that fill the slot, the one that holds the most important passages; where none fills it, of the
 * longest that fit. Passages are taken whole. Those of importance 0 are kept whatever their length.
 * @returns the passages kept, in their old order, and those left out
 */
export function fit(passages: readonly Passage[], { least, most }: Slot): { kept: Passage[]; left: Passage[] } {
  const kept = new Set(passages.filter(({ importance }) => importance === 0));
  let room = most - lengthOf([...kept]);
  if (room > 0) {
    const chains = chainsOf(passages);
    const reach = reachable(chains, room);
    const [all = 1n] = reach;
    const slack = fills(all, room - (most - least), room) ? most - least : room - longest(all);
    for (const [index, chain] of chains.entries()) {
      const rest = reach[index + 1] ?? 1n;
      const lengths = prefixLengths(chain);
      const taken = lengths.findLastIndex((length) => length <= room && fills(rest, room - length - slack, room - length));
      for (const passage of chain.slice(0, taken)) kept.add(passage);
      room -= lengths[taken] ?? 0;
    }
  }
  return { kept: passages.filter((passage) => kept.has(passage)), left: passages.filter((passage) => !kept.has(passage)) };
}

/** What may be left out, most important first; a passage without a chain is a chain of its own. */
function chainsOf(passages: readonly Passage[]): Passage[][] {
  const optional = passages.filter(({ importance }) => importance > 0).sort((a, b) => a.importance - b.importance);
  return [...Map.groupBy(optional, (passage) => passage.chain ?? passage).values()];
}

/** [nothing, the first passage, the first two, …] in syllables. */
const prefixLengths = (chain: readonly Passage[]): number[] => chain.reduce((sums, passage) => [...sums, (sums.at(-1) ?? 0) + lengthOf([passage])], [0]);

/** For each chain, the lengths that it and the less important ones can make together, as a set of bits; the last is nothing at all. */
function reachable(chains: readonly Passage[][], room: number): bigint[] {
  const within = (1n << BigInt(room + 1)) - 1n;
  return chains.reduceRight<bigint[]>((sets, chain) => {
    const [rest = 1n] = sets;
    return [prefixLengths(chain).reduce((set, length) => set | ((rest << BigInt(length)) & within), 0n), ...sets];
  }, [1n]);
}

/** Whether the set holds a length from `from` to `to`. */
function fills(set: bigint, from: number, to: number): boolean {
  const low = Math.max(0, from);
  return to >= low && ((set >> BigInt(low)) & ((1n << BigInt(to - low + 1)) - 1n)) !== 0n;
}

const longest = (set: bigint) => set.toString(2).length - 1;
