import sharp from 'sharp';
import { expect, test } from 'vitest';
import { EYELET_CORNER_MM, paperOf, STANDEE_BASE_MM } from '../design/papers.ts';
import { guideOf, made } from './large.fixture.ts';
import { rasterisePage } from './read-pdf.fixture.ts';
import standee from './standee.ts';

const DPI = 20;
const px = (mm: number) => Math.floor((mm / 25.4) * DPI);

/** A part of the standee's picture, mm from its upper left corner: whether nothing is printed there but the ground. */
async function isPlain(file: string, left: number, top: number, width: number, height: number): Promise<boolean> {
  const { data } = await made(standee, guideOf('cap-doi-cap-lai-the-can-cuoc'), file);
  const part = await sharp(await rasterisePage(data, 0, DPI)).extract({ left: px(left), top: px(top), width: px(width), height: px(height) }).raw().toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let at = 0; at < part.data.length; at += part.info.channels) colours.add(part.data.subarray(at, at + 3).join());
  return colours.size === 1;
}

test.each(['standee-x-60x160', 'standee-x-80x180'] as const)('the four corners of %s are free for eyelets', async (id) => {
  const { width, height } = paperOf(id);
  for (const left of [0, width - EYELET_CORNER_MM]) {
    for (const top of [0, height - EYELET_CORNER_MM + 1]) expect(await isPlain(`${id}.pdf`, left, top, EYELET_CORNER_MM, EYELET_CORNER_MM - 1), `${left}, ${top}`).toBe(true);
  }
});

test('nothing is printed on the base of a roll-up', async () => {
  expect(await isPlain('standee-80x200.pdf', 0, 2000 - STANDEE_BASE_MM + 1, 800, STANDEE_BASE_MM - 1)).toBe(true);
});
