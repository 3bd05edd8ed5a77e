import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { CATALOGUE_FILE, parseCatalogue } from './file.ts';
import { importCatalogue, type ImportJob } from './import.ts';
import { recordText } from './record.fixture.ts';
import type { CatalogueRow } from './row.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-'));
  await mkdir(join(folder, 'records'));
});
afterEach(() => rm(folder, { recursive: true }));

const importFrom = (from: string, more: Partial<ImportJob> = {}) => importCatalogue({ root: folder, from, level: 'xa', seen: 'tháng 6/2026', strict: false, ...more });
const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, 'records', name), text);
const putRecord = (code: string, parts: Parameters<typeof recordText>[0] = {}) => put(`${code}.txt`, recordText({ code, ...parts }));
const records = () => join(folder, 'records');
const run = (program: string, ...args: string[]) => spawnSync(program, args, { cwd: folder });
const file = () => readFile(join(folder, CATALOGUE_FILE), 'utf8');
const codes = async () => (await file()).trimEnd().split('\n').slice(1).map((line) => (JSON.parse(line) as { code: string }).code);

describe('a folder', () => {
  test('gives its commune-level procedures, sorted; everything else is counted or named', async () => {
    await putRecord('2.000002');
    await putRecord('1.000001');
    await putRecord('1.000003', { level: 'Cấp Tỉnh' });
    await put('1.000004.txt', '');
    await put('1.000005.txt', recordText({ code: '1.000006' }));
    await put('ghi-chu.md', 'không phải hồ sơ');
    const result = await importFrom(records());
    expect(result).toMatchObject({ read: 5, kept: 2, otherLevels: 1, added: ['1.000001', '2.000002'], changed: [], gone: [], written: true });
    expect(result.skipped).toEqual([{ name: '1.000004.txt', reason: 'tệp trống' }, { name: '1.000005.txt', reason: 'mã trong tệp là 1.000006, khác tên tệp' }]);
    expect(await codes()).toEqual(['1.000001', '2.000002']);
    expect((await file()).split('\n')[0]).toBe('{"source":"Cổng Dịch vụ công quốc gia","seen":"tháng 6/2026","rows":2}');
  });

  test('of every level on demand', async () => {
    await putRecord('1.000003', { level: 'Cấp Tỉnh' });
    expect(await importFrom(records(), { level: 'all' })).toMatchObject({ kept: 1, otherLevels: 0 });
  });

  test('imported again gives the same bytes and says what is new, changed and gone', async () => {
    await putRecord('1.000001');
    await putRecord('1.000002');
    await importFrom(records());
    const first = await file();
    expect(await importFrom(records())).toMatchObject({ added: [], changed: [], gone: [] });
    expect(await file()).toBe(first);
    await rm(join(records(), '1.000001.txt'));
    await putRecord('1.000002', { name: 'Tên mới' });
    await putRecord('1.000003');
    expect(await importFrom(records())).toMatchObject({ added: ['1.000003'], changed: ['1.000002'], gone: ['1.000001'] });
  });

  test('with one code twice keeps one of two equal records, and neither of two that differ', async () => {
    await mkdir(join(records(), 'cu'));
    await putRecord('1.000001');
    await putRecord('1.000002');
    await writeFile(join(records(), 'cu', '1.000001.txt'), recordText({ code: '1.000001' }));
    await writeFile(join(records(), 'cu', '1.000002.txt'), recordText({ code: '1.000002', name: 'Khác' }));
    const { skipped } = await importFrom(records());
    expect(await codes()).toEqual(['1.000001']);
    expect(skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'cu/1.000001.txt: trùng với 1.000001.txt, giữ một bản',
      '1.000002.txt: mã 1.000002 có 2 bản khác nhau: 1.000002.txt, cu/1.000002.txt',
      'cu/1.000002.txt: mã 1.000002 có 2 bản khác nhau: 1.000002.txt, cu/1.000002.txt',
    ]);
  });

  test('does not lead out of itself by a link', async () => {
    await writeFile(join(folder, 'ngoai.txt'), recordText({ code: '1.000009' }));
    await symlink(join(folder, 'ngoai.txt'), join(records(), '1.000009.txt'));
    await expect(importFrom(records())).rejects.toThrow('Không thấy tệp .txt nào');
  });
});

describe('the old file stays as it was', () => {
  beforeEach(async () => {
    await putRecord('1.000001');
    await importFrom(records());
  });

  test('when nothing could be kept', async () => {
    const before = await file();
    await put('1.000001.txt', recordText().slice(0, 300));
    expect(await importFrom(records())).toMatchObject({ kept: 0, written: false });
    expect(await file()).toBe(before);
  });

  test('when something was skipped and the import is strict', async () => {
    const before = await file();
    await putRecord('1.000002');
    await put('1.000003.txt', Uint8Array.of(1, 0, 2));
    expect(await importFrom(records(), { strict: true })).toMatchObject({ kept: 2, written: false });
    expect(await file()).toBe(before);
  });
});

