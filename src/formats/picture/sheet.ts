import type { FontWeight } from '../../design/fonts.ts';
import type { IconName } from '../../design/icons.ts';
import { pictogramBody } from '../../design/pictogram.ts';
import { QUIET_ZONE, qrModules, qrRuns } from '../qr.ts';
import { balanceLines } from './balance.ts';
import type { Typeface } from './typeface.ts';

/** How a text looks. Sizes in px; `leading` is the line height in ems. */
export interface TextStyle {
  size: number;
  weight: FontWeight;
  colour: string;
  leading: number;
}

/** A text broken into lines: its size is known before it is placed. */
export interface Paragraph {
  lines: string[];
  style: TextStyle;
  /** Widest line, px. Larger than the measure only when one word alone is. */
  width: number;
  height: number;
}

/** A paragraph at its place. `align` is within `measure`, px to the right of `x`. */
export interface PlacedText extends Paragraph {
  x: number;
  y: number;
  measure: number;
  align: 'left' | 'center' | 'right';
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Paint {
  fill?: string;
  stroke?: string;
  /** Drawn inside and outside the edge alike, px. */
  strokeWidth?: number;
  radius?: number;
  /** Of the fill. As an attribute of the fill it costs nothing; of the whole shape, a layer as large as the picture. */
  opacity?: number;
}

/** Sets a text in balanced lines no wider than `measure` px. */
export type Typeset = (text: string, style: TextStyle, measure: number) => Paragraph;

/** A typesetter for one picture: it remembers, because a composition is tried at many sizes that share most texts. */
export function typesetter(typeface: Typeface): Typeset {
  const known = new Map<string, Pick<Paragraph, 'lines' | 'width'>>();
  return (text, style, measure) => {
    const key = `${style.size}/${style.weight}/${measure}/${text}`;
    let broken = known.get(key);
    if (!broken) {
      const widthOf = (line: string) => typeface.width(line, style.weight, style.size);
      const lines = balanceLines(text, widthOf, measure);
      broken = { lines, width: Math.max(0, ...lines.map(widthOf)) };
      known.set(key, broken);
    }
    return { ...broken, style, height: broken.lines.length * style.size * style.leading };
  };
}

/** A picture being drawn: shapes below, words above, in the order they are added. All numbers are px. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly shapes: string[] = [];
  readonly texts: PlacedText[] = [];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  rect({ x, y, width, height }: Box, paint: Paint): void {
    this.shapes.push(`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"${paint.radius ? ` rx="${px(paint.radius)}"` : ''}${attributes(paint)}/>`);
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.shapes.push(`<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"${attributes(paint)}/>`);
  }

  /** A line through the points, round at its ends and corners; closed and filled when `paint.fill` is given. */
  line(points: readonly (readonly [x: number, y: number])[], paint: Paint): void {
    const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
    this.shapes.push(`<path d="${path}${paint.fill ? 'Z' : ''}" stroke-linecap="round" stroke-linejoin="round"${attributes(paint)}/>`);
  }

  pictogram(name: IconName, { x, y, width }: Box): void {
    this.shapes.push(`<g transform="translate(${px(x)} ${px(y)}) scale(${px(width / 32)})">${pictogramBody(name)}</g>`);
  }

  /** A QR code with its quiet zone, dark on white, in a square of at most `side` px under `y`, centred on `centre`; modules are whole pixels. Returns its true side. */
  qr(payload: string, centre: number, y: number, side: number): number {
    const modules = qrModules(payload);
    const across = modules.length + 2 * QUIET_ZONE;
    const module = Math.floor(side / across);
    const x = Math.round(centre - (across * module) / 2);
    const dark = qrRuns(modules).map(([column, row, length]) => `M${x + (column + QUIET_ZONE) * module} ${y + (row + QUIET_ZONE) * module}h${length * module}v${module}h${-length * module}z`);
    this.rect({ x, y, width: across * module, height: across * module }, { fill: '#ffffff', radius: 2 * module });
    this.shapes.push(`<path fill="#000000" d="${dark.join('')}"/>`);
    return across * module;
  }

  /** Puts a paragraph with its top left corner at `x`, `y`. */
  text(paragraph: Paragraph, x: number, y: number, measure = paragraph.width, align: PlacedText['align'] = 'left'): void {
    this.texts.push({ ...paragraph, x, y, measure, align });
  }
}

const px = (value: number) => Math.round(value * 100) / 100;

function attributes({ fill, stroke, strokeWidth, opacity }: Paint): string {
  return ` fill="${fill ?? 'none'}"${stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth ?? 1}"` : ''}${opacity === undefined ? '' : ` fill-opacity="${opacity}"`}`;
}
