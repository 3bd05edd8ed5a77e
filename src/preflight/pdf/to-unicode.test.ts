import { expect, test } from 'vitest';
import { readToUnicode } from './to-unicode.ts';

test('codes are mapped one by one, in ranges that count up, and in ranges with a list', () => {
  const cmap = '1 beginbfchar <0001> <1EB7> <0002> <0066006C> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0110> <1EE8>] endbfrange';
  expect([...readToUnicode(Buffer.from(cmap))]).toEqual([[1, 'ặ'], [2, 'fl'], [16, 'A'], [17, 'B'], [18, 'C'], [32, 'Đ'], [33, 'Ứ']]);
});
