import { mark, MARK_HEIGHT, placed, type Drawing, type MarkStyle, type Shape } from '../../design/mark.ts';
import type { Outline, Outliner } from '../../formats/picture/outline.ts';

/** What stands beside the mark. */
export interface Naming {
  /** Name of the handbook, in two lines. */
  name: readonly [string, string];
  /** "Phường Thượng Hồng, tỉnh Hưng Yên" */
  locality: string;
}

/** Sizes in parts of the mark's drawing, 64 high. The locality is as wide as the name, within these sizes. */
const BESIDE = { size: 22, baselines: [21.5, 46], locality: 61.2, gap: 11 } as const;
const BELOW = { size: 19, baselines: [84, 106], locality: 120, gap: 0 } as const;
const LOCALITY_SIZE = { least: 6.6, most: 9 } as const;

/** Mark, then name and locality to its right: name and locality reach from the phone's upper to its lower edge. */
export function horizontal(naming: Naming, style: MarkStyle, outline: Outliner): Drawing {
  const sign = mark(style);
  const lines = writing(naming, BESIDE.size, outline);
  const left = sign.width + BESIDE.gap;
  const baselines = [...BESIDE.baselines, BESIDE.locality];
  const letters = lines.map(({ path }, index) => letter(path, index, style, left, baselines[index] ?? 0));
  return { width: left + Math.max(...lines.map(({ width }) => width)), height: MARK_HEIGHT, shapes: [...sign.shapes, ...letters] };
}

/** Mark above, name and locality centred below it. */
export function vertical(naming: Naming, style: MarkStyle, outline: Outliner): Drawing {
  const sign = mark(style);
  const lines = writing(naming, BELOW.size, outline);
  const width = Math.max(sign.width, ...lines.map((line) => line.width));
  const baselines = [...BELOW.baselines, BELOW.locality];
  const letters = lines.map(({ path, width: own }, index) => letter(path, index, style, (width - own) / 2, baselines[index] ?? 0));
  // Descenders of the last line stay inside.
  return { width, height: BELOW.locality + 3, shapes: [...placed(sign.shapes, (width - sign.width) / 2, 0, 1), ...letters] };
}

/** The two lines of the name, and the locality as wide as they are. */
function writing({ name, locality }: Naming, size: number, outline: Outliner): Outline[] {
  const lines = name.map((line) => outline(line, 800, size));
  const wide = Math.max(...lines.map(({ width }) => width));
  const fitting = wide / outline(locality, 500, 1).width;
  return [...lines, outline(locality, 500, Math.min(LOCALITY_SIZE.most, Math.max(LOCALITY_SIZE.least, fitting)))];
}

function letter(path: string, line: number, style: MarkStyle, x: number, y: number): Shape {
  const paint = style === 'negative' ? 'white' : style === 'one-colour' ? 'ink' : line < 2 ? 'red' : 'ink';
  return placed([{ paint, path }], x, y, 1)[0] as Shape;
}
