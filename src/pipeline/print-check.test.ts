import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { changed, soundSheet } from '../preflight/sheet.fixture.ts';
import { findWard, setsOf } from './context.ts';
import { defineChannel, type Channel } from './contract.ts';
import { checkPrints, sampleOf, type PrintCheckJob } from './print-check.ts';
import { printProblems, printTable } from './print-table.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-22';

let handbook: Handbook;
let sound: Uint8Array;
let narrow: Uint8Array;

beforeAll(async () => {
  handbook = await requireHandbook(ROOT, DATE);
  sound = await soundSheet('a5-print', { code: false });
  narrow = await changed(sound, (document) => document.getPage(0).setSize(300, 600));
});

/** A channel of a sheet and a text; a set of one guide has a sheet of another size. */
const printing = (): Channel =>
  defineChannel({
    id: 'thu',
    title: 'Thử',
    use: 'thử',
    files: ['to.pdf', 'bai.txt'],
    async write(_, __, only) {
      if (only !== 'to.pdf') throw new Error('only what is printed is made');
      return [{ file: only, mediaType: 'application/pdf', title: 'Tờ', use: 'thử', data: sound, paper: 'a5-print', qr: [] }];
    },
    setFiles: ['bo.pdf'],
    sets: ({ guides }) => [{ id: 'bo-thu', title: 'Bộ', guides: guides.slice(0, 1).map(({ slug }) => slug) }],
    async writeSet() {
      return [{ file: 'bo.pdf', mediaType: 'application/pdf', title: 'Bộ', use: 'thử', data: narrow, paper: 'a5-print', qr: [] }];
    },
  });

const job = (channels: Channel[]): PrintCheckJob => ({ handbook, ward: findWard(handbook), date: DATE, guides: handbook.guides.slice(0, 1), channels, sets: setsOf(channels, handbook) });

test('every printed file has its row, with what is wrong and the cure below', async () => {
  const { prints, failures } = await checkPrints(job([printing()]));
  expect(failures).toEqual([]);
  const [head, first, second] = printTable(prints);
  expect(head).toMatch(/^tệp +khổ +trang +chữ nhỏ nhất +trong hình +mực +nét +mã QR +kết quả$/);
  expect(first).toBe(`${handbook.guides[0]?.slug}/to.pdf  A5   1      7 pt          5,5 pt      224%  0,5 pt  –      đạt`);
  expect(second).toMatch(/^bo-thu\/bo\.pdf .* lỗi: khổ giấy/);
  expect(printProblems(prints).join('\n')).toContain('bo-thu: thu: bo.pdf: trang 1: khổ giấy: trang rộng 105,8 × 211,7 mm, phải là 168 × 230 mm\n  gợi ý: ');
});

test('what cannot be laid out is told, and the rest is still checked', async () => {
  const breaking = defineChannel({ ...printing(), id: 'hong', sets: () => [], async write() { throw new Error('không vừa'); } });
  const { prints, failures } = await checkPrints(job([breaking, printing()]));
  expect(failures).toEqual([`${handbook.guides[0]?.slug}: hong: không vừa`]);
  expect(prints).toHaveLength(2);
});

test('the sample has the guide with the fewest steps and the one with the most', () => {
  const counts = handbook.guides.map(({ steps }) => steps.length);
  expect(sampleOf(handbook.guides).map(({ steps }) => steps.length)).toEqual([Math.min(...counts), Math.max(...counts)]);
});
