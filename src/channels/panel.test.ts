import { expect, test } from 'vitest';
import { leastType } from '../design/papers.ts';
import { appeal, appealText } from './appeal.ts';
import banner from './banner.ts';
import { allGuides, guideOf, made, tooSmall } from './large.fixture.ts';
import panel from './panel.ts';
import { pdfPages } from './read-pdf.fixture.ts';

// Drawn at a tenth: a letter of the file is a tenth of the letter on the board.
const onBoard = (metres: number) => leastType(metres) / 10;

test.each(allGuides.map((ready) => [ready.guide.slug, ready] as const))('every word of %s is read at 10 m, on the largest panel at 20 m', async (_, ready) => {
  const { name, call, code } = appeal(ready.guide, ready.context.words.appeal);
  const message = appealText({ name, call, code });
  expect(await tooSmall((await made(panel, ready, 'pa-no-3000x2000-ti-le-1-10.pdf')).data, message, onBoard(10))).toEqual([]);
  expect(await tooSmall((await made(panel, ready, 'pa-no-4000x2500-ti-le-1-10.pdf')).data, message, onBoard(10))).toEqual([]);
  expect(await tooSmall((await made(panel, ready, 'pa-no-6000x3000-ti-le-1-10.pdf')).data, message, onBoard(20))).toEqual([]);
  // Beside the code of a banner stands what is read by who comes near to scan it.
  const sentence = appealText({ name, call, code: null });
  for (const file of banner.files) expect(await tooSmall((await made(banner, ready, file)).data, sentence, onBoard(10)), file).toEqual([]);
});

test('who puts a board up is left to be filled in; a banner also says from when to when it hangs', async () => {
  const ready = guideOf('dang-ky-khai-sinh');
  const text = async (channel: typeof panel, file: string) => (await pdfPages((await made(channel, ready, file)).data)).map((page) => page.text).join(' ').replaceAll(/\s+/g, ' ');
  const onPanel = await text(panel, 'pa-no-3000x2000-ti-le-1-10.pdf');
  const onBanner = await text(banner, 'bang-ron-4000x800-ti-le-1-10.pdf');
  for (const found of [onPanel, onBanner]) expect(found).toMatch(/Phường Thượng Hồng, tỉnh Hưng Yên Đơn vị thực hiện: Địa chỉ:/);
  expect(onPanel).not.toContain('Treo từ ngày');
  expect(onBanner).toContain('Treo từ ngày');
});

test('the art of a board goes 5 cm over its edge, 5 mm in the file', async () => {
  const [page] = await pdfPages((await made(panel, guideOf('tach-ho'), 'pa-no-6000x3000-ti-le-1-10.pdf')).data);
  expect(page?.trim.width).toBeCloseTo(600, 1);
  expect(page?.bleed.width).toBeCloseTo(610, 1);
});