describe('an archive', () => {
  test.each([
    ['xz', ['tar', '-cJf', 'a.tar.xz', 'records'], 'a.tar.xz'],
    ['gzip', ['tar', '-czf', 'a.tgz', 'records'], 'a.tgz'],
    ['ZIP', ['zip', '-qr', 'a.zip', 'records'], 'a.zip'],
  ])('in %s gives what its folder gives, and leaves nothing behind', async (_, [program = '', ...args], name) => {
    await putRecord('1.000001');
    if (run(program, ...args).status !== 0) return console.warn(`bỏ qua: máy không có ${program}`);
    const before = (await readdir(tmpdir())).filter((entry) => entry.startsWith('camnang-nhap-'));
    expect(await importFrom(join(folder, name))).toMatchObject({ read: 1, kept: 1, skipped: [] });
    expect((await readdir(tmpdir())).filter((entry) => entry.startsWith('camnang-nhap-') && !before.includes(entry))).toEqual([]);
  });

  test('that is damaged or cut says so in one sentence', async () => {
    await putRecord('1.000001');
    run('tar', '-cJf', 'a.tar.xz', 'records');
    const bytes = await readFile(join(folder, 'a.tar.xz'));
    await writeFile(join(folder, 'cut.tar.xz'), bytes.subarray(0, bytes.length / 2));
    await writeFile(join(folder, 'bad.zip'), 'không phải tệp nén');
    await expect(importFrom(join(folder, 'cut.tar.xz'))).rejects.toThrow('tệp hỏng hoặc tải về chưa đủ');
    await expect(importFrom(join(folder, 'bad.zip'))).rejects.toThrow('tệp hỏng hoặc tải về chưa đủ');
  });

  test('with a name that leads out of its folder is refused', async () => {
    await mkdir(join(folder, 'in'));
    await putRecord('1.000001');
    run('tar', '-C', 'in', '-cPf', 'a.tar', '../records/1.000001.txt');
    await expect(importFrom(join(folder, 'a.tar'))).rejects.toThrow('dẫn ra ngoài thư mục');
  });
});

test('what is neither folder, archive nor JSONL, or is not there, says so', async () => {
  await put('a.pdf', '%PDF');
  await expect(importFrom(join(records(), 'a.pdf'))).rejects.toThrow('Không nhập được "a.pdf"');
  await expect(importFrom(join(folder, 'khong-co'))).rejects.toThrow('Không có tệp hay thư mục');
});

test('a JSONL file is read line by line; a broken line is named', async () => {
  const line = JSON.stringify({ code: '1.000001', name: 'Mẫu', level: 'Cấp Xã', field: 'Hộ tịch', decision: null, ways: [] });
  await put('a.jsonl', `${line}\n{"code":\n\n`);
  expect(await importFrom(join(records(), 'a.jsonl'))).toMatchObject({ read: 2, kept: 1, skipped: [{ name: 'dòng 2', reason: expect.stringContaining('JSON') }] });
});

const REAL = process.env.CAMNANG_RECORDS ?? join(import.meta.dirname, '../../../shared/dvcqg');

describe.skipIf(!existsSync(join(REAL, 'records.tar.xz')))('the real records (set CAMNANG_RECORDS to their folder; skipped where they are not)', () => {
  test('give the 1,120 commune-level procedures the handbook holds, and agree with the lines of the other copy', async () => {
    const result = await importFrom(join(REAL, 'records.tar.xz'), { seen: 'giữa năm 2026' });
    expect(result).toMatchObject({ read: 5652, kept: 1120 });
    expect(result.skipped.map(({ name }) => name)).toEqual(['records/1.014955-Xoa.txt', 'records/2.009182739.txt']);
    expect(await file()).toBe(await readFile(join(import.meta.dirname, '../..', CATALOGUE_FILE), 'utf8'));

    const byRecords = await rows();
    await importFrom(join(REAL, 'catalogue.jsonl'));
    expect((await rows()).map(shared)).toEqual(byRecords.map(shared));
  });

  const rows = async () => parseCatalogue(await readFile(join(folder, CATALOGUE_FILE)), new Problems(CATALOGUE_FILE))?.list ?? [];

  /** What both copies know: the lines have no fees with their conditions, and lost the unit of calendar days. */
  function shared({ ways, ...facts }: CatalogueRow) {
    const times = ways.filter(({ unit }) => unit && unit !== 'day').map(({ mode, time, unit }) => `${mode} ${time} ${unit}`);
    return { ...facts, modes: [...new Set(ways.map(({ mode }) => mode))], times: [...new Set(times)].sort() };
  }
});
