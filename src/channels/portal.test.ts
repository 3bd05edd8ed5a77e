import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { docxText } from '../formats/docx.fixture.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepare } from '../pipeline/context.ts';

import portal from './portal.ts';

const DATE = '2026-11-22';
let handbook: Handbook;

beforeAll(async () => {
  handbook = await requireHandbook(join(import.meta.dirname, '../..'), DATE);
});

async function files(slug: string, host: string | null = null) {
  const raw = handbook.guides.find((guide) => guide.slug === slug);
  if (!raw) throw new Error(`no ${slug}`);
  const ward = { ...findWard(handbook), host };
  const { guide, context } = prepare(handbook, raw, ward, DATE, () => {});
  const written = await portal.write(guide, context);
  const text = (file: string) => Buffer.from(written.find((artifact) => artifact.file === file)?.data ?? []).toString();
  return { guide, text, data: (file: string) => written.find((artifact) => artifact.file === file)?.data ?? new Uint8Array() };
}

test('the fragment holds nothing an editor of a portal refuses', async () => {
  for (const { slug } of handbook.guides) {
    const html = (await files(slug)).text('bai-cong-thong-tin.html');
    expect(html.match(/<(script|style|iframe|link|img|h1|font)\b|\s(style|on\w+|class)=/g), slug).toBeNull();
    expect(html.normalize('NFC')).toBe(html);
    for (const row of html.matchAll(/<tr>(.*?)<\/tr>/g)) expect(row[1]?.match(/<t[hd]/g)?.length).toBeLessThanOrEqual(4);
  }
});

test('every step, fee and relief of a guide stands in the article, with the day it ends', async () => {
  const { guide, text } = await files('dang-ky-khai-sinh');
  const html = text('bai-cong-thong-tin.html');
  for (const { title } of guide.steps) expect(html).toContain(title);
  expect(html).toMatch(/đến\shết\s28\/02\/2027/);
  expect(html).toContain('8.000\u00a0đồng một bản');
  expect(html).toContain('Bản thảo – chưa duyệt');
});

test('what an author typed cannot become markup', async () => {
  const raw = handbook.guides[0];
  if (!raw) throw new Error('no guide');
  const { guide, context } = prepare(handbook, { ...raw, title: 'A <b>&</b> "B"' }, findWard(handbook), DATE, () => {});
  for (const { file, data } of await portal.write(guide, context)) {
    if (file.endsWith('.html')) expect(Buffer.from(data).toString()).toContain('A &lt;b&gt;&amp;&lt;/b&gt; &quot;B&quot;');
  }
});

test('links lead to the ward once it has a host, and before that to an address that can never resolve', async () => {
  expect((await files('dang-ky-khai-sinh', 'dvc.phuong.gov.vn')).text('the-nhung.html')).toContain('https://dvc.phuong.gov.vn/huong-dan/dang-ky-khai-sinh/');
  expect((await files('dang-ky-khai-sinh')).text('the-nhung.html')).toContain('chua-cau-hinh.invalid');
});

test('the Word file says what the fragment says', async () => {
  const { guide, data } = await files('dang-ky-khai-sinh');
  const text = docxText(data('bai-cong-thong-tin.docx'));
  for (const { title } of guide.steps) expect(text).toContain(title);
  expect(text).toContain('8.000\u00a0đồng một bản');
});
