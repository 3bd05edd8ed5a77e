import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approve } from '../../handbook/approve.ts';
import { loadHandbook } from '../../handbook/load.ts';
import { recordText } from '../record.fixture.ts';
import { importDrafts, type DraftsJob } from './import-drafts.ts';

const DATE = '2026-11-22';
const PROJECT = join(import.meta.dirname, '../../..');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-'));
  await cp(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'records'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (code: string, parts: Parameters<typeof recordText>[0] = {}) => writeFile(join(folder, 'records', `${code}.txt`), recordText({ code, ...parts }));
const run = (more: Partial<DraftsJob> = {}) => importDrafts({ root: folder, from: join(folder, 'records'), level: 'xa', seen: 'giữa năm 2026', date: DATE, ...more });
const text = (path: string) => readFile(join(folder, path), 'utf8');
/** Errors of a content root, and what is said of one of its guides. */
async function said(root: string, slug: string): Promise<{ errors: string[]; notices: string[] }> {
  const { problems } = await loadHandbook(root, DATE);
  return {
    errors: problems.filter(({ level }) => level === 'error').map(({ file, message }) => `${file}: ${message}`),
    notices: problems.filter(({ file, level }) => level === 'notice' && file.endsWith(`/${slug}.mdx`)).map(({ message }) => message),
  };
}

describe('one procedure into the project', () => {
  test('is a guide with a code that check lets pass, with one notice for its wording', async () => {
    await put('1.999001');
    expect(await run({ only: ['1.999001'] })).toEqual({ written: [{ file: 'content/guides/dang-ky-viec-mau.mdx', code: 'VM1' }], skipped: [] });
    expect(await said(folder, 'dang-ky-viec-mau')).toEqual({ errors: [], notices: ['lời văn chép nguyên từ hồ sơ của Cổng, chưa viết lại cho người dân', 'đến hạn xem lại ngày 22/11/2026'] });
  });

  test('says only what the record says, and where from', async () => {
    await put('1.999001');
    await run({ only: ['1.999001'] });
    const { handbook } = await loadHandbook(folder, DATE);
    expect(handbook?.guides.find(({ slug }) => slug === 'dang-ky-viec-mau')).toMatchObject({
      copied: true, approved: null, title: 'Đăng ký việc mẫu', code: '1.999001', topic: 'ho-tich', aliases: [], events: [],
      applicant: 'Công dân Việt Nam', where: { office: 'Ủy ban nhân dân cấp xã', online: ['cong-dvcqg'] },
      fees: [{ for: 'Nộp trực tuyến', amount: 8000, per: 'bản' }, { for: 'Nộp tại quầy', ask: 'Chưa rõ, hỏi nơi nhận hồ sơ' }],
      times: [{ value: '5 ngày làm việc' }, { value: '5 ngày làm việc' }],
      documents: [{ name: 'Tờ khai mẫu' }], result: 'Giấy mẫu', steps: [{ title: 'Làm mẫu' }],
      checked: { by: 'Theo bản sao Cổng DVCQG, giữa năm 2026 (Quyết định 12/QĐ-BTP); chưa so với văn bản' },
    });
  });

  test('cannot be approved before it is rewritten, and is held to every rule after', async () => {
    await put('1.999001');
    await run({ only: ['1.999001'] });
    await expect(approve(folder, 'dang-ky-viec-mau', 'Trần Văn Mẫu', DATE)).rejects.toThrow('còn chép nguyên từ hồ sơ của Cổng');
    const path = 'content/guides/dang-ky-viec-mau.mdx';
    await writeFile(join(folder, path), (await text(path)).replace('copied: true\n', ''));
    const { errors } = await said(folder, 'dang-ky-viec-mau');
    expect(errors).toEqual([`${path}: "events" cần ít nhất 1 dòng, đang có 0`, `${path}: "aliases" cần ít nhất 5 dòng, đang có 0`]);
  });

  test('that has a guide already is left out by name; the guide stays', async () => {
    const before = await text('content/guides/dang-ky-khai-sinh.mdx');
    await put('1.001193');
    await put('1.999002', { name: 'Đăng ký khai sinh' });
    expect(await run({ only: ['1.001193', '1.999002'] })).toMatchObject({
      written: [{ file: 'content/guides/dang-ky-khai-sinh-1999002.mdx' }],
      skipped: [{ name: '1.001193.txt', reason: 'đã có hướng dẫn content/guides/dang-ky-khai-sinh.mdx' }],
    });
    expect(await text('content/guides/dang-ky-khai-sinh.mdx')).toBe(before);
  });

  test('of a field that no topic holds asks for one, and takes the one given', async () => {
    await put('1.999001', { field: 'Hải quan' });
    expect(await run({ only: ['1.999001'] })).toMatchObject({ written: [], skipped: [{ reason: expect.stringMatching(/^chưa rõ lĩnh vực "Hải quan" thuộc chủ đề nào: thêm --topic với một trong: bat-dau, ho-tich/) }] });
    expect(await run({ only: ['1.999001'], topic: 'kinh-doanh' })).toMatchObject({ written: [{ code: 'VM1' }], skipped: [] });
    await expect(run({ only: ['1.999001'], topic: 'la' })).rejects.toThrow('Không có chủ đề "la"; có: bat-dau');
  });

  test('that the source does not hold, or whose record is cut, writes nothing', async () => {
    const ledger = await text('content/codes.yaml');
    await expect(run({ only: ['1.999001'] })).rejects.toThrow('Không thấy tệp .txt nào');
    await writeFile(join(folder, 'records', '1.999001.txt'), recordText().slice(0, 300));
    expect(await run({ only: ['1.999001'] })).toMatchObject({ written: [], skipped: [{ name: '1.999001.txt' }] });
    await expect(run({ only: ['1.999009'] })).rejects.toThrow('Không có hồ sơ mã "1.999009"');
    expect(await text('content/codes.yaml')).toBe(ledger);
  });

  test('of any wording is one our reader can read', async () => {
    const odd = 'Tuổi <6 {a} [[b]] `c` *d* _e_ &nbsp; "f" \uF0B7 # 1. > g – import h';
    await put('1.999001', { name: odd, field: 'Hộ tịch' });
    expect((await run({ only: ['1.999001'] })).skipped).toEqual([]);
  });
});

describe('a content root of its own', () => {
  test('holds the guides of the project and the drafts, and nothing of it is an error', async () => {
    await put('1.999001', { field: 'Hải quan' });
    await put('1.999002', { name: 'Việc khác' });
    await put('1.999003', { name: 'Việc của tỉnh', level: 'Cấp Tỉnh' });
    const out = join(folder, 'moi');
    const { written } = await run({ out });
    expect(written.map(({ file }) => file)).toEqual(['content/guides/dang-ky-viec-mau.mdx', 'content/guides/viec-khac.mdx']);
    expect((await said(out, '')).errors).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(['content', 'moi', 'records']);
    expect((await readdir(join(folder, 'content/guides'))).length).toBe((await readdir(join(out, 'content/guides'))).length - 2);
  });

  test('of at most so many drafts, and of every level on demand', async () => {
    await put('1.999001', { level: 'Cấp Tỉnh' });
    await put('1.999002', { name: 'Việc khác' });
    expect((await run({ out: join(folder, 'moi'), level: 'all', limit: 1 })).written).toHaveLength(1);
  });

  test('is never written over something', async () => {
    await put('1.999001');
    await expect(run({ out: join(folder, 'records') })).rejects.toThrow('đã có tệp');
    await expect(run({ out: join(folder, 'records/1.999001.txt') })).rejects.toThrow('không phải một thư mục');
  });
});

const REAL = process.env.CAMNANG_RECORDS ?? join(PROJECT, '../shared/dvcqg');

describe.skipIf(!existsSync(join(REAL, 'records.tar.xz')))('the real records (set CAMNANG_RECORDS to their folder; skipped where they are not)', () => {
  test('of the commune give a handbook without errors', async () => {
    const out = join(folder, 'moi');
    const { written, skipped } = await run({ from: join(REAL, 'records.tar.xz'), out });
    expect(written.length + skipped.filter(({ reason }) => reason.startsWith('đã có hướng dẫn')).length).toBeGreaterThan(1100);
    expect((await said(out, '')).errors).toEqual([]);
  });
});
