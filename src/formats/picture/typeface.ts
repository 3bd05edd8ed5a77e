import { create, type Font } from 'fontkitten';
import { FONT_WEIGHTS, fontData, type FontWeight } from '../../design/fonts.ts';

/** A letter no weight of the family has: the text would show an empty box. Message is Vietnamese: an author reads it. */
export class MissingGlyphError extends Error {
  constructor(letter: string, text: string) {
    const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    super(`phông chữ không có ký tự "${letter}" (U+${code}) trong "${text}"`);
    this.name = 'MissingGlyphError';
  }
}

/** The family's real letters: which there are, how wide and how tall. */
export interface Typeface {
  /** Height of the letters' box above the base line and under it, em. */
  ascent: number;
  descent: number;
  /**
   * Width of one line in px at `size` px: the sum of the letters' advances. Kerning is left out: it narrows nearly every
   * line and widens one by about a tenth of an em beside a long dash, which no box here cuts off.
   * @throws MissingGlyphError
   */
  width(text: string, weight: FontWeight, size: number): number;
}

interface Face {
  font: Font;
  /** Advance in font units of each letter asked for so far; `null` where there is none. */
  advances: Map<number, number | null>;
}

let typeface: Promise<Typeface> | undefined;

/** The family, read once. */
export function loadTypeface(): Promise<Typeface> {
  return (typeface ??= read());
}

async function read(): Promise<Typeface> {
  const faces = new Map(await Promise.all(FONT_WEIGHTS.map(async (weight) => [weight, await readFace(weight)] as const)));
  const faceOf = (weight: FontWeight) => faces.get(weight) as Face;
  const { unitsPerEm, ascent, descent } = faceOf(400).font;
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    width(text, weight, size) {
      const face = faceOf(weight);
      let units = 0;
      for (const letter of text) units += advanceOf(face, letter, text);
      return (units / unitsPerEm) * size;
    },
  };
}

async function readFace(weight: FontWeight): Promise<Face> {
  const font = create(await fontData(weight));
  if (font.isCollection) throw new TypeError(`font of weight ${weight} is a collection`);
  return { font, advances: new Map() };
}

function advanceOf({ font, advances }: Face, letter: string, text: string): number {
  const code = letter.codePointAt(0) ?? 0;
  let advance = advances.get(code);
  if (advance === undefined) {
    advance = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth : null;
    advances.set(code, advance);
  }
  if (advance === null) throw new MissingGlyphError(letter, text);
  return advance;
}
