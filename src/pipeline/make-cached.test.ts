import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHANNELS } from '../channels/index.ts';
import { requireHandbook } from '../handbook/load.ts';
import { readTools } from './cache/tools.ts';
import { findWard, setsOf } from './context.ts';
import { defineChannel, type Channel } from './contract.ts';
import { filesBelow } from './files.ts';
import { makeArtifacts, type MakeJob } from './make.ts';
import { readManifest } from './manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-22';
const handbook = await requireHandbook(ROOT, DATE);
const guides = handbook.guides.slice(0, 3);

let folder: string;
let made: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-cached-'));
  made = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A channel that notes for which guides it was asked. */
const noting = defineChannel({
  id: 'ghi', title: 'ghi', use: 'ghi', files: ['ghi.txt'],
  async write(guide, { ward, date, warn }) {
    made.push(guide.slug);
    warn('bỏ một câu');
    return [{ file: 'ghi.txt', mediaType: 'text/plain; charset=utf-8', title: guide.title, use: 'ghi', data: Buffer.from(`${guide.summary} ${ward.unit} ${date}`), qr: [], preview: async () => Buffer.from('ảnh') }];
  },
});

/** Makes the guides' artefacts into `out`, with a store of its own. */
const make = (out: string, changes: Partial<MakeJob> = {}, tool = 'bản 1') =>
  makeArtifacts({ handbook, ward: findWard(handbook), date: DATE, guides, channels: [noting], sets: [], out: join(folder, out), cache: { folder: join(folder, 'kho'), tools: { ghi: tool } }, ...changes });
const at = (path: string) => readFile(join(folder, path), 'utf8');

test('what was made once is taken from the store: the same files, rows and warnings, without asking the channel', async () => {
  const first = await make('một');
  const second = await make('hai');
  expect([made.length, first.warnings.length]).toEqual([3, 3]);
  expect(second).toEqual(first);
  const files = await filesBelow(join(folder, 'một'));
  expect(files).toContain(`${guides[0]?.slug}/xem-truoc/ghi.jpg`);
  expect(await filesBelow(join(folder, 'hai'))).toEqual(files);
  for (const file of files) expect(await at(`hai/${file}`), file).toBe(await at(`một/${file}`));
});

test('an edited guide is made anew, the others are not', async () => {
  await make('một');
  const [edited, ...others] = guides;
  const next = { ...handbook, guides: [{ ...edited, summary: 'Câu mới.' } as typeof handbook.guides[number], ...others] };
  made = [];
  await make('một', { handbook: next, guides: next.guides });
  expect(made).toEqual([edited?.slug]);
  expect(await at(`một/${edited?.slug}/ghi.txt`)).toContain('Câu mới.');
});

test('another ward, other words or another tool make everything anew; another day does not while every fact holds', async () => {
  await make('một');
  made = [];
  await make('một', { date: '2026-11-23' });
  expect(made).toEqual([]);
  await make('một', { ward: { ...findWard(handbook), area: 'Nơi khác' } });
  await make('một', { handbook: { ...handbook, words: { ...handbook.words, common: { ...handbook.words.common, draft: 'Nháp' } } } });
  await make('một', {}, 'bản 2');
  expect(made).toHaveLength(9);
});

test('a damaged file of the store is noticed and made again', async () => {
  await make('một');
  const [row] = await readManifest(join(folder, 'một/manifest.json'));
  const hash = row?.sha256 ?? '';
  await writeFile(join(folder, 'kho/objects', hash.slice(0, 2), hash), 'hỏng');
  made = [];
  await make('hai');
  expect(made).toEqual([row?.guide]);
  expect(await at(`hai/${row?.guide}/ghi.txt`)).not.toBe('hỏng');
});

test('a piece that failed is tried again', async () => {
  let broken = true;
  const failing: Channel = { ...noting, write: (guide, context) => (broken ? Promise.reject(new Error('hỏng máy')) : noting.write(guide, context)) };
  expect((await make('một', { channels: [failing] })).failures).toHaveLength(3);
  broken = false;
  expect((await make('một', { channels: [failing] })).failures).toEqual([]);
});

test('real artefacts and sets are the same to the byte with a store, without one, and taken from one', async () => {
  const [first] = guides;
  const only = { guides: first ? [first] : [], channels: CHANNELS, sets: setsOf(CHANNELS, handbook).filter(({ set }) => set.id === 'an-toan') };
  const cache = { folder: join(folder, 'kho'), tools: await readTools(ROOT, CHANNELS.map(({ id }) => id)) };
  const { cache: _, ...without } = { ...only, cache };
  await makeArtifacts({ handbook, ward: findWard(handbook), date: DATE, ...without, out: join(folder, 'không') });
  await make('có', { ...only, cache });
  await make('lại', { ...only, cache });
  const files = await filesBelow(join(folder, 'không'));
  expect(files.length).toBeGreaterThan(60);
  for (const out of ['có', 'lại']) {
    expect(await filesBelow(join(folder, out))).toEqual(files);
    for (const file of files) expect((await readFile(join(folder, out, file))).equals(await readFile(join(folder, 'không', file))), file).toBe(true);
  }
});

test('a set whose files are made side by side keeps the earlier file of the one that fails, and the other is new', async () => {
  let words = 'cũ';
  const pair = defineChannel({
    id: 'ghi', title: 'ghi', use: 'ghi', files: [], setFiles: ['a.txt', 'b.txt'], apart: true,
    write: async () => [],
    sets: () => [{ id: 'tat-ca', title: 'Tất cả', guides: guides.map(({ slug }) => slug) }],
    async writeSet(set, _, only) {
      if (only === 'b.txt' && words === 'mới') throw new Error('hỏng máy');
      return only === undefined ? [] : [{ file: only, mediaType: 'text/plain; charset=utf-8', title: set.title, use: 'ghi', data: Buffer.from(words), qr: [] }];
    },
  });
  const both = (tool: string) => make('một', { guides: [], channels: [pair], sets: setsOf([pair], handbook) }, tool);
  expect((await both('bản 1')).written).toHaveLength(2);
  words = 'mới';
  expect((await both('bản 2')).failures).toEqual(['tat-ca: ghi: hỏng máy']);
  expect([await at('một/tat-ca/a.txt'), await at('một/tat-ca/b.txt')]).toEqual(['mới', 'cũ']);
  expect((await readManifest(join(folder, 'một/manifest.json'))).map(({ file }) => file)).toEqual(['/an-pham/tat-ca/a.txt', '/an-pham/tat-ca/b.txt']);
});
