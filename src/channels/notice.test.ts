import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { docxText } from '../formats/docx.fixture.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import notice from './notice.ts';
import { lastDay } from './notice/facts.ts';
import { pdfPages } from './read-pdf.fixture.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-22';

let handbook: Handbook;
beforeAll(async () => {
  handbook = await requireHandbook(ROOT, DATE);
});

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The texts of the notice's files, letters only. */
async function texts(slug: string, changes: Partial<Ward> = {}): Promise<Record<string, string>> {
  const guide = handbook.guides.find((candidate) => candidate.slug === slug);
  if (!guide) throw new Error(`no ${slug}`);
  const ready = prepare(handbook, guide, { ...findWard(handbook), ...changes }, DATE, () => {});
  const files = await notice.write(ready.guide, ready.context);
  return Object.fromEntries(await Promise.all(files.map(async ({ file, data }) => [file, letters(file.endsWith('.docx') ? docxText(data) : (await pdfPages(data)).map(({ text }) => text).join(' '))])));
}

test('every file says who issues it, which procedure it is, that it is no official text, and leaves the dates to fill in', async () => {
  for (const [file, text] of Object.entries(await texts('dang-ky-khai-sinh'))) {
    for (const said of ['Ủy ban nhân dân phường Thượng Hồng', 'Mã thủ tục 1.001193', 'không thay thế nội dung thủ tục đã công bố', 'Ngày dán', 'Ngày gỡ', 'Phản ánh, kiến nghị: dichvucong.gov.vn', 'Tổng đài VNeID: 1900 0368', 'Miễn phí', 'Trong ngày', 'UBND phường']) {
      expect(text, `${file}: ${said}`).toContain(letters(said));
    }
  }
});

test('a guide that is not one procedure has no code, and nothing in its place', async () => {
  for (const text of Object.values(await texts('nhan-biet-gia-mao-lua-dao'))) expect(text).not.toContain(letters('Mã thủ tục'));
});

test('facts that end say until when the sheet may hang', async () => {
  expect(lastDay({ fees: [{ until: '2027-02-28' }, {}], times: [{ until: '2026-12-31' }], reliefs: [] } as unknown as Parameters<typeof lastDay>[0])).toBe('2026-12-31');
  for (const text of Object.values(await texts('dang-ky-khai-sinh'))) expect(text).toContain(letters('Thay bản mới sau ngày 28/02/2027'));
  for (const text of Object.values(await texts('thong-bao-luu-tru'))) expect(text).not.toContain(letters('Thay bản mới'));
});

test('the Word file has every step with its sentence, and every paper with its note', async () => {
  const { 'thong-bao-a4.docx': text } = await texts('dang-ky-khai-sinh');
  const guide = handbook.guides.find(({ slug }) => slug === 'dang-ky-khai-sinh');
  for (const { name, note } of guide?.prepare ?? []) expect(text).toContain(letters(`${name} ${note}`));
  for (const { title } of guide?.steps ?? []) expect(text).toContain(letters(title));
});

test("a ward's own office and address take their places", async () => {
  const ward = { host: 'dichvucong.nguyendainang.haiphong.gov.vn', unit: 'phường Nguyễn Đại Năng', contacts: [{ name: 'Trung tâm Phục vụ hành chính công phường', phone: '0221 3800 001', confirmed: DATE }] };
  for (const text of Object.values(await texts('dang-ky-khai-sinh', ward))) {
    for (const said of ['phường Nguyễn Đại Năng', 'Trung tâm Phục vụ hành chính công phường: 0221 3800 001', 'dichvucong.nguyendainang.haiphong.gov.vn/Q/']) expect(text).toContain(letters(said));
    expect(text).not.toContain(letters('chưa cấu hình tên miền'));
  }
});
