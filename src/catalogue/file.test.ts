import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem, Problems } from '../guide/problem.ts';
import { loadCatalogue, parseCatalogue, writeCatalogue } from './file.ts';
import type { CatalogueRow } from './row.ts';

const row = (code: string): CatalogueRow => ({ code, name: `Việc ${code}`, level: 'xa', field: 'Hộ tịch', ways: [{ mode: 'online', time: 3, unit: 'day' }] });
const head = { source: 'Cổng', seen: 'giữa năm 2026' };
const whole = writeCatalogue({ ...head, list: [row('2.000001'), row('1.000001')] });

function problemsOf(text: string): string[] {
  const problems = new Problems('content/catalogue.jsonl');
  parseCatalogue(new TextEncoder().encode(text), problems);
  return problems.list.map((problem) => formatProblem(problem).split('\n')[0] ?? '');
}

test('what is written is read again, in the order of codes', () => {
  const problems = new Problems('x');
  expect(parseCatalogue(new TextEncoder().encode(whole), problems)).toEqual({ ...head, rows: 2, list: [row('1.000001'), row('2.000001')] });
  expect(problems.list).toEqual([]);
});

test('every wrong line is named with its line, column and cure', () => {
  const text = whole.replace('"name":"Việc 1.000001"', '"name":""').replace('"mode":"online","time":3,"unit":"day"}]}\n', '"mode":"thu","time":3,"unit":"day"}]}\n').replace('"code":"2.000001"', '"mã":"2.000001"');
  expect(problemsOf(text)).toEqual([
    'content/catalogue.jsonl:2:20 thiếu "name" (thủ tục 1.000001)',
    'content/catalogue.jsonl:2:70 "ways.0.mode" không đúng: "thu" (thủ tục 1.000001)',
    'content/catalogue.jsonl:3:1 thiếu "code"',
    'content/catalogue.jsonl:3:2 không có mục "mã"',
  ]);
});

test('a file that lost its end, a line cut, a line twice and lines out of order are errors', () => {
  const lines = whole.trimEnd().split('\n');
  expect(problemsOf(lines.slice(0, 2).join('\n'))).toEqual(['content/catalogue.jsonl:1:41 dòng đầu ghi 2 thủ tục, tệp có 1: tệp bị cắt hoặc bị sửa tay']);
  expect(problemsOf(whole.slice(0, -20))).toEqual([expect.stringMatching(/jsonl:3:\d+ không đọc được JSON/)]);
  expect(problemsOf([lines[0], lines[1], lines[1]].join('\n'))).toEqual(['content/catalogue.jsonl:3:1 mã 1.000001 có hai dòng']);
  expect(problemsOf([lines[0], lines[2], lines[1]].join('\n'))).toEqual(['content/catalogue.jsonl:3:1 mã 1.000001 đứng sau 2.000001: các dòng phải xếp theo mã']);
});

test('an empty file is an error, a missing one a notice', async () => {
  expect(problemsOf('')).toEqual(['content/catalogue.jsonl:1:1 dòng trống']);
  const root = await mkdtemp(join(tmpdir(), 'camnang-'));
  const { catalogue, problems } = await loadCatalogue(root);
  await rm(root, { recursive: true });
  expect(catalogue).toBeUndefined();
  expect(problems).toMatchObject([{ level: 'notice', message: expect.stringContaining('chưa có danh mục') }]);
});
