import type { FontWeight } from '../../design/fonts.ts';
import { letterMask, type Mask } from './mask.ts';
import type { PlacedText } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** Opaque pixels as red, green, blue, alpha, from the top left. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

const CHANNELS = 4;
/** Places between two pixels where a letter may stand: finer is not seen, and each has a mask of its own. */
const PLACES = 4;
/** Masks kept at most, about a kilobyte each. */
const KEPT = 20_000;
const masks = new Map<string, Mask>();

/** A letter's mask, its origin on a whole pixel. */
interface StandingLetter {
  mask: Mask;
  column: number;
  row: number;
}

/** A text whose letters have found their pixels. */
export interface SetText {
  letters: StandingLetter[];
  /** Red, green, blue in one number. */
  colour: number;
}

/** Sets a text: base lines on whole pixels, letters kerned, lines aligned within the text's measure. */
export function setText(typeface: Typeface, { lines, style, x, y, measure, align }: PlacedText): SetText {
  const { size, weight, leading } = style;
  // Half the leading above the letters, as CSS does.
  const baseline = y + (leading * size - (typeface.ascent + typeface.descent) * size) / 2 + typeface.ascent * size;
  const letters = lines.flatMap((line, index) => {
    const placed = typeface.place(line, weight, size);
    const start = x + (measure - placed.width) * { left: 0, center: 0.5, right: 1 }[align];
    const row = Math.round(baseline + index * leading * size);
    return placed.letters.map((letter) => {
      const place = Math.round((start + letter.x) * PLACES);
      const column = Math.floor(place / PLACES);
      return { mask: keptMask(typeface, letter.code, weight, size, place - column * PLACES), column, row };
    });
  });
  return { letters, colour: Number.parseInt(style.colour.slice(1), 16) };
}

function keptMask(typeface: Typeface, code: number, weight: FontWeight, size: number, place: number): Mask {
  const key = `${size}/${weight}/${place}/${code}`;
  const kept = masks.get(key);
  if (kept) return kept;
  if (masks.size >= KEPT) masks.clear();
  const mask = letterMask(typeface.outline(code, weight), size / typeface.unitsPerEm, place / PLACES);
  masks.set(key, mask);
  return mask;
}

/** Draws a text over the pixels; what lies outside them is left out. */
export function paintText(pixels: Pixels, { letters, colour }: SetText): void {
  const rgb = [colour >> 16, (colour >> 8) & 255, colour & 255] as const;
  for (const letter of letters) paintLetter(pixels, letter, rgb);
}

function paintLetter({ data, width, height }: Pixels, { mask, column, row }: StandingLetter, [red, green, blue]: readonly [number, number, number]): void {
  const left = column + mask.left;
  const from = Math.max(0, -left);
  const to = Math.min(mask.width, width - left);
  for (let line = Math.max(0, -row - mask.top); line < mask.height && row + mask.top + line < height; line++) {
    let pixel = ((row + mask.top + line) * width + left + from) * CHANNELS;
    for (let at = line * mask.width + from; at < line * mask.width + to; at++, pixel += CHANNELS) {
      const cover = mask.cover[at] ?? 0;
      if (cover === 0) continue;
      data[pixel] = blend(data[pixel] ?? 0, red, cover);
      data[pixel + 1] = blend(data[pixel + 1] ?? 0, green, cover);
      data[pixel + 2] = blend(data[pixel + 2] ?? 0, blue, cover);
    }
  }
}

/** Rounded to the nearest whole value: storing in a byte cuts off what is behind the point. */
const blend = (under: number, over: number, cover: number) => (under * (255 - cover) + over * cover + 127) / 255;
