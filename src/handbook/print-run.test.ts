import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Guide } from '../guide/model.ts';
import { brokenSeal, codesFile, nextCode, type Code } from './ledger.ts';
import { appendCodes } from './ledger-file.ts';
import type { Handbook } from './load.ts';
import { recordRun, removeRun, type NewRun } from './print-run.ts';
import { RefusedError } from './refused.ts';
import { runsFile } from './runs.ts';

const SLUG = 'dang-ky-khai-sinh';
const guide = { slug: SLUG, editions: [{ edition: 1, date: '2026-10-01' }, { edition: 2, date: '2026-11-22' }] } as unknown as Guide;
const handbook = { guides: [guide] } as Handbook;
const HEAD = '# Sổ in\n# - id: dot-1\n';
const leaflets: NewRun = { of: { guide: SLUG }, channel: 'leaflet', quantity: 500, place: 'Nhà văn hóa: "thôn 1"', date: '2026-11-25', ownCode: false };

let root = '';
const text = (name: string) => readFile(join(root, 'content', name), 'utf8');
const codes = async () => codesFile.parse(parse(await text('codes.yaml')));
const runs = async () => runsFile.parse(parse(await text('runs.yaml')));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'camnang-'));
  await mkdir(join(root, 'content'));
  await writeFile(join(root, 'content/codes.yaml'), '# Sổ mã\n[]\n');
  await writeFile(join(root, 'content/runs.yaml'), `${HEAD}[]\n`);
  const issued = [1, 2].reduce<Code[]>((list, edition) => [...list, nextCode(list, SLUG, edition, '2026-10-01')], []);
  await appendCodes(root, [], issued);
});
afterEach(() => rm(root, { recursive: true }));

test('a run is entered below the comments, in the edition of its day, with the code of that edition', async () => {
  expect(await recordRun(root, handbook, leaflets)).toMatchObject({ id: 'dot-1', guide: SLUG, edition: 2, code: 'KS2' });
  await recordRun(root, handbook, { ...leaflets, date: '2026-10-20', by: 'Văn phòng', note: 'in thử', file: 'to-roi-a5.pdf' });
  expect(await text('runs.yaml')).toMatch(new RegExp(`^${HEAD}- id: dot-1\n  guide: ${SLUG}\n`));
  expect(await runs()).toMatchObject([{ place: leaflets.place, edition: 2 }, { id: 'dot-2', edition: 1, code: 'KS1', by: 'Văn phòng', note: 'in thử', file: 'to-roi-a5.pdf' }]);
  expect(await codes()).toHaveLength(2);
  expect((await readdir(join(root, 'content'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('an own code goes to the end of the ledger, issued on the day of the run', async () => {
  expect(await recordRun(root, handbook, { ...leaflets, ownCode: true })).toMatchObject({ id: 'dot-1', code: 'KS3' });
  const ledger = await codes();
  expect(ledger.at(-1)).toMatchObject({ code: 'KS3', guide: SLUG, edition: 2, issued: '2026-11-25', run: 'dot-1' });
  expect(brokenSeal(ledger)).toBe(-1);
  expect(await recordRun(root, handbook, { ...leaflets, place: 'Cổng chợ', ownCode: true })).toMatchObject({ id: 'dot-2', code: 'KS4' });
});

test('the number of a run whose code was issued is never given again', async () => {
  await recordRun(root, handbook, { ...leaflets, ownCode: true });
  await writeFile(join(root, 'content/runs.yaml'), '[]\n');
  expect((await recordRun(root, handbook, leaflets)).id).toBe('dot-2');
});

test('a set remembers the edition of each of its guides and has no own code', async () => {
  const booklet: NewRun = { ...leaflets, of: { set: 'ho-tich', guides: [SLUG] }, channel: 'booklet' };
  expect(await recordRun(root, handbook, booklet)).toMatchObject({ set: 'ho-tich', editions: { [SLUG]: 2 } });
  await expect(recordRun(root, handbook, { ...booklet, ownCode: true })).rejects.toThrow('không có mã riêng');
});

test.each([
  ['a guide that is not there', { of: { guide: 'la' } }, 'không có hướng dẫn "la"'],
  ['an edition that is not there', { of: { guide: SLUG, edition: 3 } }, 'không có bản 3'],
  ['an own code for an old edition', { of: { guide: SLUG, edition: 1 }, ownCode: true }, 'mã riêng chỉ cấp cho bản đang dùng (bản 2)'],
])('%s is refused, and nothing is written', async (_, changes, sentence) => {
  const before = await Promise.all(['codes.yaml', 'runs.yaml'].map(text));
  await expect(recordRun(root, handbook, { ...leaflets, ...changes })).rejects.toThrow(RefusedError);
  await expect(recordRun(root, handbook, { ...leaflets, ...changes })).rejects.toThrow(sentence);
  expect(await Promise.all(['codes.yaml', 'runs.yaml'].map(text))).toEqual(before);
});

test('taking down adds one line to its run and touches no other', async () => {
  await recordRun(root, handbook, leaflets);
  await recordRun(root, handbook, { ...leaflets, place: 'Cổng chợ' });
  const before = await text('runs.yaml');
  await removeRun(root, 'dot-1', '2027-01-05');
  expect(await text('runs.yaml')).toBe(before.replace('  date: 2026-11-25\n- id: dot-2', '  date: 2026-11-25\n  removed: 2027-01-05\n- id: dot-2'));
  await removeRun(root, 'dot-2', '2027-01-05');
  expect((await runs()).map(({ removed }) => removed)).toEqual(['2027-01-05', '2027-01-05']);
});

test('taking down twice, before it hung, or what nobody hung is refused', async () => {
  await recordRun(root, handbook, leaflets);
  await expect(removeRun(root, 'dot-9', '2027-01-05')).rejects.toThrow('không có đợt in "dot-9"');
  await expect(removeRun(root, 'dot-1', '2026-11-01')).rejects.toThrow('không thể gỡ trước ngày đó');
  await removeRun(root, 'dot-1', '2027-01-05');
  await expect(removeRun(root, 'dot-1', '2027-01-06')).rejects.toThrow('đã ghi gỡ ngày 05/01/2027');
});

test('a run typed on one line is left to be changed by hand', async () => {
  await writeFile(join(root, 'content/runs.yaml'), `- { id: dot-1, guide: ${SLUG}, edition: 1, code: KS1, channel: leaflet, quantity: 1, place: Cổng chợ, date: 2026-11-22 }\n`);
  await expect(removeRun(root, 'dot-1', '2027-01-05')).rejects.toThrow('tự thêm mục removed: 2027-01-05');
});
