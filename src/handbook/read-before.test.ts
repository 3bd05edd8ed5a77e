import { expect, test } from 'vitest';
import { rememberReading, unlessKnown } from './read-before.ts';

test('a process that remembers reads a file again only when its text, or what it is read with, is another', () => {
  let times = 0;
  const words = { a: 1 };
  const read = (path: string, text: string, other: object = words) => unlessKnown(path, [text, other], () => ({ text, times: ++times }));
  read('/a.mdx', 'một');
  read('/a.mdx', 'một');
  expect(times).toBe(2);
  rememberReading();
  times = 0;
  const first = read('/a.mdx', 'một');
  expect(read('/a.mdx', 'một')).toBe(first);
  expect(read('/a.mdx', 'hai')).toEqual({ text: 'hai', times: 2 });
  expect(read('/a.mdx', 'hai', { a: 1 }).times).toBe(3);
  expect(read('/b.mdx', 'hai').times).toBe(4);
});
