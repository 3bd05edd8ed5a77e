import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { leastQr, paperOf } from '../design/papers.ts';
import { locateQr, type LocatedQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import type { Artifact } from '../pipeline/contract.ts';
import { rasterisePage } from './read-pdf.fixture.ts';
import sticker from './sticker.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-22';
/** What makes the SVG's millimetres about 300 dots an inch. */
const DENSITY = 147;
/** The longest address a code of 29 modules carries at correction Q. */
const LONG_HOST = 'dichvucong.nguyendainang.haiphong.gov.vn';

let handbook: Handbook;
beforeAll(async () => {
  handbook = await requireHandbook(ROOT, DATE);
});

function files(slug: string, host: string | null, only?: string): Promise<Artifact[]> {
  const guide = handbook.guides.find((candidate) => candidate.slug === slug);
  if (!guide) throw new Error(`no ${slug}`);
  const ready = prepare(handbook, guide, { ...findWard(handbook), host }, DATE, () => {});
  return sticker.write(ready.guide, ready.context, only);
}

const labels = async (host: string | null) => (await files('chung-thuc-ban-sao-chu-ky', host)).filter(({ mediaType }) => mediaType === 'image/svg+xml');
const drawing = ({ data }: Artifact) => Buffer.from(data).toString();

/** The light strips on the four sides of a code, less half a module at either edge: a corner is found that exactly. */
function quietStrips({ left, top, width, modules }: LocatedQr) {
  const module = width / modules;
  const [thick, far, near] = [3 * module, 3.5 * module, 0.5 * module];
  const upright = { top, width: thick, height: width };
  const flat = { left, width, height: thick };
  const strips = [{ ...upright, left: left - far }, { ...upright, left: left + width + near }, { ...flat, top: top - far }, { ...flat, top: top + width + near }];
  return strips.map((strip) => ({ left: Math.round(strip.left), top: Math.round(strip.top), width: Math.floor(strip.width), height: Math.floor(strip.height) }));
}

describe.each([['a ward without a host', null], ['a ward with a long host', LONG_HOST]])('%s', (_, host) => {
  test('each code is wide enough for an arm’s length, with four light modules on every side', async () => {
    for (const { file, data, qr, paper } of await labels(host)) {
      const { width: trim, bleed, scanFrom } = paperOf(paper ?? 'label-50x50');
      const picture = await sharp(data, { density: DENSITY }).flatten({ background: '#ffffff' }).png().toBuffer();
      const dotsPerMm = ((await sharp(picture).metadata()).width ?? 0) / (trim + 2 * bleed);
      const [code, ...others] = await locateQr(picture);
      if (!code) throw new Error(`${file}: no code`);
      expect(others, file).toEqual([]);
      expect(code.text, file).toBe(codeAddress(host, qr[0] ?? ''));
      expect(code.width / dotsPerMm, file).toBeGreaterThanOrEqual(leastQr(scanFrom));
      for (const strip of quietStrips(code)) {
        const dots = await sharp(picture).extract(strip).greyscale().raw().toBuffer();
        expect(Math.min(...dots), `${file} ${JSON.stringify(strip)}`).toBeGreaterThan(240);
      }
    }
  });

  test('all thirteen codes of the sheet can be read', async () => {
    const [sheet] = await files('chung-thuc-ban-sao-chu-ky', host, 'nhan-qr-a4.pdf');
    if (!sheet) throw new Error('no sheet');
    const codes = await locateQr(await rasterisePage(sheet.data, 0, 200));
    expect(codes.map(({ text }) => text)).toEqual(Array(13).fill(codeAddress(host, sheet.qr[0] ?? '')));
    for (const { width } of codes) expect((width * 25.4) / 200).toBeGreaterThanOrEqual(leastQr(paperOf('label-sheet').scanFrom));
  });
});

test('a label has its real size with its bleed, a name and a description, and a path to cut along that does not print', async () => {
  for (const label of await labels(null)) {
    const { width, height, bleed } = paperOf(label.paper ?? 'label-50x50');
    const { svg } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(drawing(label));
    expect(svg).toMatchObject({ width: `${width + 2 * bleed}mm`, height: `${height + 2 * bleed}mm`, role: 'img' });
    expect(svg.title['#text']).toContain('Chứng thực bản sao, chữ ký');
    expect(svg.desc['#text']).toContain('Quét mã');
    expect(svg.rect).toEqual({ id: 'duong-be', x: '2', y: '2', width: String(width), height: String(height), rx: '3', fill: 'none', stroke: 'none' });
  }
});

test('a label needs no font and no other file, and prints its code in full black', async () => {
  for (const label of await labels(LONG_HOST)) {
    const svg = drawing(label);
    expect(svg).not.toMatch(/<text\b|font-family|<image\b|<use\b|href=/);
    const fills = new Set(Array.from(svg.matchAll(/fill="(#\w+)"/g), ([, colour = '']) => colour));
    expect(fills).toContain('#000000');
    expect([...fills].filter((colour) => colour !== '#000000' && Number.parseInt(colour.slice(1, 3), 16) < 0x60)).toEqual([]);
  }
});

test('the colour of the shop’s label runs through the bleed to the edge', async () => {
  for (const { file, data } of await labels(null)) {
    const { width = 0 } = await sharp(data, { density: DENSITY }).metadata();
    const corner = await sharp(data, { density: DENSITY }).extract({ left: width - 6, top: 2, width: 4, height: 4 }).removeAlpha().raw().toBuffer();
    expect(corner[0], file).toBeGreaterThan(140);
    expect(corner[1], file).toBeLessThan(60);
  }
});

test('no label of any guide has more than twelve words: purpose, call, ward, address', () => {
  const { words: { sticker: words }, guides } = handbook;
  const { unit } = findWard(handbook);
  for (const { short } of guides) expect([short, words.scan, unit, `${LONG_HOST}/Q/KS1`].join(' ').split(' ').length, short).toBeLessThanOrEqual(12);
});
