import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { today } from '../handbook/today.ts';
import { parseCommand, readDate, readMonth } from './cli.ts';

const said: string[] = [];

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(text));
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
});
afterEach(() => {
  said.length = 0;
  vi.restoreAllMocks();
});

const command = { usage: 'npm run thu -- [--date NGÀY]\n', options: { date: { type: 'string' }, all: { type: 'boolean' }, guide: { type: 'string', multiple: true } } } as const;

test('options and words are read', () => {
  const { values, positionals } = parseCommand({ ...command, positionals: 1 }, ['slug', '--date', '2026-11-22', '--guide', 'a', '--guide=b', '--all']);
  expect({ ...values }).toEqual({ date: '2026-11-22', all: true, guide: ['a', 'b'] });
  expect(positionals).toEqual(['slug']);
});

test('--help prints the usage and ends with 0, even beside mistakes', () => {
  expect(() => parseCommand(command, ['--nope', '--help'])).toThrow('exit 0');
  expect(said).toEqual(['npm run thu -- [--date NGÀY]']);
});

test.each([
  [['--nope'], 'Dùng sai lệnh: không có tùy chọn --nope. Thêm --help để xem cách dùng.'],
  [['-x'], 'Dùng sai lệnh: không có tùy chọn -x. Thêm --help để xem cách dùng.'],
  [['--date'], 'Dùng sai lệnh: --date cần một giá trị. Thêm --help để xem cách dùng.'],
  [['--date', '--all'], 'Dùng sai lệnh: --date cần một giá trị. Thêm --help để xem cách dùng.'],
  [['--all=yes'], 'Dùng sai lệnh: --all không nhận giá trị. Thêm --help để xem cách dùng.'],
  [['thua'], 'Dùng sai lệnh: không hiểu "thua". Thêm --help để xem cách dùng.'],
])('wrong use of %j ends with 2 and one sentence', (argv, sentence) => {
  expect(() => parseCommand(command, argv)).toThrow('exit 2');
  expect(said).toEqual([sentence]);
});

test('--date must be a day of the calendar; today in Vietnam by default', () => {
  expect(readDate('2026-11-22')).toBe('2026-11-22');
  expect(readDate(undefined)).toBe(today());
  expect(() => readDate('2026-02-30')).toThrow('exit 2');
  expect(said[0]).toContain('--date "2026-02-30"');
});

test.each([
  ['2026-13', '--month "2026-13" không phải một tháng; viết năm-tháng, ví dụ 2026-12'],
  ['12/2026', '--month "12/2026" không phải một tháng; viết năm-tháng, ví dụ 2026-12'],
  ['2023-12', '--month "2023-12" ngoài khoảng lập được lịch; chọn từ 2024-01 đến 2028-11'],
  ['2028-12', '--month "2028-12" ngoài khoảng lập được lịch; chọn từ 2024-01 đến 2028-11'],
])('--month must be a month that can be planned: %s ends with 2', (month, sentence) => {
  expect(readMonth('2026-12', '2026-11-22')).toBe('2026-12');
  expect(() => readMonth(month, '2026-11-22')).toThrow('exit 2');
  expect(said).toEqual([`Dùng sai lệnh: ${sentence}. Thêm --help để xem cách dùng.`]);
});

test('the day changes at midnight in Vietnam, 17:00 UTC', () => {
  expect(today(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
  expect(today(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
});
