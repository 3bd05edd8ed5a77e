import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairer } from './repair.ts';

const WORDS = ['dang', 'ky', 'khai', 'sinh', 'can', 'cuoc', 'giay', 'phep', 'lai', 'xe', 'tam', 'tru', 'ho', 'chieu', 'ket', 'hon', 'doi', 'bang', 'truc', 'tuyen', 'dien', 'thoai', 'lam', 'ct01', 'phat', 'nguoi', 'tien', 'nhan', 'so', 'bao', 'hiem', 'y', 'te', 'vneid', 'chuyen', 'nhuong'];
const mend = repairer({ words: [...WORDS, 'nai', 'xin', 'hoc', 'hieu', 'ki'], names: [['ho', 'chieu'], ['dang', 'ky', 'khai', 'sinh'], ['bang', 'lai', 'xe'], ['giay', 'phep', 'lai', 'xe'], ['bao', 'hiem', 'y', 'te'], ['chuyen', 'nhuong']] });

test.each([
  ['ddawng kys khai sinh', 'dang ky khai sinh'],
  ['cawn cuwowcs', 'can cuoc'],
  ['giaasy pheps lais xe', 'giay phep lai xe'],
  ['tamj truj', 'tam tru'],
  ['dang9 ky1', 'dang ky'],
  ['d9a8ng ky1', 'dang ky'],
  ['ca8n cu7o71c', 'can cuoc'],
  ['chuyeenr nhuwowngj', 'chuyen nhuong'],
  ['tiene ddieenj', 'tien dien'],
  ['khaiii sinh', 'khai sinh'],
])('keys of an input method that was off: %s', (typed, meant) => {
  expect(mend(typed)).toBe(meant);
});

test.each([
  ['khaisinh', 'khai sinh'],
  ['dangkykhaisinh', 'dang ky khai sinh'],
  ['tamtru', 'tam tru'],
  ['cancuoc', 'can cuoc'],
  ['hochieu', 'ho chieu'],
  ['baohiemyte', 'bao hiem y te'],
  ['banglaixe', 'bang lai xe'],
  ['ddawngkyskhaisinh', 'dang ky khai sinh'],
])('words run together: %s', (typed, meant) => {
  expect(mend(typed)).toBe(meant);
});

test.each([
  ['khai xinh', 'khai sinh'],
  ['đăng kí', 'dang ky'],
  ['chực tuyến', 'truc tuyen'],
  ['căng cước', 'can cuoc'],
  ['hộ triếu', 'ho chieu'],
  ['dấy phép nái xe', 'giay phep lai xe'],
  ['fat nguoi', 'phat nguoi'],
  ['bằng nái xe', 'bang lai xe'],
  ['khai sanh', 'khai sinh'],
])('sounds written as they are heard: %s', (typed, meant) => {
  expect(mend(typed)).toBe(meant);
});

test.each([
  ['gplx', 'giay phep lai xe'],
  ['dkks', 'dang ky khai sinh'],
  ['vne id', 'vneid'],
  ['ct 01', 'ct01'],
])('first letters, and words cut in two: %s', (typed, meant) => {
  expect(mend(typed)).toBe(meant);
});

test.each([
  ['kahi sinh', 'khai sinh'],
  ['khaii sinh', 'khai sinh'],
  ['chieuu', 'chieu'],
  ['tuyne', 'tuyen'],
])('a slip of the finger: %s', (typed, meant) => {
  expect(mend(typed)).toBe(meant);
});

test('words of the site, numbers and words nobody knows stay as they are', () => {
  expect(mend('Đăng ký tạm trú CT01 lớp 6 zzzz')).toBe('dang ky tam tru ct01 lop 6 zzzz');
});

test('whatever is typed comes back in plain letters, however long', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => /^[a-z0-9 ]*$/.test(mend(text))));
  const endless = 'khaisinh'.repeat(5000);
  expect(mend(endless)).toBe(endless);
});
