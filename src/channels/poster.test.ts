import sharp from 'sharp';
import { expect, test } from 'vitest';
import { leastType } from '../design/papers.ts';
import { glance } from '../guide/present.ts';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { allGuides, guideOf, made, tooSmall } from './large.fixture.ts';
import poster from './poster.ts';
import { rasterisePage, wordsOf } from './read-pdf.fixture.ts';

/** What a poster says, without the fine print at its foot. */
function message({ guide, context: { words } }: (typeof allGuides)[number]): string {
  const { cost, time, place } = glance(guide, words.common);
  return [guide.short, guide.tagline, cost.label, cost.value, cost.note, words.common.time, time.value, time.note, words.common.place, place.value, place.note, words.common.scan].join(' ');
}

test.each(allGuides.map((ready) => [ready.guide.slug, ready] as const))('%s has at most 80 words, read at 2 m on A3, its name at 5 m', async (_, ready) => {
  expect(wordsOf(message(ready)).length).toBeLessThanOrEqual(80);
  const { data } = await made(poster, ready, 'ap-phich-a3.pdf');
  expect(await tooSmall(data, message(ready), leastType(2))).toEqual([]);
  expect(await tooSmall(data, ready.guide.short, leastType(5))).toEqual([]);
});

test('larger paper is read from farther away', async () => {
  const ready = guideOf('cap-doi-cap-lai-the-can-cuoc');
  expect(await tooSmall((await made(poster, ready, 'ap-phich-a2.pdf')).data, message(ready), leastType(3))).toEqual([]);
  expect(await tooSmall((await made(poster, ready, 'ap-phich-60x90.pdf')).data, message(ready), leastType(4))).toEqual([]);
});

test.each(['dang-ky-khai-sinh', 'chung-thuc-ban-sao-chu-ky', 'gia-han-bhyt-ho-gia-dinh'])('a poor photocopier keeps the black-and-white poster of %s: black where it was dark, white elsewhere, the code read', async (slug) => {
  const ready = guideOf(slug);
  const { data } = await made(poster, ready, 'ap-phich-a3-den-trang.pdf');
  const page = await rasterisePage(data, 0, 100);
  const { data: pixels, info } = await sharp(page).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  // Text in grey would turn to specks: what is neither black nor nearly white is edges of letters and parts of a pictogram.
  const between = pixels.filter((value) => value > 60 && value < 200).length / (info.width * info.height);
  expect(between).toBeLessThan(0.03);
  const copy = await sharp(page).flatten({ background: '#ffffff' }).greyscale().threshold(128).png().toBuffer();
  expect(await readQr(copy)).toEqual([codeAddress(ready.context.ward.host, ready.context.code.code)]);
});

test('a ward with a long host and a long contact still has its poster', async () => {
  const { guide, context } = guideOf('dang-ky-khai-sinh');
  const ward = { ...context.ward, host: 'dichvucong.thuonghong.hungyen.gov.vn', contacts: [{ name: 'Trung tâm Phục vụ hành chính công phường', phone: '0221 3 000 000', confirmed: '2026-11-01' }] };
  const { data } = await made(poster, { guide, context: { ...context, ward } }, 'ap-phich-a3.pdf');
  expect(await tooSmall(data, `dichvucong.thuonghong.hungyen.gov.vn ${ward.contacts[0]?.name}`, 14)).toEqual([]);
});
