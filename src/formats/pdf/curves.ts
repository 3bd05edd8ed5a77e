import svgpath from 'svgpath';
import type { Drawing } from '../../design/mark.ts';

/** A segment as Typst's `curve` knows it, its points absolute: to move, a line, a cubic or quadratic curve, to close. */
export type Segment = ['M' | 'L' | 'C' | 'Q' | 'Z', ...number[]];

/** An SVG path → the segments that Typst draws: arcs become curves, all coordinates absolute and rounded to a thousandth. */
export function curveSegments(path: string): Segment[] {
  const segments: Segment[] = [];
  let x = 0;
  let y = 0;
  svgpath(path).abs().unshort().unarc().iterate(([command, ...n]) => {
    // Adding 0 makes a zero of the minus zero that rounding leaves.
    const points = n.map((value) => Math.round(Number(value) * 1000) / 1000 + 0);
    const [first = 0] = points;
    if (command === 'H') [x, y] = [first, y];
    else if (command === 'V') [x, y] = [x, first];
    else if (command !== 'Z') [x, y] = [points.at(-2) ?? x, points.at(-1) ?? y];
    if (command === 'H' || command === 'V') segments.push(['L', x, y]);
    else segments.push([command as Segment[0], ...(command === 'Z' ? [] : points)]);
  });
  return segments;
}

/** A drawing as `shapes.typ` draws it. */
export const drawn = <Paint extends string>({ width, height, shapes }: Drawing<Paint>) => ({ width, height, shapes: shapes.map(({ paint, path, contour }) => ({ paint, segments: curveSegments(path), contour: contour ?? null })) });
