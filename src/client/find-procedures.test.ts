import { describe, expect, test } from 'vitest';
import { procedureFinder, type CompactIndex, type CompactRow } from './find-procedures.ts';

const row = (code: string, name: string, field = 0, ways = 7, guides: number[] = [], local: 0 | 1 = 0): CompactRow => [code, name, field, ways, [], -1, guides, local, ''];
const index: CompactIndex = {
  fields: [['Hộ tịch', 'ho-tich'], ['Đất đai', 'dat-dai']],
  lines: [],
  decisions: [],
  guides: ['khai-sinh | Đăng ký khai sinh | làm giấy khai sinh'],
  rows: [
    row('1.001193', 'Đăng ký khai sinh', 0, 3, [0]),
    row('1.004772', 'Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân'),
    row('1.010038', 'Tách hộ', 0, 2),
    row('1.013707', 'Chia, tách hội', 0, 1),
    row('1.115211', 'Xác định lại diện tích đất ở', 1, 7, [], 1),
    row('1.115588', 'Xác định lại diện tích đất ở của hộ gia đình', 1),
    row('2.000001', 'Bán đấu giá', 1),
    row('2.000002', 'Cấp bản sao', 1),
  ],
};
const find = procedureFinder(index);
const codes = (query: string, more: Partial<Parameters<typeof find>[0]> = {}) => find({ query, field: '', way: 0, onlyGuides: false, ...more }).map(([code]) => code);

describe('a query', () => {
  test('with accents puts names with those accents first', () => {
    expect(codes('tách hộ')[0]).toBe('1.010038');
    expect(codes('bản')[0]).toBe('2.000002');
    expect(codes('bán')[0]).toBe('2.000001');
  });
  test('without accents finds the same', () => {
    expect(codes('tach ho')[0]).toBe('1.010038');
    expect(codes('DANG KY KHAI SINH')[0]).toBe('1.001193');
  });
  test('finds a procedure by the everyday name of its guide', () => expect(codes('giay khai sinh')[0]).toBe('1.001193'));
  test('may be typed decomposed, or be half a word', () => {
    expect(codes('tách hộ'.normalize('NFD'))[0]).toBe('1.010038');
    expect(codes('đăng ký khai si')).toContain('1.001193');
  });
  test('by code finds that code, also half typed', () => {
    expect(codes('1.010038')).toEqual(['1.010038']);
    expect(codes('2.0000')).toEqual(['2.000001', '2.000002']);
    expect(codes('115588')).toEqual(['1.115588']);
  });
  test('with a word too many finds what has most of them', () => expect(codes('xin đăng ký khai sinh')[0]).toBe('1.001193'));
  test('of no name finds nothing', () => {
    expect(codes('zzz qqq')).toEqual([]);
    expect(codes('???')).toEqual([]);
  });
  test('puts what holds in the whole country before what one province published', () => expect(codes('xác định lại diện tích đất ở')).toEqual(['1.115588', '1.115211']));
});

describe('filters', () => {
  test('alone list everything they let through', () => {
    expect(codes('', { field: 'dat-dai' })).toHaveLength(4);
    expect(codes('', { onlyGuides: true })).toEqual(['1.001193']);
    expect(codes('', { field: 'ho-tich', way: 1 })).toEqual(['1.001193', '1.004772', '1.013707']);
  });
  test('narrow a query; an unknown field has nothing', () => {
    expect(codes('tách', { way: 1 })).toEqual(['1.013707']);
    expect(codes('', { field: 'la' })).toEqual([]);
  });
});
