import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { addBundles } from './bundles.ts';
import { findWard, setsOf } from './context.ts';
import { defineChannel, type Channel } from './contract.ts';
import { makeArtifacts } from './make.ts';
import { readManifest } from './manifest.ts';

const DATE = '2026-11-22';
const all = await requireHandbook(join(import.meta.dirname, '../..'), DATE);
let handbook: Handbook;
let out: string;

/** A leaflet for the print shop, one for the office and a text, saying `words`; no real PDF, so preflight does not ask for it. */
const leaflet = (words: string): Channel =>
  defineChannel({
    id: 'leaflet', title: 'Tờ rơi', use: 'Phát', files: ['to-roi-a5.pdf', 'to-roi-a4.pdf', 'loi.txt'],
    async write(guide) {
      const file = (name: string, paper?: 'a5-print' | 'a4-office') => ({ file: name, mediaType: paper ? 'application/octet-stream' : 'text/plain', title: `${guide.title} – ${name}`, use: `In ${name}`, data: Buffer.from(`${words} ${name}`), qr: [], ...(paper && { paper }) });
      return [file('to-roi-a5.pdf', 'a5-print'), file('to-roi-a4.pdf', 'a4-office'), { ...file('loi.txt'), preview: async () => Buffer.from('webp') }];
    },
  });

beforeEach(async () => {
  handbook = { ...all, guides: all.guides.filter(({ topic }) => topic === 'cu-tru').slice(0, 2) };
  out = await mkdtemp(join(tmpdir(), 'camnang-bundles-'));
  await make('một');
});
afterEach(() => rm(out, { recursive: true, force: true }));

const make = (words: string, guides = handbook.guides) => makeArtifacts({ handbook, ward: findWard(handbook), date: DATE, guides, channels: [leaflet(words)], sets: [], out });
const bundle = (changed?: ReadonlySet<string>) => addBundles({ handbook, ward: findWard(handbook), date: DATE, out, ...(changed && { changed }) });
const unzip = async (path: string) => Object.fromEntries(Object.entries(unzipSync(await readFile(join(out, path)))).map(([name, data]) => [name, strFromU8(data)]));
const slugs = () => handbook.guides.map(({ slug }) => slug) as [string, string];

test('a guide has one zip of all its files by where they are printed, with a contents list and the order, without previews', async () => {
  const [slug] = slugs();
  await bundle();
  const files = await unzip(`${slug}/tat-ca-${slug}.zip`);
  expect(Object.keys(files)).toEqual(['muc-luc.txt', 'in-tai-cho/loi.txt', 'in-tai-cho/to-roi-a4.pdf', 'gui-nha-in/to-roi-a5.pdf', 'gui-nha-in/phieu-dat-in.docx']);
  expect(files['gui-nha-in/to-roi-a5.pdf']).toBe('một to-roi-a5.pdf');
  const raw = unzipSync(await readFile(join(out, `${slug}/tat-ca-${slug}.zip`)))['muc-luc.txt'] ?? new Uint8Array();
  expect([...raw.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const list = files['muc-luc.txt']?.split('\r\n') ?? [];
  expect(list).toEqual(expect.arrayContaining([expect.stringMatching(/^Bản 1 · 22\/11\/2026 · /), 'GỬI NHÀ IN', 'gui-nha-in/to-roi-a5.pdf', '  In to-roi-a5.pdf']));
});

test('a topic has one zip of the paper of its guides, each in its folder', async () => {
  await bundle();
  const names = Object.keys(await unzip('cu-tru/tat-ca-cu-tru.zip'));
  expect(names).toEqual(['muc-luc.txt', ...slugs().flatMap((slug) => [`${slug}/in-tai-cho/to-roi-a4.pdf`, `${slug}/gui-nha-in/to-roi-a5.pdf`, `${slug}/gui-nha-in/phieu-dat-in.docx`])]);
});

test('orders and zips stand in the manifest, and a second run gives the same bytes', async () => {
  const first = await bundle();
  expect(first.map(({ channel, guide, set }) => `${channel} ${guide ?? set}`).sort()).toEqual([...slugs().flatMap((slug) => [`bundle ${slug}`, `print-order ${slug}`]), 'bundle cu-tru'].sort());
  expect(first.find(({ set }) => set === 'cu-tru')?.guides).toEqual(slugs().map((guide) => ({ guide, edition: 1 })));
  expect(await bundle()).toEqual(first);
  expect(await readManifest(join(out, 'manifest.json'))).toHaveLength(2 * 3 + first.length);
  expect((await readdir(out, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('after one guide is made anew only what holds it is packed again', async () => {
  const [slug, other] = slugs();
  await bundle();
  await writeFile(join(out, `${other}/tat-ca-${other}.zip`), 'cũ');
  await make('hai', handbook.guides.slice(0, 1));
  const written = await bundle(new Set([slug]));
  expect(written.map(({ file }) => file).sort()).toEqual([`/an-pham/${slug}/phieu-dat-in.docx`, `/an-pham/${slug}/tat-ca-${slug}.zip`, '/an-pham/cu-tru/tat-ca-cu-tru.zip'].sort());
  expect((await unzip('cu-tru/tat-ca-cu-tru.zip'))[`${slug}/in-tai-cho/to-roi-a4.pdf`]).toBe('hai to-roi-a4.pdf');
  expect(await readFile(join(out, `${other}/tat-ca-${other}.zip`), 'utf8')).toBe('cũ');
  expect(await readManifest(join(out, 'manifest.json'))).toHaveLength(2 * 3 + 5);
});

test('the zip of a guide that is gone goes too', async () => {
  const [slug, other] = slugs();
  await bundle();
  handbook = { ...handbook, guides: handbook.guides.filter((guide) => guide.slug !== other) };
  await make('ba');
  await bundle();
  expect((await readManifest(join(out, 'manifest.json'))).filter(({ guide }) => guide === other)).toEqual([]);
  expect(await readdir(join(out, other))).not.toContain(`tat-ca-${other}.zip`);
  expect(Object.keys(await unzip('cu-tru/tat-ca-cu-tru.zip')).some((name) => name.startsWith(other))).toBe(false);
  expect(slug).not.toBe(other);
});

test('a set has its own note to the print shop, and stands in the zip of its topic', async () => {
  const booklet = defineChannel({
    id: 'booklet', title: 'Sổ tay', use: 'Phát', files: [], setFiles: ['so-tay.pdf'],
    write: async () => [],
    sets: () => [{ id: 'cu-tru', title: 'Cư trú', guides: slugs() }],
    writeSet: async (set) => [{ file: 'so-tay.pdf', mediaType: 'application/octet-stream', title: `${set.title} – sổ tay A5`, use: 'In', data: Buffer.from('sổ'), qr: [], paper: 'a5-print' }],
  });
  await makeArtifacts({ handbook, ward: findWard(handbook), date: DATE, guides: [], channels: [booklet], sets: setsOf([booklet], handbook), out });
  const order = (await bundle()).find(({ channel, set }) => channel === 'print-order' && set === 'cu-tru');
  expect(order).toMatchObject({ file: '/an-pham/cu-tru/phieu-dat-in.docx', guides: slugs().map((guide) => ({ guide, edition: 1 })) });
  expect(Object.keys(await unzip('cu-tru/tat-ca-cu-tru.zip'))).toEqual(expect.arrayContaining(['cu-tru/gui-nha-in/so-tay.pdf', 'cu-tru/gui-nha-in/phieu-dat-in.docx']));
});
