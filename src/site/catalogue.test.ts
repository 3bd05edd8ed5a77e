import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Problems } from '../guide/problem.ts';
import type { Guide } from '../guide/model.ts';
import type { Words } from '../handbook/words.ts';
import { CATALOGUE_FILE, parseCatalogue } from '../catalogue/file.ts';
import type { CatalogueRow } from '../catalogue/row.ts';
import { isLocal, procedureFields, sourceLine, wayLines } from './catalogue.ts';

const words = (parse(await readFile('content/words.yaml', 'utf8')) as Words).site.catalogue;

describe('ways in words', () => {
  test('with the same facts stand together', () => {
    expect(wayLines([{ mode: 'online', time: 5, unit: 'working-day' }, { mode: 'direct', time: 5, unit: 'working-day' }, { mode: 'postal', time: 17.5, unit: 'day' }], words)).toEqual(['Trực tuyến, tại quầy: 5\u00a0ngày làm việc', 'Qua bưu chính: 17,5\u00a0ngày']);
  });
  test('with several times name each, smallest first', () => {
    expect(wayLines([12, 9, 15].map((time) => ({ mode: 'direct', time, unit: 'day' })), words)).toEqual(['Tại quầy: 9; 12 hoặc 15\u00a0ngày, tùy trường hợp']);
  });
  test('say what a fee is for, and never that there is none', () => {
    expect(wayLines([{ mode: 'direct', time: 1, unit: 'hour', fee: 70000, per: 'giấy' }], words)).toEqual(['Tại quầy: 1\u00a0giờ, lệ phí 70.000\u00a0đồng/giấy']);
    expect(wayLines([{ mode: 'direct' }], words)).toEqual(['Tại quầy: thời hạn xem ở hồ sơ gốc']);
    expect(wayLines([], words)).toEqual(['Không rõ cách nộp']);
  });
});

test('a decision shows whether one province made it', () => {
  expect(['44/2026/QĐ-UBND', '113/QĐ-VP.UBND.KSTT', '12/QĐ-VP', '7/QĐ-TTPVHCC', '205/TTr-SNNMT'].every(isLocal)).toBe(true);
  expect(['163/QĐ-BTP', '9354/QĐ-BCA-C06', '5/QĐ-VPCP', undefined].some(isLocal)).toBe(false);
});

const row = (code: string, name: string, more: Partial<CatalogueRow> = {}): CatalogueRow => ({ code, name, level: 'xa', field: 'Hộ tịch', ways: [{ mode: 'direct', time: 3, unit: 'day', fee: 8000 }], ...more });
const catalogue = (...list: CatalogueRow[]) => ({ source: 'Cổng', seen: null, rows: list.length, list });

test('in a field those with a guide come first, those of one province last', () => {
  const guide = { slug: 'mau', title: 'Mẫu', code: '1.000003', aliases: [] } as unknown as Guide;
  const [field] = procedureFields(catalogue(row('1.000001', 'A', { decision: '1/QĐ-UBND' }), row('1.000002', 'B'), row('1.000003', 'C')), [guide], words);
  expect(field?.procedures.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  expect(field?.procedures[0]).toMatchObject({ guides: [guide], lines: [`Tại quầy. ${words.guideFacts}`] });
});

test('a row of another level says so, one of the commune does not', () => {
  const [field] = procedureFields(catalogue(row('1.000001', 'A', { level: 'tinh' }), row('1.000002', 'B')), [], words);
  expect(field?.procedures.map(({ level }) => level)).toEqual(['Cấp tỉnh', undefined]);
});

test('the line of the source tells when it is not known', () => {
  expect(sourceLine({ ...catalogue(), seen: 'giữa năm 2026' }, words)).toMatch(/^Theo bản sao Cổng, giữa năm 2026\. Thông tin có thể đã đổi/);
  expect(sourceLine(catalogue(), words)).toContain('không rõ sao chép lúc nào');
});

test('every field of the real catalogue has an address of its own', async () => {
  const real = parseCatalogue(await readFile(CATALOGUE_FILE), new Problems(CATALOGUE_FILE));
  const slugs = procedureFields(real, [], words).map(({ slug }) => slug);
  expect(slugs.length).toBeGreaterThan(50);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).not.toContain('');
});
