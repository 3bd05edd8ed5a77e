import { expect, test } from 'vitest';
import { initialsReader } from './initials.ts';

const names = ['đổi giấy phép lái xe', 'giấy phép lái xe', 'gói phở loại xịn', 'đăng ký khai sinh'].map((name) => name.split(' '));
const read = initialsReader(names, (word) => (word[0] ?? '').replace('đ', 'd'));

test('first letters stand for words that stand together in most names', () => {
  expect(read('gplx')).toEqual(['giấy', 'phép', 'lái', 'xe']);
  expect(read('dkks')).toEqual(['đăng', 'ký', 'khai', 'sinh']);
  expect(read('ks')).toEqual(['khai', 'sinh']);
});

test('letters of no name stand for nothing', () => {
  expect(read('xyz')).toBeUndefined();
});
