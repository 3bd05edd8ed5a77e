import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from './load.ts';
import type { PrintRun } from './runs.ts';
import { toReplace } from './to-replace.ts';
import { toReplaceText } from './to-replace-text.ts';
import { wordsFile } from './words.ts';

const words = wordsFile.parse(parse(await readFile('content/words.yaml', 'utf8')));
const guide = {
  slug: 'doi-bang', title: 'Đổi bằng lái', approved: null, changed: [], unconfirmed: [], intro: [], steps: [], mistakes: [], questions: [], notes: [], reliefs: [],
  fees: [
    { for: 'Cấp lại', amount: 115_000, way: 'truc-tuyen', until: '2026-12-31', source: 's' },
    { for: 'Cấp lại', amount: 135_000, way: 'truc-tuyen', from: '2027-01-01', source: 's' },
  ],
  times: [{ for: 'Cấp lại', value: '5 ngày làm việc', way: 'moi-cach', source: 's' }],
  editions: [{ edition: 1, date: '2026-09-01', changes: ['Bản đầu.'] }, { edition: 2, date: '2026-11-20', changes: ['Đổi nơi nộp.'] }],
} as unknown as Guide;
const place = { unit: 'phường Thượng Hồng', province: 'tỉnh Hưng Yên' };
const run = (changes: Partial<PrintRun> = {}): PrintRun => ({ id: 'dot-1', guide: 'doi-bang', edition: 2, code: 'BL2', channel: 'leaflet', quantity: 300, place: 'Cổng chợ', date: '2026-11-22', ...changes });
const on = (date: string, ...runs: PrintRun[]) => toReplace({ guides: [guide], topics: [{ id: 'giao-thong', title: 'Giao thông' }], runs, words } as unknown as Handbook, place, date);

test('a piece that is right for long is in neither list', () => {
  expect(on('2027-01-15', run({ date: '2027-01-02' }))).toEqual({ outdated: [], ending: [] });
});

test('a fact that ends within 60 days is told before it ends, and not earlier', () => {
  expect(on('2026-11-22', run()).ending[0]?.reasons).toEqual(['Lệ phí: Cấp lại: 115.000\u00a0đồng, đến\u00a0hết\u00a031/12/2026']);
  expect(on('2026-10-15', run({ date: '2026-10-01' })).ending).toEqual([]);
});

test('a newer edition and an ended fact make a piece out of date, with what changed', () => {
  const { outdated, ending } = on('2027-01-01', run({ edition: 1, code: 'BL1', date: '2026-09-05' }));
  expect(ending).toEqual([]);
  expect(outdated[0]).toMatchObject({ title: 'Đổi bằng lái', run: { place: 'Cổng chợ' } });
  expect(outdated[0]?.reasons).toEqual([
    'Bản\u00a02 (20/11/2026): Đổi nơi nộp.',
    'Không còn đúng: Lệ phí: Cấp lại: 115.000\u00a0đồng, đến\u00a0hết\u00a031/12/2026',
    'Nay áp dụng: Lệ phí: Cấp lại: 135.000\u00a0đồng',
  ]);
});

test('a piece printed after a change says what holds, though its edition is older than the change', () => {
  expect(on('2027-01-15', run({ date: '2027-01-01' })).outdated).toEqual([]);
});

test('what was taken down, or is not up yet, is no concern', () => {
  expect(on('2027-01-01', run({ removed: '2027-01-01' }), run({ date: '2027-02-01' }))).toEqual({ outdated: [], ending: [] });
  expect(on('2027-01-01', run({ removed: '2027-01-02' })).outdated).toHaveLength(1);
});

test('a set is out of date as soon as one of its guides is, and says which', () => {
  const { guide: _guide, edition: _edition, code: _code, ...rest } = run({ channel: 'booklet' });
  const { outdated } = on('2026-11-25', { ...rest, set: 'giao-thong', editions: { 'doi-bang': 1 } });
  expect(outdated[0]?.title).toBe('Giao thông');
  expect(outdated[0]?.reasons).toEqual(['Đổi bằng lái: Bản\u00a02 (20/11/2026): Đổi nơi nộp.']);
});

test('the table for a terminal names run, piece, place and reason', () => {
  const lines = toReplaceText(on('2027-01-01', run()), words);
  expect(lines.slice(0, 4)).toEqual([
    'CẦN THAY NGAY (1)',
    'Đợt    Bản  Số lượng  Từ ngày     Mã   Ấn phẩm                Nơi',
    'dot-1  2    300       22/11/2026  BL2  Đổi bằng lái · Tờ rơi  Cổng chợ',
    '  - Không còn đúng: Lệ phí: Cấp lại: 115.000\u00a0đồng, đến\u00a0hết\u00a031/12/2026',
  ]);
  expect(lines).toContain('SẮP PHẢI THAY (0)');
});
