import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { paperOf } from '../design/papers.ts';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepare, prepareSet, setsOf } from '../pipeline/context.ts';
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

/** Guides whose files are made twice. A bulletin's twenty files are words in few shapes: some guides tell as much as all. */
const twice = (id: string) => (id === 'broadcast' ? slugs.filter((_, index) => index % 8 === 0) : slugs);

/** What every file of every channel is. */
function expectSound({ file, data, title, use, mediaType }: Artifact): void {
  expect(file).toMatch(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
  expect(data.byteLength).toBeGreaterThan(200);
  expect(title.normalize('NFC')).toBe(title);
  expect(use.length).toBeGreaterThan(10);
  expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+(; charset=utf-8)?$/);
}

// A channel that writes only sets has no file for a single guide; the last test asks of its sets.
describe.each(CHANNELS.filter(({ files }) => files.length > 0).map(({ id }) => id))('%s', (id) => {
  test.each(slugs)('writes the files it names for %s', async (slug) => {
    const files = await artifacts(id, slug);
    expect(files.map(({ file }) => file).sort()).toEqual([...(CHANNELS.find((channel) => channel.id === id)?.files ?? [])].sort());
    for (const artifact of files) expectSound(artifact);
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
    await expect(written).rejects.toThrow('phông chữ không có ký tự "漢"');
  });

  test.each(twice(id))('gives the same bytes twice for %s', async (slug) => {
    const [first, second] = [await artifacts(id, slug), await write(id, slug)];
    expect(second.map(({ data }) => hash(data))).toEqual(first.map(({ data }) => hash(data)));
  });

  test.runIf(id !== 'broadcast').each(slugs)('carries a code that another program reads as the address of %s', async (slug) => {
    const { host } = findWard(handbook);
    for (const { file, data, qr, mediaType, paper } of await artifacts(id, slug)) {
      const expected = qr.map((code) => codeAddress(host, code));
      if (expected.length === 0) continue;
      // At arm's length a screen shows about 100 dots an inch; a standee is scanned from farther away.
      const picture = mediaType === 'application/pdf' ? await rasterisePage(data, 0, paper && paperOf(paper).readFrom > 1 ? 20 : 110) : mediaType.startsWith('image/') ? await sharp(data).png().toBuffer() : data;
      expect(new Set(await readQr(picture)), file).toEqual(new Set(expected));
    }
  });

  test.each(slugs)('prints at its size, with its text as text, for %s', async (slug) => {
    const guide = handbook.guides.find((candidate) => candidate.slug === slug);
    for (const { file, data, paper, mediaType } of await artifacts(id, slug)) {
      if (mediaType !== 'application/pdf' || !paper) continue;
      const { width, height, scale } = paperOf(paper);
      const pages = await pdfPages(data);
      const [page] = pages;
      expect(page?.trim.width, file).toBeCloseTo(width * scale, 0);
      expect(page?.trim.height, file).toBeCloseTo(height * scale, 0);
      const text = pages.map(({ text }) => text).join(' ');
      expect(text, file).not.toContain('\uFFFD');
      // pdf.js joins ligatures and non-breaking spaces its own way; letters alone decide.
      const letters = (value: string) => value.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
      expect(letters(text)).toContain(letters('Bản thảo – chưa duyệt'));
      // What a bulletin tells, it tells in words and by importance; its own tests read it back.
      if (id === 'broadcast') continue;
      expect(letters(text), file).toContain(letters(guide?.prepare[0]?.name ?? ''));
      const shown = id === 'standee' ? guide?.steps.slice(0, 4) : guide?.steps;
      for (const step of shown ?? []) expect(letters(text), file).toContain(letters(step.title));
      expect(letters(text)).toContain(letters('chưa cấu hình tên miền'));
    }
  });
});

const works = setsOf(CHANNELS, await requireHandbook(ROOT, DATE)).map((work) => ({ ...work, name: `${work.channel.id} ${work.set.id}` }));

test.each(works)('$name: a set has the files it names, the same twice and one by one', async ({ channel, set: plan }) => {
  const { set, context } = prepareSet(handbook, plan, findWard(handbook), DATE, () => {});
  const files = await channel.writeSet(set, context);
  expect(files.map(({ file }) => file).sort()).toEqual([...channel.setFiles].sort());
  for (const artifact of files) {
    expectSound(artifact);
    const { file, data } = artifact;
    const alone = await channel.writeSet(set, context, file);
    expect(alone.map((artifact) => [artifact.file, hash(artifact.data)])).toEqual([[file, hash(data)]]);
  }
});
