import sharp from 'sharp';
import { expect, test } from 'vitest';
import { svgOf } from '../formats/svg.ts';
import { COLOURS } from './tokens.ts';
import { mark, MARK_HEIGHT, MARK_LEAST, markTile, type Drawing } from './mark.ts';

/** Red, green, blue, alpha at a place of the drawing, drawn `height` px high. */
async function colourAt(drawing: Drawing, x: number, y: number, height: number): Promise<string> {
  const scale = height / drawing.height;
  const { data, info } = await sharp(Buffer.from(svgOf(drawing, 'mark', COLOURS)), { density: 72 * scale }).resize({ height }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.round(y * scale) * info.width + Math.round(x * scale)) * 4;
  return [...data.subarray(at, at + 4)].join(' ');
}

const TICK = { x: 29.1, y: 42.2 };
const RING = { x: 31, y: 28 };
const PHONE = { x: 4, y: 57 };
const GAP = { x: 24, y: 24 };
const RED = '164 22 26 255';
const GOLD = '242 182 50 255';

test('the phone is red and the ring gold, at its least size too', async () => {
  for (const height of [512, MARK_LEAST.px]) {
    expect(await colourAt(mark('colour'), PHONE.x, PHONE.y, height)).toBe(RED);
    expect(await colourAt(mark('colour'), RING.x, RING.y, height)).toBe(GOLD);
  }
});

test('the tick and the gap beside the ring are holes: the mark stands on any ground', async () => {
  for (const place of [TICK, GAP]) expect(await colourAt(mark('colour'), place.x, place.y, 512)).toMatch(/ 0$/);
});

test('one colour is one colour, and keeps the ring off the button', async () => {
  expect(new Set(mark('one-colour').shapes.map(({ paint }) => paint))).toEqual(new Set(['ink']));
  expect(await colourAt(mark('one-colour'), 31, 29.4, 512)).toMatch(/ 0$/);
});

test('nothing is drawn outside the drawing', async () => {
  for (const drawing of [mark('colour'), markTile()]) {
    const wide = { ...drawing, width: drawing.width + 20, height: drawing.height + 20, shapes: drawing.shapes };
    const { info } = await sharp(Buffer.from(svgOf(wide, 'mark', COLOURS))).trim().toBuffer({ resolveWithObject: true });
    expect(info.width).toBeLessThanOrEqual(Math.ceil(drawing.width) + 1);
    expect(info.height).toBeLessThanOrEqual(MARK_HEIGHT + 1);
  }
});
