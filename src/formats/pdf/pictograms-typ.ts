import { ICON_NAMES, type IconName } from '../../design/icons.ts';
import { LEAST_LINE } from '../../design/papers.ts';
import { pictogramPaths } from '../../design/pictogram.ts';
import type { Colour } from '../../design/tokens.ts';
import { curveSegments } from './curves.ts';
import { cmyk } from './tokens-typ.ts';

/** Outline of a grey pictogram, pt of its square of 32 pt. */
const OUTLINE = 0.55;

/**
 * Every pictogram as a Typst module, in ink. Typst places an SVG in RGB, which a print shop converts as it likes; drawn as
 * curves with CMYK fills it prints as designed. `pictogram("nha", 20mm)` draws one; with `grey: true` it has black outlines,
 * so that a poor photocopier keeps its shapes.
 */
export function pictogramsTyp(): string {
  const drawings = ICON_NAMES.map((name) => {
    const parts = shapes(name);
    return `"${name}": (ink: ${drawing(parts, 'fill')}, grey: outline => ${drawing(parts, 'tone')})`;
  });
  // The drawings are evaluated once, when Typst first reads the module; a page only places them.
  return `#let drawings = (\n${drawings.join(',\n')}\n)
#let pictogram(name, size, grey: false) = box(width: size, height: size, place(top + left, {
  let k = size / 32pt * 100%
  let drawing = drawings.at(name)
  // An outline that a press holds: ${LEAST_LINE} pt at the size it is printed.
  scale(x: k, y: k, origin: top + left, if grey { (drawing.grey)(calc.max(${OUTLINE}pt, ${LEAST_LINE}pt / (size / 32pt))) } else { drawing.ink })
}))
`;
}

interface Shape {
  fill: string;
  tone: string;
  rule: string;
  parts: string[];
}

const drawing = (shapes: Shape[], ink: 'fill' | 'tone') =>
  `box(width: 32pt, height: 32pt, { ${shapes.map((shape) => `place(top + left, curve(fill: ${shape[ink]}, fill-rule: "${shape.rule}"${ink === 'tone' ? ', stroke: outline + luma(0%)' : ''}, ${shape.parts.join(', ')}))`).join('; ')} })`;

const shapes = (name: IconName): Shape[] =>
  pictogramPaths(name).map(({ fill, path, isEvenOdd }) => ({ fill: cmyk({ hex: fill, cmyk: inks(fill) }), tone: `luma(${tone(fill)}%)`, rule: isEvenOdd ? 'even-odd' : 'non-zero', parts: curve(path) }));

/** An SVG path → the segments of a Typst `curve`, in pt of a 32 pt square. */
const curve = (path: string): string[] =>
  curveSegments(path).map(([kind, ...n]) => {
    const points = Array.from({ length: n.length / 2 }, (_, index) => `(${n[2 * index]}pt, ${n[2 * index + 1]}pt)`);
    return kind === 'Z' ? 'curve.close(mode: "straight")' : `curve.${CALLS[kind]}(${points.join(', ')})`;
  });

const CALLS = { M: 'move', L: 'line', C: 'cubic', Q: 'quad' } as const;

function channels(hex: string): [number, number, number] {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((index) => Number.parseInt(full.slice(index, index + 2), 16) / 255) as [number, number, number];
}

/** Screen colour → ink, with the grey part carried by black; total stays under 300 %. */
function inks(hex: string): Colour['cmyk'] {
  const [r, g, b] = channels(hex);
  const key = 1 - Math.max(r, g, b);
  const part = (channel: number) => (key === 1 ? 0 : Math.round(((1 - channel - key) / (1 - key)) * 100));
  return [part(r), part(g), part(b), Math.round(key * 100)];
}

/** Lightness in percent, never under 56: a copier makes black of what is darker than half, and the shape would be one with its outline. */
function tone(hex: string): number {
  const [r, g, b] = channels(hex);
  return Math.round(56 + 39 * (0.21 * r + 0.72 * g + 0.07 * b));
}
