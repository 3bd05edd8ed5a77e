import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { FONT_WEIGHTS, fontData, type FontWeight } from '../../design/fonts.ts';
import type { PlacedText } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** Name of a weight for the canvas: a family of its own for each: one asked for by another family's weight might be thickened by computation. */
export const fontFamily = (weight: FontWeight) => `be-vietnam-pro-${weight}`;

let registered: Promise<void> | undefined;

/** Makes every weight known to the canvas, once. @throws Error where a file is not a font */
export function registerFonts(): Promise<void> {
  return (registered ??= register());
}

async function register(): Promise<void> {
  for (const weight of FONT_WEIGHTS) {
    if (!GlobalFonts.register(await fontData(weight), fontFamily(weight))) throw new Error(`font of weight ${weight} cannot be read`);
  }
}

/**
 * Draws a text over what is there: base lines on whole pixels, letters kerned, lines aligned within the text's measure.
 * A letter the family lacks would be borrowed from the system's fonts: measure the text first, the typeface knows.
 */
export function drawText(context: SKRSContext2D, { ascent, descent }: Typeface, { lines, style, x, y, measure, align }: PlacedText): void {
  const { size, weight, colour, leading } = style;
  // Half the leading above the letters, as CSS does.
  const baseline = y + (leading * size - (ascent + descent) * size) / 2 + ascent * size;
  context.font = `${size}px ${fontFamily(weight)}`;
  // Otherwise the language of the machine decides.
  context.lang = 'vi';
  // Letters keep their true widths instead of whole pixels.
  context.textRendering = 'geometricPrecision';
  context.textAlign = align;
  context.fillStyle = colour;
  const anchor = x + measure * { left: 0, center: 0.5, right: 1 }[align];
  for (const [index, line] of lines.entries()) context.fillText(line, anchor, Math.round(baseline + index * leading * size));
}
