import type { Colour } from '../pdf/colour.ts';
import type { Mark, Path } from '../pdf/content.ts';
import { height, width, type Box } from '../pdf/geometry.ts';

/** A QR symbol as it is drawn: a square of modules, without its quiet zone. */
export interface QrSymbol {
  /** pt of the page. */
  box: Box;
  /** Modules on a side. */
  modules: number;
  colour: Colour;
}

/** Modules a side: version 1 to 10 hold up to 174 bytes at level M, far more than an address (ISO/IEC 18004). */
const SIDES = Array.from({ length: 10 }, (_, version) => 21 + 4 * version);
/** How far an edge may lie off the grid, in modules. */
const OFF_GRID = 0.08;
/** Modules on a side of a finder pattern. */
const FINDER = 7;

/** Every fill that is a QR symbol: rectangles on a square grid, with a finder pattern in three corners. */
export function findSymbols(marks: readonly Mark[]): QrSymbol[] {
  return marks.flatMap((mark) => {
    const modules = mark.kind === 'fill' ? modulesOf(mark.path) : undefined;
    return modules && mark.kind === 'fill' ? [{ box: mark.box, modules, colour: mark.colour }] : [];
  });
}

/** @returns modules a side; undefined when the path is no symbol */
function modulesOf({ parts, box }: Path): number | undefined {
  // The smallest symbol has over a hundred runs of dark modules; three finder patterns alone have 27.
  if (parts.length < 27 || Math.abs(width(box) - height(box)) > 0.02 * width(box)) return undefined;
  if (parts.some(({ points, straight }) => !straight || points.length < 8 || points.length > 10)) return undefined;
  return SIDES.find((side) => {
    const grid = gridOf(parts, box, side);
    return grid !== undefined && corners(side).filter(([x, y]) => isFinder(grid, x, y)).length >= 3;
  });
}

const corners = (side: number): [number, number][] => [[0, 0], [side - FINDER, 0], [0, side - FINDER], [side - FINDER, side - FINDER]];

type Grid = readonly (readonly boolean[])[];

/** The dark modules; undefined where an edge lies between two modules. */
function gridOf(parts: Path['parts'], box: Box, side: number): Grid | undefined {
  const module = width(box) / side;
  const grid = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  for (const { points } of parts) {
    const xs = points.filter((_, index) => index % 2 === 0).map((x) => (x - box.left) / module);
    const ys = points.filter((_, index) => index % 2 === 1).map((y) => (y - box.bottom) / module);
    if ([...xs, ...ys].some((value) => Math.abs(value - Math.round(value)) > OFF_GRID)) return undefined;
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)].map(Math.round) as [number, number, number, number];
    for (let y = y0; y < y1; y++) grid[y]?.fill(true, x0, x1);
  }
  return grid;
}

/** A dark ring, a light ring and a dark square of three. */
function isFinder(grid: Grid, left: number, bottom: number): boolean {
  for (let y = 0; y < FINDER; y++) {
    for (let x = 0; x < FINDER; x++) {
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
      if ((grid[bottom + y]?.[left + x] ?? false) !== (ring !== 2)) return false;
    }
  }
  return true;
}
