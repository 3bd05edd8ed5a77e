import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ICON_NAMES } from './icons.ts';
import { pictogramSvg } from './pictogram.ts';

test('every pictogram of the list is a drawing in a square of 32', async () => {
  for (const name of ICON_NAMES) {
    const { width, height } = await sharp(Buffer.from(pictogramSvg(name))).metadata();
    expect([name, width, height]).toEqual([name, 32, 32]);
  }
});
