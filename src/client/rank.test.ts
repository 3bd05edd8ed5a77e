import { expect, test } from 'vitest';
import { rank } from './rank.ts';

const birth = { url: '/khai-sinh/', names: 'Đăng ký khai sinh | làm giấy khai sinh | giấy khai sinh', score: 1 };
const licence = { url: '/bang-lai/', names: 'Đổi, cấp lại giấy phép lái xe | bằng lái xe | đổi bằng lái', score: 1 };
const stay = { url: '/tam-tru/', names: 'Đăng ký tạm trú | giấy tạm trú', score: 5 };
const all = [stay, licence, birth];
const first = (query: string) => rank([query], all)[0]?.url;

test('an everyday name leads to its guide', () => {
  expect(first('bằng lái xe')).toBe('/bang-lai/');
  expect(first('làm giấy khai sinh')).toBe('/khai-sinh/');
});

test('words without accents, and with đ typed as d, lead to the same guide', () => {
  expect(first('bang lai xe')).toBe('/bang-lai/');
  expect(first('dang ky khai sinh')).toBe('/khai-sinh/');
  expect(first('doi bang lai')).toBe('/bang-lai/');
});

test('a title whose beginning is typed comes before one that only shares words', () => {
  expect(first('đăng ký tạm')).toBe('/tam-tru/');
});

test('exact accents are worth more than folded ones', () => {
  const exact = { url: '/a/', names: 'đất đai', score: 0 };
  const folded = { url: '/b/', names: 'dắt dài', score: 1 };
  expect(rank(['đất đai'], [folded, exact])[0]).toBe(exact);
});

test('words of no name leave the order of the index', () => {
  expect(rank(['hộ chiếu'], all)[0]).toBe(stay);
});
