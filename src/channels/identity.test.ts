import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findWard, prepareSet } from '../pipeline/context.ts';
import { requireHandbook } from '../handbook/load.ts';
import identity from './identity.ts';
import { pdfPages, rasterisePage } from './read-pdf.fixture.ts';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';

const DATE = '2026-11-22';
const handbook = await requireHandbook('.', DATE);
const [plan] = identity.sets!(handbook);
const { set, context } = prepareSet(handbook, plan!, findWard(handbook), DATE, () => {});
const files = await identity.writeSet!(set, context);
const dataOf = (name: string) => Buffer.from(files.find(({ file }) => file === name)?.data ?? []);

test('lock-ups hold curves only: no machine needs the typeface', () => {
  for (const name of ['bieu-trung-ngang.svg', 'bieu-trung-doc.svg', 'bieu-trung-mot-mau.svg', 'bieu-trung-am-ban.svg']) {
    const svg = dataOf(name).toString('utf8');
    expect(svg, name).not.toContain('<text');
    expect(svg, name).toContain('<title>Cẩm nang Dịch vụ công: ');
    expect(svg.match(/<path /g)?.length, name).toBe(6);
  }
});

test('the one-colour version has one colour', () => {
  expect(new Set(dataOf('bieu-trung-mot-mau.svg').toString('utf8').match(/fill="#[0-9a-f]{6}"/g))).toHaveLength(1);
});

test.each([512, 1024, 2048])('the picture of %i px is that high, and clear around the mark', async (height) => {
  const { data, info } = await sharp(dataOf(`bieu-trung-${height}.png`)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info.height).toBe(height);
  expect(data[3]).toBe(0);
});

test('the guide says that the mark replaces no brand of the State, and its sample code is read', async () => {
  const pages = await pdfPages(dataOf('bo-nhan-dien-a4.pdf'));
  expect(pages).toHaveLength(7);
  expect(pages[1]?.text.replace(/\s+/g, ' ')).toContain('không phải biểu trưng của cơ quan nhà nước');
  const [code] = files.find(({ file }) => file === 'bo-nhan-dien-a4.pdf')?.qr ?? [];
  expect(await readQr(await rasterisePage(dataOf('bo-nhan-dien-a4.pdf'), 6, 150))).toEqual([codeAddress(null, code ?? '')]);
});
