/** `[a b c d e f]`: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export const multiply = ([a, b, c, d, e, f]: Matrix, outer: Matrix): Matrix => [
  a * outer[0] + b * outer[2],
  a * outer[1] + b * outer[3],
  c * outer[0] + d * outer[2],
  c * outer[1] + d * outer[3],
  e * outer[0] + f * outer[2] + outer[4],
  e * outer[1] + f * outer[3] + outer[5],
];

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

/** How long a unit across, and a unit upwards, becomes. */
export const stretch = ([a, b, c, d]: Matrix): { across: number; up: number } => ({ across: Math.hypot(a, b), up: Math.hypot(c, d) });

/** Corners of a rectangle, pt of the page. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export const width = ({ left, right }: Box) => right - left;
export const height = ({ bottom, top }: Box) => top - bottom;
/** Smaller, or with a negative `by` larger, on every side. */
export const inner = ({ left, bottom, right, top }: Box, by: number): Box => ({ left: left + by, bottom: bottom + by, right: right - by, top: top - by });

export const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

/** The smallest box with all the points, given as x, y, x, y …; undefined when there are none. */
export function boxOf(points: readonly number[]): Box | undefined {
  if (points.length < 2) return undefined;
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x = 0, y = 0] = [points[index], points[index + 1]];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

/** Points an inch over millimetres an inch. */
export const PT_PER_MM = 72 / 25.4;
