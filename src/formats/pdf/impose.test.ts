import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { textPieces } from '../../channels/read-pdf.fixture.ts';
import { creep, impose, saddleStitch } from './impose.ts';

const A4 = { width: 297, height: 210 };

/** A5 pages, each with its number on it. */
async function numbered(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page++) document.addPage([419.53, 595.28]).drawText(`trang-${page}`, { x: 200, y: 300, font, size: 12 });
  return document.save();
}

test('eight pages make two sheets: 8 and 1 outside, then 2 and 7, and inside 6 and 3, 4 and 5', () => {
  expect(saddleStitch(8, 8).map((spread) => spread.map((page) => page + 1))).toEqual([[8, 1], [2, 7], [6, 3], [4, 5]]);
});

test('turned over on the short edge, the two pages of every leaf follow each other', () => {
  const spreads = saddleStitch(64, 64);
  for (let sheet = 0; sheet < spreads.length; sheet += 2) {
    const [front, back] = [spreads[sheet], spreads[sheet + 1]];
    expect(back?.[0]).toBe((front?.[1] ?? Number.NaN) + 1);
    expect(back?.[1]).toBe((front?.[0] ?? Number.NaN) - 1);
  }
});

test('a thick book is several sections, the last one as long as is left; every page once', () => {
  const spreads = saddleStitch(40, 32);
  expect(spreads.slice(0, 2)).toEqual([[31, 0], [1, 30]]);
  expect(spreads.slice(16, 18)).toEqual([[39, 32], [33, 38]]);
  expect(spreads.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, page) => page));
});

test('half a sheet is refused', () => {
  expect(() => saddleStitch(6, 8)).toThrow(RangeError);
  expect(() => saddleStitch(8, 6)).toThrow(RangeError);
});

test('one sheet does not creep; each further one pushes by its thickness', () => {
  expect(creep(1)).toBe(0);
  expect(creep(16)).toBeCloseTo(1.5);
});

test('each half of each side carries the page it should, at its own size', async () => {
  const spreads = saddleStitch(12, 12);
  const imposed = await impose(await numbered(12), { spreads, sheet: A4, title: 'Sách', date: '2026-11-22' });
  expect((await PDFDocument.load(imposed)).getPageCount()).toBe(6);
  for (const [side, [left, right]] of spreads.entries()) {
    const pieces = await textPieces(imposed, side);
    expect(pieces.find((piece) => piece.left < 148.5)?.text).toBe(`trang-${left + 1}`);
    expect(pieces.find((piece) => piece.left > 148.5)?.text).toBe(`trang-${right + 1}`);
    // 200 pt from the page's edge, the page in the middle of its half.
    expect(pieces.find((piece) => piece.left < 148.5)?.left).toBeCloseTo(200 * (25.4 / 72) + (148.5 - 148) / 2, 0);
  }
});

test('an imposed file has its title and language, and does not claim to be PDF/UA', async () => {
  const imposed = await impose(await numbered(4), { spreads: saddleStitch(4, 4), sheet: A4, title: 'Sách hướng dẫn', date: '2026-11-22' });
  expect((await PDFDocument.load(imposed)).getTitle()).toBe('Sách hướng dẫn');
  expect(Buffer.from(imposed).toString('latin1')).not.toContain('pdfuaid');
});

test('the same pages give the same bytes', async () => {
  const pages = await numbered(4);
  const work = { spreads: saddleStitch(4, 4), sheet: A4, title: 'Sách', date: '2026-11-22' };
  expect(Buffer.compare(await impose(pages, work), await impose(pages, work))).toBe(0);
});
