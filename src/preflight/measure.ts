import { inkOf, printedMarks } from './checks/ink.ts';
import { sizedTexts } from './checks/type.ts';
import type { Expectations } from './expectations.ts';
import type { PrintedDocument } from './pdf/document.ts';
import { widthOf, type Located } from './qr/check.ts';

/** What was measured on a file, for the table of the report. Sizes are those of the finished piece. */
export interface Measured {
  pages: number;
  /** Smallest type, pt; the labels of drawings apart. Left out where the file has no text. */
  leastType?: number | undefined;
  leastInDrawing?: number | undefined;
  /** Most ink on one spot, %. Left out where colours are not inks. */
  mostInk?: number | undefined;
  /** Thinnest line, pt. */
  leastLine?: number | undefined;
  /** How many codes there are, and the width of the narrowest without its quiet zone, mm. */
  codes: number;
  leastQr?: number | undefined;
}

export function measure({ pages, structure }: PrintedDocument, symbols: readonly Located[], expected: Expectations): Measured {
  const texts = pages.flatMap((page) => sizedTexts(page, structure, expected));
  const marks = pages.flatMap(printedMarks);
  const sizes = (drawn: boolean) => texts.filter((text) => text.drawn === drawn).map(({ size }) => size);
  return {
    pages: pages.length,
    leastType: least(sizes(false)),
    leastInDrawing: least(sizes(true)),
    mostInk: Math.round(marks.reduce((most, mark) => Math.max(most, inkOf(mark) ?? 0), 0)),
    leastLine: least(marks.flatMap((mark) => (mark.kind === 'stroke' ? [mark.width / expected.scale] : [])), 2),
    codes: symbols.length,
    leastQr: least(symbols.map((symbol) => widthOf(symbol, expected.scale))),
  };
}

/** The smallest, rounded; undefined where there are none. */
const least = (values: readonly number[], digits = 1): number | undefined => (values.length === 0 ? undefined : Number(values.reduce((a, b) => Math.min(a, b)).toFixed(digits)));
