import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { paperOf } from '../design/papers.ts';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepareSet } from '../pipeline/context.ts';
import pocket from './pocket.ts';
import { pdfPages, rasterisePage, textPieces } from './read-pdf.fixture.ts';
import { topicsAndAll } from './sets.ts';

const DATE = '2026-11-22';
const SHOP = 'the-bo-tui-a6.pdf';
const OFFICE = 'the-bo-tui-a4-in-tai-cho.pdf';
/** The corner of the ring, mm. */
const CORNER = 13;

let handbook: Handbook;

beforeAll(async () => {
  handbook = await requireHandbook(join(import.meta.dirname, '../..'), DATE);
});

async function deck(id: string, file: string) {
  const plan = topicsAndAll(handbook).find((set) => set.id === id);
  if (!plan) throw new Error(`no ${id}`);
  const { set, context } = prepareSet(handbook, plan, findWard(handbook), DATE, () => {});
  const [artifact] = (await pocket.writeSet?.(set, context, file)) ?? [];
  if (!artifact) throw new Error('nothing written');
  return { ...artifact, set };
}

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

test('each guide has a card: its number and what to prepare in front, its steps behind', async () => {
  const { data, set } = await deck('giao-thong', SHOP);
  const pages = (await pdfPages(data)).map(({ text }) => letters(text));
  // Cover and checklist come first, two sides each.
  for (const [index, { guide }] of set.members.entries()) {
    const [front = '', back = ''] = pages.slice(4 + 2 * index);
    expect(front).toContain(letters(`Thẻ ${index + 1}`));
    for (const item of guide.prepare) expect(front).toContain(letters(item.name));
    for (const step of guide.steps) expect(back).toContain(letters(step.title));
    expect(pages[1]).toContain(letters(`${guide.title}${index + 1}`));
  }
});

test('nothing is printed where the ring goes: left in front, right behind', async () => {
  const { data } = await deck('ho-tich', SHOP);
  const { margin, width } = paperOf('card-a6-print');
  const sides = (await pdfPages(data)).length;
  for (let side = 0; side < sides; side++) {
    const top = (await textPieces(data, side)).filter((piece) => piece.top < margin + CORNER);
    const inCorner = top.filter(({ left, right }) => (side % 2 === 0 ? left < margin + CORNER : right > margin + width - CORNER));
    expect(inCorner, `side ${side + 1}`).toEqual([]);
  }
});

test('printed on both sides and turned over on the long edge, every card has its own back', async () => {
  const { data, set } = await deck('ho-tich', OFFICE);
  const { width, height } = paperOf('card-a4-office');
  const sides = (await pdfPages(data)).length;
  const quarter = async (side: number, column: number, row: number) =>
    letters((await textPieces(data, side)).filter(({ left, top }) => left > width / 2 === (column === 1) && top > height / 2 === (row === 1)).map(({ text }) => text).join(''));
  const found: string[] = [];
  for (let side = 0; side < sides; side += 2) {
    for (const [column, row] of [[0, 0], [1, 0], [0, 1], [1, 1]] as const) {
      const front = await quarter(side, column, row);
      const member = set.members.find((_, index) => front.includes(letters(`Thẻ ${index + 1}${set.members[index]?.guide.title}`)));
      if (!member) continue;
      found.push(member.guide.slug);
      const back = await quarter(side + 1, 1 - column, row);
      for (const step of member.guide.steps) expect(back, member.guide.slug).toContain(letters(step.title));
    }
  }
  expect(found).toEqual(set.members.map(({ guide }) => guide.slug));
});

test('cards fill the last office sheet, with at least one for opinions', async () => {
  for (const id of ['an-toan', 'giao-thong', 'ho-tich']) {
    const pages = (await pdfPages((await deck(id, SHOP)).data)).map(({ text }) => text);
    expect(pages.length % 8, id).toBe(0);
    expect(pages.at(-1), id).toContain('Ý kiến người dân');
  }
});

test('the checklist forbids what endangers people', async () => {
  const visit = (await pdfPages((await deck('an-toan', SHOP)).data))[3]?.text ?? '';
  for (const rule of ['Không bao giờ', 'Cầm giữ điện thoại', 'mã OTP', 'Không ghi tên']) expect(letters(visit)).toContain(letters(rule));
});

test('the code of a guide is read from its card', async () => {
  const { data, set } = await deck('giao-thong', SHOP);
  expect(await readQr(await rasterisePage(data, 4, 110))).toEqual([codeAddress(findWard(handbook).host, set.members[0]?.context.code.code ?? '')]);
});
