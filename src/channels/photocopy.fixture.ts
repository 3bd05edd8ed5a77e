import sharp from 'sharp';

/** Side of a cell, mm: about a letter of small print. A mark in its middle half belongs to the cell, not to the next one. */
const CELL_MM = 2.4;
/** Difference of lightness, 0–255, from which there is something to be seen. */
const VISIBLE = 80;
/** Share of a cell's dots on either side of the middle tone, from which they are a mark and its ground, not the soft edge of one. */
const MARK = 0.2;
/** Side of a square, mm, that has come back black. */
const BLOCK_MM = 4;
/** Mean lightness, 0–255, up to which it was black before. Black ink shows as 46. */
const BLACK = 64;

/** A page as a poor copier gives it back: every dot black or white, nothing between. */
export interface Photocopy {
  /** PNG. */
  picture: Uint8Array;
  /** Share of the page's ink before and after, 0–1. */
  ink: { before: number; after: number };
  /** Of the cells with something to be seen, the share that came back all black or all white. */
  lost: number;
  /** Squares that came back black, and were grey. */
  blocks: number;
}

/**
 * Copies a page at a threshold of half.
 * @param page raster of an office file
 * @param dpi at least 150: thinner dots would blur the strokes of small letters before the copier sees them
 */
export async function photocopy(page: Uint8Array, dpi: number): Promise<Photocopy> {
  const { data: grey, info } = await sharp(page).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const copy = Buffer.from(grey.map((light) => (light < 128 ? 0 : 255)));
  const ink = (pixels: Buffer) => 1 - mean(pixels) / 255;

  const quarter = Math.round((CELL_MM * dpi) / 25.4 / 4);
  let [marks, lost] = [0, 0];
  for (const { x, y, side } of squares(width, height, 2 * quarter)) {
    const cell = { x: Math.max(0, x - quarter), y: Math.max(0, y - quarter), side: side + quarter };
    if (!holdsMark(dots(grey, width, { x, y, side }))) continue;
    marks++;
    if (new Set(dots(copy, width, cell)).size === 1) lost++;
  }
  let blocks = 0;
  for (const square of squares(width, height, Math.round((BLOCK_MM * dpi) / 25.4))) {
    if (Math.max(...dots(copy, width, square)) === 0 && mean(dots(grey, width, square)) > BLACK) blocks++;
  }
  const picture = await sharp(copy, { raw: { width, height, channels: 1 } }).png({ compressionLevel: 1 }).toBuffer();
  return { picture, ink: { before: ink(grey), after: ink(copy) }, lost: marks === 0 ? 0 : lost / marks, blocks };
}

interface Square { x: number; y: number; side: number }

/** The whole squares of a page, side by side. */
function* squares(width: number, height: number, side: number): Generator<Square> {
  for (let y = 0; y + side <= height; y += side) for (let x = 0; x + side <= width; x += side) yield { x, y, side };
}

function dots(pixels: Buffer, width: number, { x, y, side }: Square): Buffer {
  const cell = Buffer.allocUnsafe(side * side);
  for (let row = 0; row < side; row++) pixels.copy(cell, row * side, (y + row) * width + x, (y + row) * width + x + side);
  return cell;
}

function holdsMark(cell: Buffer): boolean {
  const [dark, light] = [Math.min(...cell), Math.max(...cell)];
  if (light - dark < VISIBLE) return false;
  const share = cell.filter((dot) => dot < (light + dark) / 2).length / cell.length;
  return share >= MARK && share <= 1 - MARK;
}

const mean = (pixels: Buffer): number => pixels.reduce((sum, light) => sum + light, 0) / pixels.length;
