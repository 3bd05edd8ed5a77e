import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const titles = ['Đăng ký khai sinh', 'Đổi bằng lái xe', 'Nộp thuế đất', 'Tách hộ'];

test('what looks most like the query comes first', () => {
  expect(nearest('khaisanh', titles, String)[0]).toBe('Đăng ký khai sinh');
});

test('what looks like nothing is near nothing', () => {
  expect(nearest('@@@', titles, String)).toEqual([]);
  expect(nearest('xyzw', titles, String)).toEqual([]);
});
