import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readQr } from '../formats/read-qr.fixture.ts';
import { rasterisePage } from '../channels/read-pdf.fixture.ts';
import { docxXml } from '../formats/docx.fixture.ts';
import { codeAddress, nextCode } from '../handbook/ledger.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import type { PrintRun } from '../handbook/runs.ts';
import { findWard, prepare } from './context.ts';
import { makeRun } from './make-run.ts';

const SLUG = 'dang-ky-khai-sinh';
const all = await requireHandbook(join(import.meta.dirname, '../..'), '2026-11-22');
let handbook: Handbook;
let out: string;
let run: PrintRun;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'camnang-run-'));
  handbook = all;
  const edition = handbook.guides.find(({ slug }) => slug === SLUG)?.editions.length ?? 0;
  const own = nextCode(handbook.ledger, SLUG, edition, '2026-11-22', 'dot-1');
  handbook = { ...handbook, ledger: [...handbook.ledger, own] };
  run = { id: 'dot-1', guide: SLUG, edition, code: own.code, channel: 'leaflet', file: 'to-roi-a4.pdf', quantity: 100, place: 'Cổng chợ', date: '2026-11-22' };
});
afterEach(() => rm(out, { recursive: true, force: true }));

const make = (changes: Partial<PrintRun> = {}) => makeRun({ handbook, ward: findWard(handbook), run: { ...run, ...changes }, out });

test('the piece of a run carries the code of the run, and only that file is made', async () => {
  expect((await make()).written).toEqual(['to-roi-a4.pdf']);
  expect(await readdir(out)).toEqual(['to-roi-a4.pdf']);
  const picture = await rasterisePage(await readFile(join(out, 'to-roi-a4.pdf')), 0, 110);
  expect(new Set(await readQr(picture))).toEqual(new Set([codeAddress(findWard(handbook).host, run.code ?? '')]));
});

test('the guide itself keeps the code of its edition', () => {
  const guide = handbook.guides.find(({ slug }) => slug === SLUG);
  if (!guide) throw new Error('the guide is there');
  const { context } = prepare(handbook, guide, findWard(handbook), '2026-11-22', () => {});
  expect(context.code.run).toBeUndefined();
});

test('a run of another edition is refused: its paper would say two things', async () => {
  await expect(make({ edition: 7 })).rejects.toThrow(/bản 7, .* nay là bản \d+/);
  expect(await readdir(out)).toEqual([]);
});

test('a set is made as it is, unless one of its guides has a newer edition', async () => {
  const { guide: _guide, edition: _edition, code: _code, ...rest } = run;
  const set = { ...rest, channel: 'broadcast', set: 'an-sinh', file: 'chuong-trinh-15p.txt' };
  const members = ['cap-lai-doi-the-bhyt', 'dong-tiep-bhxh-tu-nguyen', 'gia-han-bhyt-ho-gia-dinh'];
  const editions = Object.fromEntries(members.map((slug) => [slug, handbook.guides.find((guide) => guide.slug === slug)?.editions.length ?? 0]));
  const ofSet = (changed: Record<string, number>) => makeRun({ handbook, ward: findWard(handbook), run: { ...set, editions: changed }, out });
  expect((await ofSet(editions)).written).toEqual(['chuong-trinh-15p.txt']);
  await expect(ofSet({ ...editions, [members[0] ?? '']: 99 })).rejects.toThrow('ghi đợt in mới');
});

test('what a print shop makes comes with its order, the quantity filled in', async () => {
  expect((await make({ file: 'to-roi-a5.pdf' })).written).toEqual(['to-roi-a5.pdf', 'phieu-dat-in.docx']);
  const text = docxXml(await readFile(join(out, 'phieu-dat-in.docx'))).replaceAll(/<[^>]+>/g, '|');
  expect(text).toContain('|100|');
  expect(text).toContain('to-roi-a5.pdf');
  expect(text).toContain('Cổng chợ');
});
