import { expect, test } from 'vitest';
import { parseShard, shardOf } from './shard.ts';

test('every item is in exactly one shard', () => {
  const items = Array.from({ length: 17 }, (_, index) => index);
  const shards = [1, 2, 3, 4].map((index) => shardOf(items, { index, count: 4 }));
  expect(shards.flat().sort((a, b) => a - b)).toEqual(items);
  expect(shards.map((shard) => shard.length)).toEqual([5, 4, 4, 4]);
});

test.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/3/5'])('%s is no shard', (text) => {
  expect(parseShard(text)).toBeUndefined();
});
