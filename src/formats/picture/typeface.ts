import { create, type Font, type PathCommand } from 'fontkitten';
import { FONT_WEIGHTS, fontData, type FontWeight } from '../../design/fonts.ts';
import { readKerning, type Kerning } from './kerning.ts';

/** A letter no weight of the family has: the text would show an empty box. Message is Vietnamese: an author reads it. */
export class MissingGlyphError extends Error {
  constructor(letter: string, text: string) {
    const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    super(`phông chữ không có ký tự "${letter}" (U+${code}) trong "${text}"`);
    this.name = 'MissingGlyphError';
  }
}

/** A letter of a line, px to the right of the line's start. */
export interface PlacedLetter {
  code: number;
  x: number;
}

/** The family's real letters: how wide, where they stand, how they look. */
export interface Typeface {
  unitsPerEm: number;
  /** Height of the letters' box above the base line and under it, em. */
  ascent: number;
  descent: number;
  /**
   * Width of one line in px at `size` px: the sum of the letters' advances. Kerning is left out: it narrows nearly every
   * line and widens one by about a tenth of an em beside a long dash, which no box here cuts off.
   * @throws MissingGlyphError
   */
  width(text: string, weight: FontWeight, size: number): number;
  /** The letters of one line, kerned, and the width they really take, px. @throws MissingGlyphError */
  place(text: string, weight: FontWeight, size: number): { letters: PlacedLetter[]; width: number };
  /** The letter's outline in font units, y upwards. */
  outline(code: number, weight: FontWeight): readonly PathCommand[];
}

interface Face {
  font: Font;
  kerning: Kerning;
  /** Glyph id and advance in font units of each letter asked for so far; `null` where there is none. */
  letters: Map<number, { id: number; advance: number } | null>;
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
    unitsPerEm,
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    width(text, weight, size) {
      const face = faceOf(weight);
      let units = 0;
      for (const letter of text) units += letterOf(face, letter, text).advance;
      return (units / unitsPerEm) * size;
    },
    place(text, weight, size) {
      const face = faceOf(weight);
      const letters: PlacedLetter[] = [];
      let units = 0;
      let before: number | undefined;
      for (const letter of text) {
        const { id, advance } = letterOf(face, letter, text);
        if (before !== undefined) units += face.kerning(before, id);
        letters.push({ code: letter.codePointAt(0) ?? 0, x: (units / unitsPerEm) * size });
        units += advance;
        before = id;
      }
      return { letters, width: (units / unitsPerEm) * size };
    },
    outline: (code, weight) => faceOf(weight).font.glyphForCodePoint(code).path.commands,
  };
}

async function readFace(weight: FontWeight): Promise<Face> {
  const data = await fontData(weight);
  const font = create(data);
  if (font.isCollection) throw new TypeError(`font of weight ${weight} is a collection`);
  return { font, kerning: readKerning(data), letters: new Map() };
}

function letterOf({ font, letters }: Face, letter: string, text: string): { id: number; advance: number } {
  const code = letter.codePointAt(0) ?? 0;
  let found = letters.get(code);
  if (found === undefined) {
    found = font.hasGlyphForCodePoint(code) ? { id: font.glyphForCodePoint(code).id, advance: font.glyphForCodePoint(code).advanceWidth } : null;
    letters.set(code, found);
  }
  if (found === null) throw new MissingGlyphError(letter, text);
  return found;
}
