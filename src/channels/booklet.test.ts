import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readQr } from '../formats/read-qr.fixture.ts';
import { saddleStitch } from '../formats/pdf/impose.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepareSet } from '../pipeline/context.ts';
import { ALL_GUIDES, type PreparedSet, type SetContext } from '../pipeline/contract.ts';
import booklet from './booklet.ts';
import { pdfPages, rasterisePage, textPieces } from './read-pdf.fixture.ts';
import { topicsAndAll } from './sets.ts';

const DATE = '2026-11-22';
const SINGLE = 'sach-huong-dan-a5.pdf';
const IMPOSED = 'sach-huong-dan-a4-dong-ghim.pdf';

let handbook: Handbook;

beforeAll(async () => {
  handbook = await requireHandbook(join(import.meta.dirname, '../..'), DATE);
});

function ready(id: string): { set: PreparedSet; context: SetContext } {
  const plan = topicsAndAll(handbook).find((set) => set.id === id);
  if (!plan) throw new Error(`no ${id}`);
  return prepareSet(handbook, plan, findWard(handbook), DATE, () => {});
}

async function book(id: string, file: string) {
  const { set, context } = ready(id);
  const [artifact] = (await booklet.writeSet?.(set, context, file)) ?? [];
  if (!artifact) throw new Error('nothing written');
  return { ...artifact, set };
}

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
/** Text on one height of a page, row by row. */
async function rows(data: Uint8Array, page: number): Promise<string[]> {
  const byHeight = Map.groupBy(await textPieces(data, page), ({ top }) => top.toFixed(1));
  return [...byHeight.values()].map((pieces) => letters(pieces.map(({ text }) => text).join('')));
}
/** The number at the foot of a page or of a half of a sheet; the covers have none. */
const footNumber = (pieces: { text: string; top: number }[], bottom: number) => Number(pieces.find(({ text, top }) => top > bottom - 10 && /^\d+$/.test(text))?.text);

test.each(['cu-tru', ALL_GUIDES])('every guide of %s stands on the page that the contents say', async (id) => {
  const { data, set } = await book(id, SINGLE);
  const pages = (await pdfPages(data)).map(({ text }) => letters(text));
  const contents = (await Promise.all([...pages.keys()].filter((page) => pages[page]?.startsWith('Mụclục')).map((page) => rows(data, page)))).flat();
  for (const { guide } of set.members) {
    const row = contents.find((text) => text.startsWith(letters(guide.title)) && /^\d+$/.test(text.slice(letters(guide.title).length)));
    const page = Number(row?.slice(letters(guide.title).length));
    // Only the opening of a guide has its tagline below its title.
    expect(pages.findIndex((text) => text.includes(letters(guide.title + guide.tagline))) + 1, guide.slug).toBe(page);
    for (const step of guide.steps) expect(`${pages[page]}${pages[page + 1]}`, guide.slug).toContain(letters(step.title));
  }
});

test('pages are numbered without a gap, and there are a multiple of four', async () => {
  const { data } = await book('cu-tru', SINGLE);
  const count = (await pdfPages(data)).length;
  expect(count % 4).toBe(0);
  for (let page = 2; page < count; page++) expect(footNumber(await textPieces(data, page - 1), 10 + 210)).toBe(page);
});

test('the imposed sheets carry on each half the page that folding asks for, by the numbers at their feet', async () => {
  const { data, paper } = await book('cu-tru', IMPOSED);
  expect(paper).toBe('booklet-a4-office');
  const sides = (await pdfPages(data)).length;
  for (const [side, spread] of saddleStitch(sides * 2, sides * 2).entries()) {
    const pieces = await textPieces(data, side);
    for (const [half, page] of spread.entries()) {
      const isCover = page === 0 || page === sides * 2 - 1;
      const number = footNumber(pieces.filter(({ left }) => left > 148.5 === (half === 1)), 210);
      if (!isCover) expect(number, `side ${side + 1}`).toBe(page + 1);
    }
  }
});

test('the book of all guides is too thick for a staple: it comes in sections, and says so', async () => {
  const { data, use } = await book(ALL_GUIDES, IMPOSED);
  const first = await textPieces(data, 1);
  // The first sheet's back: pages 2 and 31 of a section of 32.
  expect(footNumber(first.filter(({ left }) => left < 148.5), 210)).toBe(2);
  expect(footNumber(first.filter(({ left }) => left > 148.5), 210)).toBe(31);
  expect(use).toContain('chia thành');
  expect((await book(ALL_GUIDES, SINGLE)).use).toContain('keo gáy');
});

test('the code of a guide is read from its page', async () => {
  const { data, set } = await book('cu-tru', SINGLE);
  const [member] = set.members;
  expect(await readQr(await rasterisePage(data, 4, 110))).toEqual([codeAddress(findWard(handbook).host, member?.context.code.code ?? '')]);
});

test('a file that lost its tags does not claim to be PDF/UA; the single pages are', async () => {
  const claims = async (file: string) => Buffer.from((await book('an-toan', file)).data).toString('latin1').includes('pdfuaid');
  expect(await claims(SINGLE)).toBe(true);
  expect(await claims(IMPOSED)).toBe(false);
});
