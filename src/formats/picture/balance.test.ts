import { expect, test } from 'vitest';
import { balanceLines, splitsCompound } from './balance.ts';

const letters = (line: string) => line.length;

test('a text that fits stays on one line', () => {
  expect(balanceLines('Đăng ký khai sinh', letters, 20)).toEqual(['Đăng ký khai sinh']);
});

test('lines are even, and no word stands alone on the last one', () => {
  expect(balanceLines('Có bản điện tử thì không cần giấy', letters, 28)).toEqual(['Có bản điện tử', 'thì không cần giấy']);
});

test('a compound is not broken where another break is nearly as even', () => {
  expect(balanceLines('Cấp đổi, cấp lại thẻ căn cước', letters, 20)).toEqual(['Cấp đổi, cấp lại', 'thẻ căn cước']);
  expect(splitsCompound(['Cài đặt và kích', 'hoạt VNeID'])).toBe(true);
  expect(splitsCompound(['Cài đặt', 'và kích hoạt VNeID'])).toBe(false);
});

test('a number never leaves its unit', () => {
  for (const line of balanceLines('Kết quả sau 15\u00a0ngày làm việc', letters, 14)) expect(line).not.toMatch(/15$/);
});

test('a word wider than the measure stays whole', () => {
  expect(balanceLines('vào dichvucong.gov.vn ngay', letters, 10)).toContain('dichvucong.gov.vn');
});

test('nothing gives no lines', () => {
  expect(balanceLines('', letters, 10)).toEqual([]);
});
