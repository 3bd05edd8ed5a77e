/** A rectangle, by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box made smaller by `by` on every side. */
export const inset = ({ x, y, width, height }: Box, by: number): Box => ({ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by });

/** A rectangle with round corners of radius `r`. */
export function rounded({ x, y, width, height }: Box, r: number): string {
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** A rectangle whose short ends are half circles. */
export const pill = (box: Box): string => rounded(box, box.height / 2);

interface Point {
  x: number;
  y: number;
}

/** A tick drawn with a round pen, as an outline: down from `a` to `b`, then up to `c`. */
export function tick(a: Point, b: Point, c: Point, pen: number): string {
  const r = pen / 2;
  const down = normal(a, b, r);
  const up = normal(b, c, r);
  // The inner sides of the two strokes meet at one point; the outer corner is round.
  const inner = crossing(shift(a, down, -1), shift(b, down, -1), shift(b, up, -1), shift(c, up, -1));
  const to = ({ x, y }: Point) => `${fixed(x)} ${fixed(y)}`;
  const arc = (end: Point, sweep: 0 | 1) => `A${r} ${r} 0 0 ${sweep} ${to(end)}`;
  return `M${to(shift(a, down, -1))}L${to(inner)}L${to(shift(c, up, -1))}${arc(shift(c, up, 1), 1)}L${to(shift(b, up, 1))}${arc(shift(b, down, 1), 1)}L${to(shift(a, down, 1))}${arc(shift(a, down, -1), 1)}z`;
}

/** To the right of the way from `a` to `b`, `length` long. */
function normal(a: Point, b: Point, length: number): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const k = length / Math.hypot(dx, dy);
  return { x: -dy * k, y: dx * k };
}

function shift(p: Point, by: Point, k: number): Point {
  return { x: p.x + by.x * k, y: p.y + by.y * k };
}

/** Where the line through `a`, `b` meets the one through `c`, `d`. */
function crossing(a: Point, b: Point, c: Point, d: Point): Point {
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / (rx * sy - ry * sx);
  return { x: a.x + t * rx, y: a.y + t * ry };
}

function fixed(value: number): number {
  return Math.round(value * 1000) / 1000;
}
