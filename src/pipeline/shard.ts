/** Which part of the guides this machine makes: `index` from 1 to `count`. */
export interface Shard {
  index: number;
  count: number;
}

/** The one shard of a run that is not split. */
export const WHOLE: Shard = { index: 1, count: 1 };

/** `2/5` → the second of five shards. @returns undefined when the text is not a shard */
export function parseShard(text: string): Shard | undefined {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/** A stable split: every item is in exactly one shard, and shards differ by one item at most. */
export function shardOf<T>(items: readonly T[], { index, count }: Shard): T[] {
  return items.filter((_, position) => position % count === index - 1);
}
