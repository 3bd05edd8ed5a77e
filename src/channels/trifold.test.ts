import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { paperOf } from '../design/papers.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import { handoutData } from './handout.ts';
import { rasterisePage, textPieces } from './read-pdf.fixture.ts';
import trifold, { countWords, mustSay, withinWords } from './trifold.ts';

const DATE = '2026-11-22';
let handbook: Handbook;

beforeAll(async () => {
  handbook = await requireHandbook(join(import.meta.dirname, '../..'), DATE);
});

const ready = (slug: string) => {
  const guide = handbook.guides.find((candidate) => candidate.slug === slug);
  if (!guide) throw new Error(`no ${slug}`);
  return prepare(handbook, guide, findWard(handbook), DATE, () => {});
};

const print = async (slug: string) => {
  const { guide, context } = ready(slug);
  const [sheet] = await trifold.write(guide, context, 'to-gap-a4.pdf');
  if (!sheet) throw new Error('nothing written');
  return sheet.data;
};

const { margin, panels } = paperOf('roll-fold-a4-print');
const foldsOf = ([first = 0, second = 0]: readonly number[]) => [margin + first, margin + first + second];

test('the outside is flap, back, cover from left to right; the reader of the file hears the cover first', async () => {
  const pieces = await textPieces(await print('dang-ky-khai-sinh'), 0);
  const [afterFlap = 0, afterBack = 0] = foldsOf(panels?.outside ?? []);
  const where = (text: string) => pieces.find((piece) => piece.text.includes(text))?.left ?? Number.NaN;
  expect(where('Trước khi làm')).toBeLessThan(afterFlap);
  expect(where('Cần người giúp')).toBeGreaterThan(afterFlap);
  expect(where('Cần người giúp')).toBeLessThan(afterBack);
  expect(where('Tờ gấp hướng dẫn')).toBeGreaterThan(afterBack);
  expect(pieces[0]?.left).toBeGreaterThan(afterBack);
});

test.each(['dang-ky-khai-sinh', 'mien-giam-phi-le-phi-truc-tuyen', 'thong-bao-luu-tru'])('no text stands within 5 mm of a fold: %s', async (slug) => {
  const data = await print(slug);
  for (const [index, side] of [panels?.outside ?? [], panels?.inside ?? []].entries()) {
    const pieces = await textPieces(data, index);
    for (const fold of foldsOf(side)) expect(pieces.filter(({ left, right }) => left < fold + 5 && right > fold - 5)).toEqual([]);
  }
});

test('each side has its own fold marks, in the slug', async () => {
  const data = await print('dang-ky-khai-sinh');
  const dark = async (side: number) => {
    const dpi = 254;
    const { data: pixels, info } = await sharp(await rasterisePage(data, side, dpi)).greyscale().raw().toBuffer({ resolveWithObject: true });
    // 4.5 mm below the page's edge only marks are drawn; 10 pixels are a millimetre.
    const columns = Array.from({ length: info.width }, (_, x) => Math.min(...[35, 40, 45, 50, 55].map((y) => pixels[y * info.width + x] ?? 255)));
    const marked = columns.flatMap((value, x) => (value < 150 ? [Math.round(x / 10)] : []));
    return [...new Set(marked)].filter((x) => x > margin + 1 && x < margin + 296);
  };
  expect(await dark(0)).toEqual([margin + 97, margin + 197]);
  expect(await dark(1)).toEqual([margin + 100, margin + 200]);
});

test('a folded leaflet says 350 words or more of its guide, and no more than 500', () => {
  for (const { slug } of handbook.guides) {
    const { guide, context } = ready(slug);
    const sheet = handoutData(guide, context, 'trifold');
    const taken = withinWords(sheet, 500);
    const said = countWords(mustSay(sheet)) + countWords(taken);
    expect(said, slug).toBeLessThanOrEqual(500);
    expect(said, slug).toBeGreaterThanOrEqual(350);
    expect(taken.mistakes.length, slug).toBeGreaterThanOrEqual(2);
  }
});

test('words are counted by their syllables, marks alone are none', () => {
  expect(countWords(['Nộp hồ sơ – trực tuyến', { note: '8.000 đồng' }])).toBe(7);
});
