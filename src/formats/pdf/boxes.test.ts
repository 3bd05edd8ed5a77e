import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { setBoxes } from './boxes.ts';
import { writePdf } from './pdf.ts';

const MM_PER_PT = 25.4 / 72;

test('a file that is not from Typst is refused rather than broken', () => {
  expect(() => setBoxes(Buffer.from('%PDF-1.7\nno pages'), { bleed: 3, margin: 10 })).toThrow('not a PDF as Typst writes it');
});

test('another library reads the boxes on every page, and the document stays tagged', async () => {
  const { data } = await writePdf({ template: 'formats/pdf/boxes.fixture.typ', data: {}, date: '2026-11-22', surround: { bleed: 3, margin: 10 } });
  const document = await PDFDocument.load(data, { updateMetadata: false });
  expect(document.getPageCount()).toBe(3);
  for (const page of document.getPages()) {
    const [trim, bleed] = [page.getTrimBox(), page.getBleedBox()].map(({ x, y, width, height }) => [x, y, width, height].map((value) => Math.round(value * MM_PER_PT * 10) / 10));
    expect(trim).toEqual([10, 10, 100, 50]);
    expect(bleed).toEqual([7, 7, 106, 56]);
  }
  const text = Buffer.from(data).toString('latin1');
  expect(text).toContain('pdfuaid:part>1<');
  expect(text).toContain('/MarkInfo');
});
