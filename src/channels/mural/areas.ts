import sharp from 'sharp';
import type { Colour } from '../../design/tokens.ts';
import { svgOf } from '../../formats/svg.ts';
import { BOARD, nearestPaint, PAINTS, WALL, type Paint, type Scene } from './scene.ts';

/** Dots of the raster per mm of the drawing: one for each 4 mm of the wall. */
const DOTS = 2.5;
const SQUARE_METRES_PER_DOT = (10 / DOTS / 1000) ** 2;

/** Square metres of wall in each paint, counted on the picture; the place of the board is left out. */
export async function paintedAreas(scene: Scene, paints: Record<Paint, Colour>): Promise<Record<Paint, number>> {
  const { data, info } = await sharp(Buffer.from(svgOf(scene, '', paints)), { density: 72 * DOTS }).resize({ width: WALL.width * DOTS, height: WALL.height * DOTS }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const dots = Object.fromEntries(PAINTS.map((paint) => [paint, 0])) as Record<Paint, number>;
  const known = new Map<number, Paint>();
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (isBoard(x / DOTS, y / DOTS)) continue;
      const at = (y * info.width + x) * info.channels;
      const colour = data.readUIntBE(at, 3);
      const paint = known.get(colour) ?? nearestPaint(`#${colour.toString(16).padStart(6, '0')}`, paints);
      known.set(colour, paint);
      dots[paint]++;
    }
  }
  return Object.fromEntries(PAINTS.map((paint) => [paint, dots[paint] * SQUARE_METRES_PER_DOT])) as Record<Paint, number>;
}

const isBoard = (x: number, y: number): boolean => x >= BOARD.x && x < BOARD.x + BOARD.width && y >= BOARD.y && y < BOARD.y + BOARD.height;
