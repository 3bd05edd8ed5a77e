import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { create, type Font } from 'fontkitten';
import svgpath from 'svgpath';
import { FONT_WEIGHTS, fontData, type FontWeight } from '../../design/fonts.ts';
import { registerFonts, fontFamily } from './text.ts';
import { loadTypeface } from './typeface.ts';

export interface Outline {
  /** SVG path data; the base line is y = 0, the first letter begins at x = 0. Letters overlap nowhere: even-odd and non-zero fill are the same. */
  path: string;
  width: number;
}

/** Kerning is asked for at this size, px, where it is exact enough for any. */
const KERNING_SIZE = 1000;

/** Turns a line of text into curves, as a mark needs it: no machine has to have the typeface. */
export type Outliner = (text: string, weight: FontWeight, size: number) => Outline;

let ready: Promise<Outliner> | undefined;

/** The outliner, with every weight read once. */
export const loadOutliner = (): Promise<Outliner> => (ready ??= readFonts());

async function readFonts(): Promise<Outliner> {
  const typeface = await loadTypeface();
  await registerFonts();
  const canvas = createCanvas(1, 1).getContext('2d');
  const fonts = new Map(await Promise.all(FONT_WEIGHTS.map(async (weight) => [weight, create(await fontData(weight)) as Font] as const)));
  return (text, weight, size) => {
    // Fails with the letter that the family does not have.
    typeface.width(text, weight, size);
    const font = fonts.get(weight) as Font;
    const scale = size / font.unitsPerEm;
    const letters = [...text.normalize('NFC')];
    let x = 0;
    const paths = letters.map((letter, index) => {
      const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      x += index === 0 ? 0 : (kerning(canvas, weight, (letters[index - 1] ?? '') + letter) * size) / KERNING_SIZE;
      const path = svgpath(glyph.path.toSVG()).scale(scale, -scale).translate(x, 0).round(3).toString();
      x += glyph.advanceWidth * scale;
      return path;
    });
    return { path: paths.join(''), width: x };
  };
}

/** What a pair of letters is moved together, at `KERNING_SIZE`. */
function kerning(canvas: SKRSContext2D, weight: FontWeight, pair: string): number {
  canvas.font = `${KERNING_SIZE}px ${fontFamily(weight)}`;
  canvas.lang = 'vi';
  canvas.textRendering = 'geometricPrecision';
  const width = (text: string) => canvas.measureText(text).width;
  const [first = '', second = ''] = [...pair];
  return width(pair) - width(first) - width(second);
}
