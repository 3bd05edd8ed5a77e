import svgpath from 'svgpath';
import { ICON_NAMES } from '../../design/icons.ts';
import { LEAST_LINE } from '../../design/papers.ts';
import { pictogramSvg } from '../../design/pictogram.ts';
import type { Colour } from '../../design/tokens.ts';
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
    const parts = shapes(pictogramSvg(name));
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

function shapes(svg: string): Shape[] {
  return [...svg.matchAll(/<path\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const path = /\bd="([^"]+)"/.exec(attributes)?.[1];
    const fill = /\bfill="(#[0-9a-f]{3,6})"/i.exec(attributes)?.[1];
    if (!path || !fill) return [];
    const rule = attributes.includes('fill-rule="evenodd"') ? 'even-odd' : 'non-zero';
    return [{ fill: cmyk({ hex: fill, cmyk: inks(fill) }), tone: `luma(${tone(fill)}%)`, rule, parts: curve(path) }];
  });
}

/** An SVG path → the segments of a Typst `curve`, all coordinates absolute, in pt of a 32 pt square. */
function curve(path: string): string[] {
  const parts: string[] = [];
  let x = 0;
  let y = 0;
  const point = (px: number, py: number) => `(${round(px)}pt, ${round(py)}pt)`;
  svgpath(path).abs().unshort().unarc().iterate((segment) => {
    const [kind, ...n] = segment as [string, ...number[]];
    const at = (index: number) => n[index] ?? 0;
    if (kind === 'M') parts.push(`curve.move(${point(at(0), at(1))})`);
    else if (kind === 'L') parts.push(`curve.line(${point(at(0), at(1))})`);
    else if (kind === 'H') parts.push(`curve.line(${point(at(0), y)})`);
    else if (kind === 'V') parts.push(`curve.line(${point(x, at(0))})`);
    else if (kind === 'C') parts.push(`curve.cubic(${point(at(0), at(1))}, ${point(at(2), at(3))}, ${point(at(4), at(5))})`);
    else if (kind === 'Q') parts.push(`curve.quad(${point(at(0), at(1))}, ${point(at(2), at(3))})`);
    else if (kind === 'Z') parts.push('curve.close(mode: "straight")');
    if (kind === 'H') x = at(0);
    else if (kind === 'V') y = at(0);
    else if (kind !== 'Z') [x, y] = [n.at(-2) ?? x, n.at(-1) ?? y];
  });
  return parts;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

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

/** Lightness in percent, lifted so that a poor photocopier keeps the shapes apart. */
function tone(hex: string): number {
  const [r, g, b] = channels(hex);
  return Math.round(20 + 75 * (0.21 * r + 0.72 * g + 0.07 * b));
}
