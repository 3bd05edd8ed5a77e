import { letterMask, type Mask } from './mask.ts';
import type { PlacedText } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** Pixels as red, green, blue, from the top left. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** Places between two pixels where a letter may stand: finer is not seen, and each has a mask of its own. */
const PLACES = 4;
/** Masks kept at most, about a kilobyte each. */
const KEPT = 20_000;
const masks = new Map<string, Mask>();

/** Draws a text over the pixels: base lines on whole pixels, letters kerned, lines aligned within the text's measure. */
export function drawText(pixels: Pixels, typeface: Typeface, { lines, style, x, y, measure, align }: PlacedText): void {
  const { size, weight, leading } = style;
  const colour = Number.parseInt(style.colour.slice(1), 16);
  // Half the leading above the letters, as CSS does.
  const baseline = y + (leading * size - (typeface.ascent + typeface.descent) * size) / 2 + typeface.ascent * size;
  lines.forEach((line, index) => {
    const { letters, width } = typeface.place(line, weight, size);
    const start = x + (measure - width) * { left: 0, center: 0.5, right: 1 }[align];
    const row = Math.round(baseline + index * leading * size);
    for (const letter of letters) {
      const place = Math.round((start + letter.x) * PLACES);
      const column = Math.floor(place / PLACES);
      const key = `${size}/${weight}/${place - column * PLACES}/${letter.code}`;
      let mask = masks.get(key);
      if (!mask) {
        if (masks.size >= KEPT) masks.clear();
        mask = letterMask(typeface.outline(letter.code, weight), size / typeface.unitsPerEm, place / PLACES - column);
        masks.set(key, mask);
      }
      paint(pixels, mask, column, row, colour);
    }
  });
}

function paint({ data, width, height }: Pixels, mask: Mask, x: number, y: number, colour: number): void {
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
  const left = x + mask.left;
  const from = Math.max(0, -left);
  const to = Math.min(mask.width, width - left);
  for (let line = 0; line < mask.height; line++) {
    const row = y + mask.top + line;
    if (row < 0 || row >= height) continue;
    let pixel = (row * width + left + from) * 3;
    for (let column = from; column < to; column++, pixel += 3) {
      const cover = mask.cover[line * mask.width + column] ?? 0;
      if (cover === 0) continue;
      data[pixel] = blend(data[pixel] ?? 0, red, cover);
      data[pixel + 1] = blend(data[pixel + 1] ?? 0, green, cover);
      data[pixel + 2] = blend(data[pixel + 2] ?? 0, blue, cover);
    }
  }
}

const blend = (under: number, over: number, cover: number) => under + Math.round(((over - under) * cover) / 255);
