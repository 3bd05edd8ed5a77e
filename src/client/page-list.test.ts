import { expect, test } from 'vitest';
import { packList, unpackList, wordsOf, type ListedPage } from './page-list.ts';

const pages: ListedPage[] = [
  { address: '/a/', isGuide: true, names: ['Đăng ký tạm trú', 'ở trọ'], said: ['Thuê trọ'], text: ['đăng', 'ký', 'tạm', 'trú', 'trọ', 'nhà'] },
  { address: '/b/', isGuide: false, names: ['Nhà'], said: [], text: ['nhà'] },
];

test('what is packed comes out again, words in the order of the table', () => {
  const { words, pages: again, everyday } = unpackList(packList(pages, [['mướn', 'thuê']]));
  expect(again.map(({ text, ...rest }) => ({ ...rest, text: text.toSorted() }))).toEqual(pages.map(({ text, ...rest }) => ({ ...rest, text: [...text].sort() })));
  expect(everyday).toEqual([['mướn', 'thuê']]);
  expect(new Set(words).size).toBe(words.length);
});

test('the most frequent word stands first, one of a name counting more', () => {
  expect(packList(pages, []).words.split(' ')[0]).toBe('nhà');
});

test('words are letters and digits, composed, in lower case', () => {
  expect(wordsOf('Mẫu CT01, “Đổi thẻ”'.normalize('NFD'))).toEqual(['mẫu', 'ct01', 'đổi', 'thẻ']);
});
