import { describe, expect, test } from 'vitest';
import { personalData } from './personal-data.ts';

const kinds = (text: string, known?: string[]) => personalData(text, known).map(({ kind }) => kind);

describe('what tells who somebody is', () => {
  test.each([
    ['Gọi tôi 0912345678 nhé', 'phone'],
    ['Gọi 0912 345 678.', 'phone'],
    ['Gọi 091.234.5678', 'phone'],
    ['Zalo +84 912 345 678', 'phone'],
    ['Zalo +84912345678', 'phone'],
    ['máy bàn 0221 3862 345', 'phone'],
    ['Số căn cước 034199001234', 'id'],
    ['Số căn cước 034 199 001 234', 'id'],
    ['CMND 145678901 cấp năm 2010', 'id'],
    ['Gửi về nguyen.van-a@gmail.com', 'email'],
    ['Gửi về a_b@hungyen.gov.vn.', 'email'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

test.each([
  'Lệ phí 115.000.000 đồng là nhiều',
  'Lệ phí 500 000 000 đ',
  'Mã thủ tục 1.001193, theo Nghị định 63/2010/NĐ-CP',
  'Từ 01/07/2025 đến 28/02/2027',
  'Gọi tổng đài 1900 0368 hoặc 18001096, việc gấp gọi 113',
  'Nộp trước 15 giờ ngày 2026-11-22',
  'Bước 3 khó hiểu',
])('nobody is known by: %s', (text) => {
  expect(personalData(text)).toEqual([]);
});

test('public numbers and addresses of the ward may stand, written in any way', () => {
  expect(kinds('Gọi 0221.3862345, gửi GopY@phuong.gov.vn', ['0221 3862 345', 'gopy@phuong.gov.vn'])).toEqual([]);
  expect(kinds('Gọi 0221 3862 346', ['0221 3862 345'])).toEqual(['phone']);
});

test('several are told each by itself, each once', () => {
  expect(personalData('0912345678, 034199001234, a@b.vn').map(({ text }) => text)).toEqual(['a@b.vn', '0912345678', '034199001234']);
});
