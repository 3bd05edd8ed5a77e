import { expect, test } from 'vitest';
import { loadOutliner } from '../formats/picture/outline.ts';
import { readQr } from '../formats/read-qr.fixture.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { requireHandbook } from '../handbook/load.ts';
import { findWard, prepareSet } from '../pipeline/context.ts';
import { BOARD, muralScene, nearestPaint, paintsOf, WALL, type Wall } from './mural/scene.ts';
import { paintedAreas } from './mural/areas.ts';
import mural from './mural.ts';
import { pdfPages, rasterisePage } from './read-pdf.fixture.ts';

const DATE = '2026-11-22';
const handbook = await requireHandbook('.', DATE);
const outline = await loadOutliner();
const plans = mural.sets!(handbook);
const { walls } = handbook.words.mural;
const birth: Wall = { headline: ['Sinh con?', 'Khai sinh tại nhà'], steps: ['Đăng nhập', 'Điền tờ khai', 'Gửi hồ sơ'], unit: 'Phường Thượng Hồng', icon: 'tre-em', refuses: false, topic: 'ho-tich' };
const LEAST = 4.8;

test('each topic has one wall, and each wall written is one of a guide', () => {
  expect(plans.map(({ id }) => id)).toEqual(handbook.topics.map(({ id }) => id));
  expect(plans.flatMap(({ guides }) => guides).sort()).toEqual(walls.map(({ guide }) => guide).sort());
});

test.each(walls.map((wall) => [wall.guide, wall] as const))('the wall of %s has twenty words at most, the ward named', (_, { headline, steps }) => {
  expect([...headline, ...steps, findWard(handbook).unit].join(' ').split(/\s+/).length).toBeLessThanOrEqual(20);
});

test('the areas of the paints and of the board are the wall', async () => {
  const areas = await paintedAreas(muralScene(birth, outline, LEAST), paintsOf('ho-tich'));
  const painted = Object.values(areas).reduce((sum, area) => sum + area, 0);
  expect(painted).toBeCloseTo(((WALL.width * WALL.height) - (BOARD.width * BOARD.height)) / 100 ** 2, 3);
  expect(areas.soft).toBeGreaterThan(areas.strong);
  // The ring alone: two pills, 92 × 44 and 76 × 28 cm at 1:10.
  const pill = (width: number, height: number) => (width - height) * height + Math.PI * (height / 2) ** 2;
  expect(areas.gold).toBeGreaterThan((pill(92, 44) - pill(76, 28)) / 100 ** 2 * 0.95);
});

test('a line too long to be read from its distance is an error that names it', () => {
  expect(() => muralScene({ ...birth, steps: ['Đăng nhập', 'Điền tờ khai đăng ký khai sinh và tờ khai đăng ký thường trú', 'Gửi'] }, outline, LEAST)).toThrow('Điền tờ khai đăng ký');
});

test('a colour of a pictogram becomes the nearest of the paints', () => {
  const paints = paintsOf('cu-tru');
  expect(nearestPaint('#d3883e', paints)).toBe('gold');
  expect(nearestPaint('#fff', paints)).toBe('white');
  expect(nearestPaint('#212121', paints)).toBe('ink');
});

test.each(plans.map((plan) => [plan.id, plan] as const))('the drawing of %s has its picture, grid and paints, and a code that is read', async (_, plan) => {
  const { set, context } = prepareSet(handbook, plan, findWard(handbook), DATE, () => {});
  const [file] = await mural.writeSet!(set, context);
  const pages = await pdfPages(file!.data);
  expect(pages.map(({ trim }) => [Math.round(trim.width), Math.round(trim.height)])).toEqual([[400, 240], [400, 240], [400, 240]]);
  const text = pages.map((page) => page.text.normalize('NFC').replace(/\s+/g, ' '));
  for (const word of ['A', 'T', '12']) expect(text[1]?.split(' ')).toContain(word);
  const wall = walls.find(({ guide }) => guide === plan.guides[0])!;
  for (const step of wall.steps) expect(text[2]).toContain(step);
  expect(text[2]).not.toContain('0,0 m²');
  expect(text[2]).toContain('Bản thảo – chưa duyệt');
  expect(await readQr(await rasterisePage(file!.data, 0, 60))).toEqual(file!.qr.map((code) => codeAddress(null, code)));
});
