import { describe, expect, test } from 'vitest';
import { readFee, readTime } from './measure.ts';

describe('a time', () => {
  test.each([
    ['5 WORKING_DAY', { time: 5, unit: 'working-day' }],
    ['17.5 WORKING_DAY', { time: 17.5, unit: 'working-day' }],
    ['30 ngày', { time: 30, unit: 'day' }],
    ['8 HOUR', { time: 8, unit: 'hour' }],
    ['6 MONTH', { time: 6, unit: 'month' }],
  ])('%j is read', (text, time) => expect(readTime(text)).toEqual(time));

  test.each(['1 OTHER', ' OTHER', '', '0 WORKING_DAY', '15 K', '2 T', '3 H', '1 X', '15 ', 'Không quá 10 ngày làm việc Đối với các xã miền núi … OTHER'])('%j is unknown', (text) => expect(readTime(text)).toEqual({}));
});

describe('a fee', () => {
  test.each([
    ['20000 VNĐ ()', { fee: 20000 }],
    ['2000 VNĐ (/trang)', { fee: 2000, per: 'trang' }],
    ['70000 VNĐ (70.000 đồng/Giấy chứng nhận.)', { fee: 70000, per: 'Giấy chứng nhận' }],
    ['100000 VNĐ (Phí Thẩm tra, thẩm định: 100.000 đồng/lần.)', { fee: 100000, per: 'lần' }],
  ])('%j is read', (text, fee) => expect(readFee(text)).toEqual(fee));

  test.each([
    ['0 says nothing about free of charge', '0 VNĐ ()'],
    ['thousands left out', '20 VNĐ (20.000 đ/tờ khai)'],
    ['dollars', '50 VNĐ (Phí hải quan 50USD/chuyến bay)'],
    ['several amounts', '10000 VNĐ (nộp trực tiếp) | 0 VNĐ (được miễn)'],
    ['a note that says another amount', '5000 VNĐ (7.000 đồng/lần)'],
    ['an amount with an end', '25000 VNĐ (25.000đ/giấy thông hành (áp dụng đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC))'],
    ['an amount a province decides', '150000 VNĐ (- Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định.)'],
    ['words', 'Hội đồng nhân dân cấp tỉnh quy định.'],
    ['nothing', 'Không có thông tin'],
  ])('%s is not stated', (_, text) => expect(readFee(text)).toEqual({}));
});
