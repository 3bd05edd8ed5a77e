import { contrast, HIGH, mix, READABLE, until } from './contrast.ts';
import { COLOURS, type Colour } from './tokens.ts';

/** The tokens in whose place a ward's own strong colour stands; every other colour is the family's. */
export type Accent = Record<'red' | 'redDark' | 'goldText', Colour>;

const BLACK = '#000000';
const WHITE = '#ffffff';
/** One step of a colour channel: the nearest colour that is allowed differs no more than it must. */
const FINE = 255;

/**
 * How well a strong colour can be read on the family's paper, and white letters on it: its contrast with paper, the lower
 * of the two, and the nearest deeper colour that has enough.
 */
export function readability(hex: string): { ratio: number; isEnough: boolean; nearest: string } {
  const ratio = contrast(hex, COLOURS.paper.hex);
  return { ratio, isEnough: ratio >= READABLE, nearest: until(hex, BLACK, COLOURS.paper.hex, READABLE, FINE) };
}

/**
 * The tokens of a ward whose strong colour is `hex`.
 * @param ink its mix in %, as the print shop gives it; worked out from the screen value when left out
 */
export function accentOf(hex: string, ink: Colour['cmyk'] = inkOf(hex)): Accent {
  const dark = until(mix(hex, BLACK, 0.25), BLACK, WHITE, HIGH);
  const goldText = until(COLOURS.gold.hex, WHITE, hex, READABLE);
  return { red: { hex, cmyk: ink }, redDark: { hex: dark, cmyk: inkOf(dark) }, goldText: { hex: goldText, cmyk: inkOf(goldText) } };
}

/** An ink mix by the plain formula, grey taken out as black, so that it stays under 300 % in total. */
function inkOf(hex: string): Colour['cmyk'] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const light = Math.max(r, g, b);
  const percent = (share: number) => Math.round(share * 100);
  const of = (channel: number) => (light === 0 ? 0 : percent((light - channel) / light));
  return [of(r), of(g), of(b), percent(1 - light)];
}
