import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { leastQr, paperOf } from '../design/papers.ts';
import { DOCX_TYPE } from '../formats/docx.ts';
import { docxPictures } from '../formats/docx.fixture.ts';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepare, prepareSet, setsOf } from '../pipeline/context.ts';
import type { Guide } from '../guide/model.ts';
import type { Artifact } from '../pipeline/contract.ts';
import { photocopy } from './photocopy.fixture.ts';
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

/** What a sheet of each channel must say of its guide; those not named here say all of it. */
const everything = ({ prepare, steps }: Guide) => [prepare[0]?.name ?? '', ...steps.map(({ title }) => title)];
const SAID: Record<string, (guide: Guide) => string[]> = {
  standee: ({ prepare, steps }) => [prepare[0]?.name ?? '', ...steps.slice(0, 4).map(({ title }) => title)],
  poster: ({ short, tagline, where }) => [short, tagline, where.office],
  panel: ({ short }) => [short],
  banner: ({ short }) => [short],
  sticker: ({ short }) => [short],
};

const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
const slugs = (await requireHandbook(ROOT, DATE)).guides.map((guide) => guide.slug);

/** Guides that stand for all where a test asks of the channel rather than of the guide: every eighth. Preflight reads every code of every piece when it is made. */
const few = slugs.filter((_, index) => index % 8 === 0);

/** As a camera sees it: at arm's length about 100 dots an inch, fewer where a larger code is scanned from farther away. */
async function picturesOf({ data, mediaType, paper }: Artifact): Promise<Uint8Array[]> {
  if (mediaType === DOCX_TYPE) return docxPictures(data);
  if (mediaType.startsWith('image/')) return [await sharp(data, { density: 110 }).png().toBuffer()];
  if (mediaType !== 'application/pdf') return [data];
  const { scanFrom, scale } = paperOf(paper ?? 'a4-portrait');
  return [await rasterisePage(data, 0, (110 * leastQr(0)) / (leastQr(scanFrom) * scale))];
}

/** A copier's dots an inch: small letters keep their strokes. */
const COPY_DPI = 150;
/** Guides that stand for all where a test takes seconds. */
const some = slugs.filter((_, index) => index % 16 === 0);

/** What every file of every channel is. */
function expectSound({ file, data, title, use, mediaType }: Artifact): void {
  expect(file).toMatch(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
  expect(data.byteLength).toBeGreaterThan(200);
  expect(title.normalize('NFC')).toBe(title);
  expect(use.length).toBeGreaterThan(10);
  expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+(; charset=utf-8)?$/);
}

/** Channels that make files of single guides; the others make books and cards of sets only. */
const ofGuides = CHANNELS.filter(({ files }) => files.length > 0);

describe.each(ofGuides.map(({ id }) => id))('%s', (id) => {
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

  test.runIf(CHANNELS.find((channel) => channel.id === id)?.files.some((file) => /\.(pdf|png|svg)$/.test(file)))('refuses a letter that the typeface does not have', async () => {
    const guide = handbook.guides[0];
    const channel = CHANNELS.find((candidate) => candidate.id === id);
    if (!channel || !guide) throw new Error('no guide');
    const odd = { ...guide, title: 'Đăng ký 漢', short: 'Đăng ký 漢' };
    const ready = prepare(handbook, odd, findWard(handbook), DATE, () => {});
    const written = channel.write(ready.guide, ready.context);
    await expect(written).rejects.toThrow('phông chữ không có ký tự "漢"');
  });

  test.each(few)('gives the same bytes twice for %s', async (slug) => {
    const [first, second] = [await artifacts(id, slug), await write(id, slug)];
    expect(second.map(({ data }) => hash(data))).toEqual(first.map(({ data }) => hash(data)));
  });

  test.runIf(id !== 'broadcast').each(few)('carries a code that another program reads as the address of %s', async (slug) => {
    const { host } = findWard(handbook);
    for (const artifact of await artifacts(id, slug)) {
      const { file, qr } = artifact;
      const expected = qr.map((code) => codeAddress(host, code));
      if (expected.length === 0) continue;
      const codes = await Promise.all((await picturesOf(artifact)).map(readQr));
      expect(new Set(codes.flat()), file).toEqual(new Set(expected));
    }
  });

  test.each(slugs)('prints at its size, with its text as text, for %s', async (slug) => {
    const [guide] = handbook.guides.filter((candidate) => candidate.slug === slug).map((candidate) => prepare(handbook, candidate, findWard(handbook), DATE, () => {}).guide);
    if (!guide) throw new Error(`no ${slug}`);
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
      for (const said of (SAID[id] ?? everything)(guide)) expect(letters(text), file).toContain(letters(said));
      expect(letters(text)).toContain(letters('chưa cấu hình tên miền'));
    }
  });

  test.each(some)('stays clear on a poor copier where the office prints it, for %s', async (slug) => {
    const { host } = findWard(handbook);
    for (const { file, data, paper, qr } of await artifacts(id, slug)) {
      if (!paper || paperOf(paper).printer !== 'office') continue;
      // The pages after the second look as it does.
      const pages = (await pdfPages(data)).slice(0, 2);
      const codes = new Set<string>();
      for (const index of pages.keys()) {
        const copy = await photocopy(await rasterisePage(data, index, COPY_DPI), COPY_DPI);
        expect(copy.blocks, `${file}, page ${index + 1}: grey that turns black`).toBe(0);
        // Dark parts of a pictogram run into its outline; a word that fades is three times as much.
        expect(copy.lost, `${file}, page ${index + 1}: marks lost`).toBeLessThan(0.002);
        expect(copy.ink.after / copy.ink.before, `${file}, page ${index + 1}: ink`).toBeGreaterThan(0.85);
        expect(copy.ink.after / copy.ink.before, `${file}, page ${index + 1}: ink`).toBeLessThan(1.2);
        for (const code of await readQr(copy.picture)) codes.add(code);
      }
      expect(codes, file).toEqual(new Set(qr.map((code) => codeAddress(host, code))));
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
