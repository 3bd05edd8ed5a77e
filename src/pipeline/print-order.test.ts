import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHANNELS } from '../channels/index.ts';
import { PAPERS, type PaperId } from '../design/papers.ts';
import { docxXml } from '../formats/docx.fixture.ts';
import type { Ward } from '../handbook/ward.ts';
import { wordsFile } from '../handbook/words.ts';
import type { ManifestRow } from './manifest.ts';
import { orderedPieces, writePrintOrder, type PrintOrder } from './print-order.ts';

const words = wordsFile.parse(parse(await readFile('content/words.yaml', 'utf8')));
const row = (file: string, title: string, paper?: PaperId): ManifestRow => ({ guide: 'g', channel: 'leaflet', file: `/an-pham/g/${file}`, mediaType: 'application/pdf', title: `Tách hộ – ${title}`, use: '', bytes: 1, sha256: '', edition: 1, qr: [], ...(paper && { paper }) });
const order: PrintOrder = { title: 'Tách hộ', editions: ['Bản 1 · 22/11/2026'], pieces: orderedPieces([row('to-roi-a5.pdf', 'tờ rơi A5 gửi nhà in', 'a5-print')], 'Tách hộ'), ward: { unit: 'phường Thượng Hồng', printing: { shop: null, copies: {}, materials: {}, note: null } } as unknown as Ward, words, date: '2026-11-22' };

/** Paragraphs of a Word file. */
function paragraphs(docx: Uint8Array): string[] {
  return docxXml(docx).split('</w:p>').map((part) => part.replaceAll(/<[^>]+>/g, '').trim()).filter(Boolean);
}

test('only what a print shop makes is ordered, by its paper and not by its name', () => {
  const rows = [row('to-roi-a5.pdf', 'tờ rơi A5 gửi nhà in', 'a5-print'), row('to-roi-a4.pdf', 'tờ rơi in tại chỗ', 'a4-office'), row('chu-a5.txt', 'chữ')];
  expect(orderedPieces(rows, 'Tách hộ')).toEqual([{ file: 'to-roi-a5.pdf', channel: 'leaflet', title: 'Tờ rơi A5 gửi nhà in', paper: 'a5-print' }]);
});

test('an order names piece, file, size, bleed and paper, leaves the quantity open, and lists the proof', async () => {
  const text = paragraphs(await writePrintOrder(order));
  expect(text).toEqual(expect.arrayContaining(['PHIẾU ĐẶT IN', 'Tách hộ', 'Bản 1 · 22/11/2026', 'Tờ rơi A5 gửi nhà in', 'to-roi-a5.pdf', '148\u00a0×\u00a0210\u00a0mm', 'tệp đã chừa xén 3 mm mỗi cạnh', words.printing.order.materials.leaflet]));
  for (const item of words.printing.order.checks) expect(text.some((line) => line.includes(item)), item).toBe(true);
  const sizes = text.indexOf('148\u00a0×\u00a0210\u00a0mm');
  expect(text.slice(sizes).findIndex((line) => /^\d+$/.test(line))).toBe(-1);
  expect(paragraphs(await writePrintOrder({ ...order, pieces: order.pieces.map((piece) => ({ ...piece, quantity: 500 })) }))).toContain('500');
});

test('what the ward usually orders, of whom, on which paper, stands in the order; a quantity of the piece goes before', async () => {
  const ward = { ...order.ward, printing: { shop: 'Nhà in Mẫu, 0999', copies: { leaflet: 300 }, materials: { leaflet: 'Giấy tái chế.' }, note: 'Giao trước 9 giờ.' } };
  const text = paragraphs(await writePrintOrder({ ...order, ward }));
  expect(text).toEqual(expect.arrayContaining(['Nhà in: Nhà in Mẫu, 0999', 'Giao trước 9 giờ.', '300', 'Giấy tái chế.']));
  expect(text).not.toContain(words.printing.order.blanks[0]);
  const counted = paragraphs(await writePrintOrder({ ...order, ward, pieces: order.pieces.map((piece) => ({ ...piece, quantity: 500 })) }));
  expect([counted.includes('500'), counted.includes('300')]).toEqual([true, false]);
});

test('every paper can be ordered, a drawing at a tenth says so, and the same order gives the same bytes', async () => {
  const pieces = (Object.keys(PAPERS) as PaperId[]).map((paper) => ({ file: `${paper}.pdf`, channel: 'la', title: paper, paper }));
  const text = paragraphs(await writePrintOrder({ ...order, pieces }));
  expect(text.filter((line) => line === words.printing.order.otherMaterial)).toHaveLength(pieces.length);
  expect(text.filter((line) => line === words.printing.order.scale)).toHaveLength(Object.values(PAPERS).filter(({ scale }) => scale !== 1).length);
  expect(Buffer.compare(await writePrintOrder({ ...order, pieces }), await writePrintOrder({ ...order, pieces }))).toBe(0);
});

test('every channel has a Vietnamese name in the print room', () => {
  for (const { id } of CHANNELS) expect(words.printing.channels, id).toHaveProperty(id);
});
