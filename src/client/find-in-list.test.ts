import { expect, test } from 'vitest';
import { listFinder } from './find-in-list.ts';

const find = listFinder({
  vocabulary: { words: ['dang', 'ky', 'khai', 'sinh', 'ket', 'hon', 'bang', 'lai', 'xe', 'tre'], pairs: ['khai sinh', 'ket hon', 'bang lai', 'lai xe'] },
  pages: [
    { address: 'bai-viet', isGuide: false, names: 'Giấy khai sinh của trẻ', text: 'giay khai sinh cua tre can cuoc' },
    { address: 'khai-sinh', isGuide: true, names: 'Đăng ký khai sinh | giấy khai sinh', text: 'cha me tre so dinh danh' },
    { address: 'ket-hon', isGuide: true, names: 'Đăng ký kết hôn | làm giấy kết hôn', text: 'nam nu so ho khau' },
    { address: 'bang-lai', isGuide: true, names: 'Đổi bằng lái xe | GPLX', text: 'kham suc khoe' },
  ],
});

test('a name finds its guide, with accents or without', () => {
  expect(find('kết hôn')[0]).toBe('ket-hon');
  expect(find('ket hon')[0]).toBe('ket-hon');
  expect(find('gplx')).toEqual(['bang-lai']);
});

test('a guide stands before an article that says the same', () => {
  expect(find('giấy khai sinh').slice(-1)).toEqual(['bai-viet']);
  expect(find('giấy khai sinh')[0]).toBe('khai-sinh');
});

test('keys of an input method and words run together are understood', () => {
  expect(find('ddawng kys khai sinh')[0]).toBe('khai-sinh');
  expect(find('banglaixe')[0]).toBe('bang-lai');
});

test('a word of the text finds its page', () => {
  expect(find('sức khỏe')).toEqual(['bang-lai']);
});

test('the beginning of a word is enough while one types', () => {
  expect(find('kế')).toContain('ket-hon');
});

test('what no page has finds nothing', () => {
  expect(find('qqqq')).toEqual([]);
  expect(find('')).toEqual([]);
});
