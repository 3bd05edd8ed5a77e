import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photocopy } from './photocopy.fixture.ts';

const DPI = 150;

/** A page 40 mm square with one drawing on it. */
const page = (drawing: string) => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="236" height="236"><rect width="236" height="236" fill="#fff"/>${drawing}</svg>`)).png().toBuffer();
const copied = async (drawing: string) => photocopy(await page(drawing), DPI);

test('black letters on white come back as they were', async () => {
  const copy = await copied('<path d="M60 40h12v80h40v12h-52z" fill="#000"/>');
  expect(copy).toMatchObject({ lost: 0, blocks: 0 });
  expect(copy.ink.after).toBeCloseTo(copy.ink.before, 2);
});

test('pale letters vanish, and dark ones vanish on a dark ground', async () => {
  expect((await copied('<path d="M60 40h12v80h40v12h-52z" fill="#999"/>')).lost).toBe(1);
  expect((await copied('<rect width="236" height="236" fill="#666"/><path d="M60 40h12v80h40v12h-52z" fill="#000"/>')).lost).toBe(1);
});

test('a field of dark grey comes back as a black block, a pale one as paper', async () => {
  expect((await copied('<rect x="20" y="20" width="150" height="150" fill="#555"/>')).blocks).toBeGreaterThan(5);
  expect((await copied('<rect x="20" y="20" width="150" height="150" fill="#eee"/>')).blocks).toBe(0);
});
