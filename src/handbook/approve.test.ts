import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ContentError } from '../guide/problem.ts';
import { readGuide } from '../guide/read.ts';
import { approve, reopen } from './approve.ts';
import { approvalsFile } from './approvals.ts';
import { requireHandbook } from './load.ts';
import { codeEditions } from './new-guide.ts';
import { RefusedError } from './refused.ts';
import { changedFacts, printedFacts } from './printed-facts.ts';

const SLUG = 'dang-ky-tam-tru';
const original = (await readFile(`content/guides/${SLUG}.mdx`, 'utf8')).replace(/^approved:.*/m, 'approved: null').replace(/^editions:[\s\S]*?(?=^---)/m, 'editions:\n  - { edition: 1, date: 2026-11-22, changes: ["Bản đầu tiên."] }\n');
let root = '';
const path = (name: string) => join(root, 'content', name);
const guideText = () => readFile(path(`guides/${SLUG}.mdx`), 'utf8');
const edit = async (change: (text: string) => string) => writeFile(path(`guides/${SLUG}.mdx`), change(await guideText()));
const ledger = async () => approvalsFile.parse(parse(await readFile(path('approvals.yaml'), 'utf8')));
const current = async () => {
  const { guide } = readGuide(`content/guides/${SLUG}.mdx`, Buffer.from(await guideText()));
  if (!guide) throw new Error('the guide can be read');
  return guide;
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'camnang-'));
  await cp('content', path(''), { recursive: true });
  await rm(path('guides'), { recursive: true });
  await mkdir(path('guides'));
  await writeFile(path(`guides/${SLUG}.mdx`), original);
  await writeFile(path('codes.yaml'), '[]\n');
  await writeFile(path('approvals.yaml'), '# Sổ duyệt\n[]\n');
  await codeEditions(root, SLUG, '2026-11-22');
});
afterEach(() => rm(root, { recursive: true }));

test('approving writes who, when and which edition in the guide, and the facts in the ledger', async () => {
  expect(await approve(root, SLUG, 'Phó Chủ tịch UBND "phường"', '2026-11-25')).toEqual({ edition: 1, changes: [], already: false });
  expect(await guideText()).toBe(original.replace('approved: null', 'approved: { by: "Phó Chủ tịch UBND \\"phường\\"", date: 2026-11-25, edition: 1 }'));
  expect(await ledger()).toEqual([{ guide: SLUG, edition: 1, date: '2026-11-25', by: 'Phó Chủ tịch UBND "phường"', facts: printedFacts(await current()) }]);
  expect(await readFile(path('approvals.yaml'), 'utf8')).toMatch(/^# Sổ duyệt\n- guide/);
});

test('approving again what nobody changed touches nothing', async () => {
  await approve(root, SLUG, 'Công chức tư pháp', '2026-11-25');
  expect(await approve(root, SLUG, 'Người khác', '2026-11-26')).toMatchObject({ edition: 1, already: true });
  expect(await ledger()).toHaveLength(1);
});

test('the author does not approve the own guide, however the name is typed', async () => {
  await edit((text) => text.replace('approved: null', 'author: Nguyễn Thị  Hoa\napproved: null'));
  await expect(approve(root, SLUG, 'nguyen thi hoa', '2026-11-25')).rejects.toThrow(RefusedError);
  expect(await ledger()).toEqual([]);
  expect(await guideText()).toContain('approved: null');
});

test('a guide with errors is not approved', async () => {
  await edit((text) => text.replace('topic: cu-tru', 'topic: la'));
  await expect(approve(root, SLUG, 'Công chức tư pháp', '2026-11-25')).rejects.toThrow(ContentError);
  expect(await ledger()).toEqual([]);
});

test('a fee changed after the approval makes a draft again, in a new edition with its list of changes and its own code', async () => {
  await approve(root, SLUG, 'Công chức tư pháp', '2026-11-25');
  await edit((text) => text.replace('amount: 7000', 'amount: 8000'));
  const { edition, changes } = await reopen(root, SLUG, '2026-12-01');
  expect([edition, changes]).toEqual([2, ['Lệ phí · Nộp trực tuyến (trực tuyến): 7.000\u00a0đồng → 8.000\u00a0đồng.'.replaceAll('\u00a0', ' ')]]);
  expect((await current()).editions[1]).toEqual({ edition: 2, date: '2026-12-01', changes });
  const handbook = await requireHandbook(root, '2026-12-01').catch((cause: ContentError) => cause.problems.filter(({ file }) => file.includes(SLUG)));
  expect(Array.isArray(handbook) ? handbook : []).toEqual([]);
  expect(parse(await readFile(path('codes.yaml'), 'utf8'))).toMatchObject([{ edition: 1 }, { edition: 2 }]);
  expect(await approve(root, SLUG, 'Công chức tư pháp', '2026-12-02')).toEqual({ edition: 2, changes: [], already: false });
  expect((await current()).approved).toEqual({ by: 'Công chức tư pháp', date: '2026-12-02', edition: 2 });
});

test('approving a changed guide opens the edition by itself', async () => {
  await approve(root, SLUG, 'Công chức tư pháp', '2026-11-25');
  await edit((text) => text.replace('  - Công chứng, chứng thực hợp đồng thuê, mượn, ở nhờ.\n', ''));
  expect(await approve(root, SLUG, 'Công chức tư pháp', '2026-12-02')).toMatchObject({ edition: 2, changes: ['Bỏ: Không cần nộp · Công chứng, chứng thực hợp đồng thuê, mượn, ở nhờ.'] });
});

test('there is nothing to reopen before an approval, nor without a change', async () => {
  await expect(reopen(root, SLUG, '2026-12-01')).rejects.toThrow('chưa được duyệt lần nào');
  await approve(root, SLUG, 'Công chức tư pháp', '2026-11-25');
  await expect(reopen(root, SLUG, '2026-12-01')).rejects.toThrow('không có điều nào');
});

test('a change too long for the list is named without its words', () => {
  expect(changedFacts({ 'Kết quả': 'x'.repeat(120) }, { 'Kết quả': 'y'.repeat(120) })).toEqual(['Đổi: Kết quả.']);
  expect(changedFacts({ Tên: 'A' }, { Tên: 'A', 'Mã thủ tục': '1.2' })).toEqual(['Thêm: Mã thủ tục: 1.2.']);
});
