import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFName } from 'pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHANNELS } from '../channels/index.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { changed, soundSheet } from '../preflight/sheet.fixture.ts';
import { findWard, setsOf } from './context.ts';
import { defineChannel, OverflowError, type Channel } from './contract.ts';
import { makeArtifacts, type MakeJob } from './make.ts';
import { readManifest } from './manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-22';

let handbook: Handbook;
let out: string;

beforeEach(async () => {
  handbook = await requireHandbook(ROOT, DATE);
  out = await mkdtemp(join(tmpdir(), 'camnang-make-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

/** A channel of one file that says its own words; `breaks` names the guides it fails for. */
const saying = (id: string, words: string, breaks: string[] = []): Channel =>
  defineChannel({
    id,
    title: id,
    use: id,
    files: [`${id}.txt`],
    async write(guide, context) {
      if (breaks.includes(guide.slug)) throw new OverflowError(guide.slug, id, 'bước 1', '4 mm');
      context.warn('bỏ một câu');
      return [{ file: `${id}.txt`, mediaType: 'text/plain; charset=utf-8', title: guide.title, use: id, data: Buffer.from(words), qr: [] }];
    },
  });

const job = (channels: Channel[], changes: Partial<MakeJob> = {}): MakeJob => ({ handbook, ward: findWard(handbook), date: DATE, guides: handbook.guides.slice(0, 2), channels, sets: setsOf(channels, handbook), out, ...changes });

test('every file stands in the manifest with its size and hash', async () => {
  const { written, failures } = await makeArtifacts(job([saying('mot', 'lời')]));
  expect(failures).toEqual([]);
  const rows = await readManifest(join(out, 'manifest.json'));
  expect(rows).toEqual(written);
  expect(rows[0]).toMatchObject({ channel: 'mot', bytes: 5, edition: 1, qr: [] });
  expect(rows[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a piece that fails names itself, keeps its earlier file, and the rest still finish', async () => {
  const [first, second] = handbook.guides;
  await makeArtifacts(job([saying('mot', 'cũ')]));
  const { failures, written } = await makeArtifacts(job([saying('mot', 'mới', [first?.slug ?? ''])]));
  expect(failures).toEqual([`${first?.slug}: mot: "bước 1" không vừa, thừa 4 mm`]);
  expect(written.map((row) => row.guide)).toEqual([second?.slug]);
  expect(await readFile(join(out, first?.slug ?? '', 'mot.txt'), 'utf8')).toBe('cũ');
  expect(await readFile(join(out, second?.slug ?? '', 'mot.txt'), 'utf8')).toBe('mới');
  expect((await readManifest(join(out, 'manifest.json'))).map((row) => row.guide).sort()).toEqual([first?.slug, second?.slug].sort());
});

test('making one channel leaves the others in the manifest', async () => {
  await makeArtifacts(job([saying('mot', 'a'), saying('hai', 'b')]));
  await makeArtifacts(job([saying('hai', 'c')]));
  expect((await readManifest(join(out, 'manifest.json'))).map((row) => row.channel)).toEqual(['hai', 'mot', 'hai', 'mot']);
});

test('a damaged manifest is made again', async () => {
  await writeFile(join(out, 'manifest.json'), '{ half');
  const { written } = await makeArtifacts(job([saying('mot', 'lời')]));
  expect(await readManifest(join(out, 'manifest.json'))).toEqual(written);
});

test('no temporary file is left behind', async () => {
  await makeArtifacts(job([saying('mot', 'lời')]));
  expect((await readdir(out, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('nothing is made of a guide still copied from a record, and that is told; sets leave it out', async () => {
  const [first, second] = handbook.guides.slice(0, 2).map((guide, index) => (index === 0 ? { ...guide, copied: true as const } : guide));
  if (!first || !second) throw new Error('two guides are needed');
  const { written, warnings } = await makeArtifacts(job([saying('mot', 'lời')], { guides: [first, second] }));
  expect(written.map(({ guide }) => guide)).toEqual([second.slug]);
  expect(warnings).toContain(`${first.slug}: còn chép nguyên từ hồ sơ của Cổng, chưa viết lại: không làm ấn phẩm`);
  const works = setsOf(CHANNELS, { ...handbook, guides: [first, ...handbook.guides.slice(1)] });
  expect(works.length).toBeGreaterThan(0);
  expect(works.filter(({ set }) => set.guides.includes(first.slug))).toEqual([]);
});

test('what a channel leaves out is told with guide and channel', async () => {
  const { warnings } = await makeArtifacts(job([saying('mot', 'lời')]));
  expect(warnings[0]).toBe(`${handbook.guides[0]?.slug}: mot: bỏ một câu`);
});

test('a sheet that preflight would not send to print is a failure with its cure, and the earlier file stays', async () => {
  const [guide] = handbook.guides;
  const printing = (data: Uint8Array): Channel => ({ ...saying('mot', ''), async write() { return [{ file: 'mot.pdf', mediaType: 'application/pdf', title: 'Tờ thử', use: 'in thử', data, paper: 'a5-print', qr: [] }]; } });
  const sound = await soundSheet('a5-print', { code: false });
  const first = await makeArtifacts(job([printing(sound)], { guides: handbook.guides.slice(0, 1) }));
  expect(first.written).toMatchObject([{ preflight: { pages: 1, leastType: 7, codes: 0 } }]);
  const promising: Channel = { ...printing(sound), async write() { return [{ file: 'mot.pdf', mediaType: 'application/pdf', title: 'Tờ thử (PDF/X-4)', use: 'in thử', data: sound, paper: 'a5-print', qr: [] }]; } };
  expect((await makeArtifacts(job([promising], { guides: handbook.guides.slice(0, 1) }))).failures[0]).toContain('tên chuẩn: lời giới thiệu gọi tệp là PDF/X');
  const trimless = await changed(sound, (document) => void document.getPage(0).node.delete(PDFName.of('TrimBox')));
  const { failures } = await makeArtifacts(job([printing(trimless)], { guides: handbook.guides.slice(0, 1) }));
  expect(failures).toEqual([`${guide?.slug}: mot: mot.pdf: trang 1: khổ giấy: thiếu TrimBox\n  gợi ý: kênh in phải đặt khung bằng setBoxes: gọi printed() với khổ giấy có margin`]);
  expect(Buffer.compare(await readFile(join(out, guide?.slug ?? '', 'mot.pdf')), sound)).toBe(0);
  expect((await readManifest(join(out, 'manifest.json')))[0]).toMatchObject({ preflight: { pages: 1 } });
});

/** A channel that also binds the first two guides together; `breaks` makes that fail. */
const binding = (words: string, { id = 'bo-thu', breaks = false } = {}): Channel => ({
  ...saying('mot', words),
  setFiles: ['gop.txt'],
  sets: ({ guides }) => [{ id, title: 'Bộ thử', guides: guides.slice(0, 2).map(({ slug }) => slug) }],
  async writeSet({ title, members }, context) {
    if (breaks) throw new Error('bộ này chưa ghép được');
    context.warn('bỏ một trang');
    return [{ file: 'gop.txt', mediaType: 'text/plain; charset=utf-8', title, use: words, data: Buffer.from(members.map(({ guide }) => guide.title).join('\n')), qr: [] }];
  },
});

test('a set stands in its own folder, and its row names its guides and their editions', async () => {
  const { warnings } = await makeArtifacts(job([binding('lời')]));
  const [first, second] = handbook.guides;
  expect((await readFile(join(out, 'bo-thu', 'gop.txt'), 'utf8')).replaceAll('\u00a0', ' ')).toBe(`${first?.title}\n${second?.title}`);
  const row = (await readManifest(join(out, 'manifest.json'))).find(({ set }) => set === 'bo-thu');
  expect(row).toMatchObject({ file: '/an-pham/bo-thu/gop.txt', channel: 'mot', guides: [{ guide: first?.slug, edition: 1 }, { guide: second?.slug, edition: 1 }] });
  expect(row).not.toHaveProperty('guide');
  expect(warnings).toContain('bo-thu: mot: bỏ một trang');
});

test('a set that fails names itself and keeps its earlier file', async () => {
  await makeArtifacts(job([binding('cũ')]));
  const { failures, written } = await makeArtifacts(job([binding('mới', { breaks: true })]));
  expect(failures).toEqual(['bo-thu: mot: bộ này chưa ghép được']);
  expect(written).toHaveLength(2);
  expect((await readManifest(join(out, 'manifest.json'))).filter(({ set }) => set === 'bo-thu')).toHaveLength(1);
});

test('a set that is no longer written disappears', async () => {
  await makeArtifacts(job([binding('lời')]));
  await makeArtifacts(job([saying('mot', 'lời')]));
  expect((await readManifest(join(out, 'manifest.json'))).filter(({ set }) => set)).toEqual([]);
  await expect(readFile(join(out, 'bo-thu', 'gop.txt'))).rejects.toThrow('ENOENT');
});

test('a set may not have the name of a guide', () => {
  expect(() => setsOf([binding('lời', { id: handbook.guides[0]?.slug ?? '' })], handbook)).toThrow('trùng tên một hướng dẫn');
});
