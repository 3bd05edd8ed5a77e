import { LEAST_IN_DRAWING, leastFinePrint, leastQr, leastResolution, pageOf, paperOf, type PaperId } from '../design/papers.ts';

/** A page's finished size and what surrounds it, as drawn in the file, mm. */
export interface PageSize {
  width: number;
  height: number;
  /** Art beyond the trim. */
  bleed: number;
  /** From the page's edge to the trim. */
  margin: number;
}

/** What a printed file has to be. Lengths and sizes are those of the finished piece, except `size`. */
export interface Expectations {
  size: PageSize;
  /** Size of the drawing to that of the finished piece. */
  scale: 1 | 0.1;
  /** Separated into plates by a print shop, not printed as it comes. */
  shop: boolean;
  /** Least type, pt: of the text, and of labels inside a drawing. */
  leastType: number;
  leastInDrawing: number;
  /** Least width of a code without its quiet zone, mm. */
  leastQr: number;
  /** From how far the code is scanned, m. */
  scanFrom: number;
  /** Least resolution, pixels an inch. */
  leastResolution: number;
  /** What the codes must say, each at least once; no code may say anything else. */
  addresses: readonly string[];
  /** Tagged for people who cannot see it. Pages put together for folding are not: their order is that of the folds. */
  tagged: boolean;
}

/** What a file on this paper has to be. */
export function expectationsOf(paper: PaperId, { addresses, tagged }: Pick<Expectations, 'addresses' | 'tagged'>): Expectations {
  const { readFrom, scanFrom, scale, printer } = paperOf(paper);
  const { width, height, bleed, margin } = pageOf(paper);
  return {
    size: { width, height, bleed, margin },
    scale,
    shop: printer === 'shop',
    leastType: leastFinePrint(readFrom),
    leastInDrawing: LEAST_IN_DRAWING,
    leastQr: leastQr(scanFrom),
    scanFrom,
    leastResolution: leastResolution(readFrom),
    addresses,
    tagged,
  };
}
