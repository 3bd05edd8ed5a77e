import { expect, test } from 'vitest';
import { docxXml } from '../formats/docx.fixture.ts';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook } from '../handbook/load.ts';
import { findWard, prepareSet } from '../pipeline/context.ts';
import { ALL_GUIDES } from '../pipeline/contract.ts';
import { byEvent, entriesOf, saysHowLong } from './catalogue/entries.ts';
import catalogue from './catalogue.ts';
import { pdfPages, rasterisePage } from './read-pdf.fixture.ts';

const DATE = '2026-11-22';
const handbook = await requireHandbook('.', DATE);
const plans = catalogue.sets!(handbook);
const ready = (id: string) => prepareSet(handbook, plans.find((plan) => plan.id === id)!, findWard(handbook), DATE, () => {});
const { set, context } = ready(ALL_GUIDES);
const entries = entriesOf(set);
const made = async (file: string) => Buffer.from((await catalogue.writeSet!(set, context, file))[0]?.data ?? []);
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

test('every guide has one row, numbered through, fields in their order', () => {
  expect(entries.map(({ n }) => n)).toEqual(handbook.guides.map((_, index) => index + 1));
  const fields = entries.map(({ topic }) => handbook.topics.findIndex(({ id }) => id === topic));
  expect(fields).toEqual(fields.toSorted((a, b) => a - b));
});

test('a life event lists the guides of its journey in their order, each once', () => {
  const birth = byEvent(entries, set).find(({ title }) => title === 'Sinh con');
  expect(birth?.entries.slice(0, 3).map(({ slug }) => slug)).toEqual(['lien-thong-khai-sinh-thuong-tru-bhyt', 'dang-ky-khai-sinh', 'dang-ky-thuong-tru']);
  for (const event of byEvent(entries, set)) expect(new Set(event.entries).size).toBe(event.entries.length);
});

test('a fee without an amount is marked to be asked for, one with an amount is not', () => {
  const fee = (slug: string) => entries.find((entry) => entry.slug === slug)?.fee;
  expect(fee('dang-ky-ho-kinh-doanh')?.ask).toBe(true);
  expect(fee('dang-ky-tam-tru')?.ask).toBe(false);
  expect(fee('thong-bao-luu-tru')?.ask).toBe(false);
});

test.each(['7 ngày làm việc', 'Trong ngày', 'Ngay khi bạn báo', 'Vài phút'])('%j says how long', (value) => expect(saysHowLong(value)).toBe(true));
test.each(['Theo ngày hẹn trên hồ sơ', 'Xem thông báo từng năm', 'Chậm nhất ngày ghi trên hóa đơn'])('%j must be asked for', (value) => expect(saysHowLong(value)).toBe(false));

test('the printed list shows every row, the head of the table on each of its pages, and counts its pages', async () => {
  const pages = await pdfPages(await made('danh-muc-a4.pdf'));
  const all = letters(pages.map(({ text }) => text).join(' '));
  for (const { title, code } of entries) {
    expect(all).toContain(letters(title));
    expect(all).toContain(letters(code));
  }
  const first = pages.findIndex(({ text }) => letters(text).includes(letters('Theo lĩnh vực Bắt đầu')));
  for (const [index, { text }] of pages.entries()) {
    expect(letters(text)).toContain(letters(`Trang ${index + 1}/${pages.length}`));
    if (index >= first) expect(letters(text), `page ${index + 1}`).toContain(letters('Nơi giải quyết'));
  }
});

test('the codes of a page of the table are read as the addresses of its rows', async () => {
  const pages = await pdfPages(await made('danh-muc-a4.pdf'));
  const rowsOf = (page: number) => entries.filter(({ ledger }) => pages[page]?.text.includes(`/Q/${ledger} `));
  const page = pages.findIndex((_, index) => rowsOf(index).length > 2);
  const shown = rowsOf(page);
  expect(shown.length).toBeGreaterThan(2);
  expect(new Set(await readQr(await rasterisePage(await made('danh-muc-a4.pdf'), page, 130)))).toEqual(new Set(shown.map(({ ledger }) => codeAddress(null, ledger))));
});

test('in Word the head of each table repeats and no row is split', async () => {
  const xml = docxXml(await made('danh-muc.docx'));
  expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
  expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
});

test('the spreadsheet has a row for each guide under one head, all of the same length', async () => {
  const lines = (await made('danh-muc.csv')).toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(entries.length + 1);
  const cells = (line: string) => line.replace(/"(?:[^"]|"")*"/g, 'x').split(';').length;
  expect(new Set(lines.map(cells))).toEqual(new Set([14]));
});

test('a topic of two guides or more has a list of its own', () => {
  expect(plans.map(({ id }) => id)).toContain('ho-tich');
  expect(plans.map(({ id }) => id)).not.toContain('an-toan');
});
