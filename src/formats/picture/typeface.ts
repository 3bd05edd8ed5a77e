import { create } from 'fontkitten';
import { FONT_WEIGHTS, fontData, type FontWeight } from '../../design/fonts.ts';

/** A letter no weight of the family has: the text would show an empty box. Message is Vietnamese: an author reads it. */
export class MissingGlyphError extends Error {
  constructor(letter: string, text: string) {
    const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    super(`phông chữ không có ký tự "${letter}" (U+${code}) trong "${text}"`);
    this.name = 'MissingGlyphError';
  }
}

/** Widths of text in the family's real letters. */
export interface Typeface {
  /**
   * Width of one line in px at `size` px: the sum of the letters' advances. Kerning is left out: it narrows nearly every
   * line and widens one by about a tenth of an em beside a long dash, which no box here cuts off.
   * @throws MissingGlyphError
   */
  width(text: string, weight: FontWeight, size: number): number;
}

let typeface: Promise<Typeface> | undefined;

/** The family, read once. */
export function loadTypeface(): Promise<Typeface> {
  return (typeface ??= read());
}

async function read(): Promise<Typeface> {
  const faces = new Map<FontWeight, { advance: (code: number) => number | undefined }>();
  for (const weight of FONT_WEIGHTS) {
    const font = create(await fontData(weight));
    if (font.isCollection) throw new TypeError(`font of weight ${weight} is a collection`);
    const advances = new Map<number, number | undefined>();
    faces.set(weight, {
      advance(code) {
        if (!advances.has(code)) {
          advances.set(code, font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : undefined);
        }
        return advances.get(code);
      },
    });
  }
  return {
    width(text, weight, size) {
      const face = faces.get(weight);
      let ems = 0;
      for (const letter of text) {
        const advance = face?.advance(letter.codePointAt(0) ?? 0);
        if (advance === undefined) throw new MissingGlyphError(letter, text);
        ems += advance;
      }
      return ems * size;
    },
  };
}
