import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import type { Artifact } from '../pipeline/contract.ts';
import { pdfPages, rasterisePage } from './read-pdf.fixture.ts';
import { CHANNELS } from './index.ts';

// One contract for every channel over every guide: adding either adds its tests.

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-22';

let handbook: Handbook;
const made = new Map<string, Promise<Artifact[]>>();

beforeAll(async () => {
  handbook = await requireHandbook(ROOT, DATE);
});

function write(channelId: string, slug: string): Promise<Artifact[]> {
  const channel = CHANNELS.find(({ id }) => id === channelId);
  const guide = handbook.guides.find((candidate) => candidate.slug === slug);
  if (!channel || !guide) throw new Error(`no ${channelId} or ${slug}`);
  const ready = prepare(handbook, guide, findWard(handbook), DATE, () => {});
  return channel.write(ready.guide, ready.context);
}

/** Made once for all tests of a file. */
function artifacts(channelId: string, slug: string): Promise<Artifact[]> {
  const key = `${channelId} ${slug}`;
  const known = made.get(key) ?? write(channelId, slug);
  made.set(key, known);
  return known;
}

const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
const slugs = (await requireHandbook(ROOT, DATE)).guides.map((guide) => guide.slug);

describe.each(CHANNELS.map(({ id }) => id))('%s', (id) => {
  test.each(slugs)('writes the files it names for %s', async (slug) => {
    const files = await artifacts(id, slug);
    expect(files.map(({ file }) => file).sort()).toEqual([...(CHANNELS.find((channel) => channel.id === id)?.files ?? [])].sort());
    for (const { file, data, title, use, mediaType } of files) {
      expect(file).toMatch(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
      expect(data.byteLength).toBeGreaterThan(200);
      expect(title.normalize('NFC')).toBe(title);
      expect(use.length).toBeGreaterThan(10);
      expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+(; charset=utf-8)?$/);
    }
  });

  test('makes one file alone, the same as among all', async () => {
    const slug = slugs[0] ?? '';
    const channel = CHANNELS.find((candidate) => candidate.id === id);
    const guide = handbook.guides.find((candidate) => candidate.slug === slug);
    if (!channel || !guide) throw new Error('no guide');
    const ready = prepare(handbook, guide, findWard(handbook), DATE, () => {});
    for (const { file, data } of await artifacts(id, slug)) {
      const alone = await channel.write(ready.guide, ready.context, file);
      expect(alone.map((artifact) => [artifact.file, hash(artifact.data)])).toEqual([[file, hash(data)]]);
    }
  });

  test('refuses a letter that the typeface does not have, where it draws letters', async () => {
    const guide = handbook.guides[0];
    const channel = CHANNELS.find((candidate) => candidate.id === id);
    if (!channel || !guide) throw new Error('no guide');
    const odd = { ...guide, prepare: guide.prepare.map((item, index) => (index === 0 ? { ...item, name: 'Thẻ căn cước 漢' } : item)) };
    const ready = prepare(handbook, odd, findWard(handbook), DATE, () => {});
    const written = channel.write(ready.guide, ready.context);
    // A bulletin is read with whatever letters the reader's machine has.
    if (id === 'broadcast') await expect(written).resolves.toHaveLength(2);
    else await expect(written).rejects.toThrow('phông chữ không có ký tự "漢"');
  });

  test.each(slugs)('gives the same bytes twice for %s', async (slug) => {
    const [first, second] = [await artifacts(id, slug), await write(id, slug)];
    expect(second.map(({ data }) => hash(data))).toEqual(first.map(({ data }) => hash(data)));
  });

  test.each(slugs)('carries a code that another program reads as the address of %s', async (slug) => {
    const { host } = findWard(handbook);
    for (const { file, data, qr, mediaType, trim } of await artifacts(id, slug)) {
      const expected = qr.map((code) => codeAddress(host, code));
      // At arm's length a screen shows about 100 dots an inch; a standee is scanned from farther away.
      const picture = mediaType === 'application/pdf' ? await rasterisePage(data, 0, trim && trim.width > 400 ? 20 : 110) : mediaType.startsWith('image/') ? await sharp(data).png().toBuffer() : data;
      const found = expected.length === 0 ? [] : await readQr(picture);
      expect(new Set(found), file).toEqual(new Set(expected));
    }
  });

  test.each(slugs)('prints at its size, with its text as text, for %s', async (slug) => {
    const guide = handbook.guides.find((candidate) => candidate.slug === slug);
    for (const { file, data, trim, mediaType } of await artifacts(id, slug)) {
      if (mediaType !== 'application/pdf') continue;
      const pages = await pdfPages(data);
      const [page] = pages;
      expect(page?.trim.width, file).toBeCloseTo(trim?.width ?? 0, 0);
      expect(page?.trim.height, file).toBeCloseTo(trim?.height ?? 0, 0);
      const text = pages.map(({ text }) => text).join(' ');
      // pdf.js joins ligatures and non-breaking spaces its own way; letters alone decide.
      const letters = (value: string) => value.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
      expect(letters(text), file).toContain(letters(guide?.prepare[0]?.name ?? ''));
      const shown = id === 'standee' ? guide?.steps.slice(0, 4) : guide?.steps;
      for (const step of shown ?? []) expect(letters(text), file).toContain(letters(step.title));
      expect(text, file).not.toContain('\uFFFD');
      expect(letters(text)).toContain(letters('Bản thảo – chưa duyệt'));
      expect(letters(text)).toContain(letters('chưa cấu hình tên miền'));
    }
  });
});
