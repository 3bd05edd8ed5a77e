/** What is printed on: finished size, what surrounds it, how far away it is read. A new size is a row. */
export interface Paper {
  /** Vietnamese, as an officer asks the print shop for it. */
  name: string;
  /** Trim width and height of the finished piece, mm. */
  width: number;
  height: number;
  /** Art beyond the trim of the finished piece, mm. */
  bleed: number;
  /** From the page's edge to the trim in the file, mm: the bleed and the slug with its marks. 0 where nothing is cut. */
  margin: number;
  /** Size of the drawing to that of the finished piece: 0.1 where a PDF page, 5.08 m at most, is too small for it. */
  scale: 1 | 0.1;
  /** Who prints it. */
  printer: 'office' | 'shop';
  /** From how far the message is read, m: sets the least type size. */
  readFrom: number;
  /** From how far the code is scanned, m: sets its least width. */
  scanFrom: number;
}

/** Crop marks stand 3 mm off the trim and are 5 mm long. */
const SLUG_MARGIN_MM = 10;
const inOffice = { bleed: 0, margin: 0, scale: 1, printer: 'office' } as const;
const trimmed = { bleed: 3, margin: SLUG_MARGIN_MM, scale: 1, printer: 'shop' } as const;
/** Printed on a roll to its exact size, without cutting lines. */
const onRoll = { bleed: 0, margin: 0, scale: 1, printer: 'shop' } as const;
const inHand = { readFrom: 0.4, scanFrom: 0.25 } as const;

/** Sizes as Vietnamese print shops ask for them (channel conventions 3.1). */
export const PAPERS = {
  'a5-print': { name: 'A5', width: 148, height: 210, ...trimmed, ...inHand },
  'a4-office': { name: 'A4 nằm ngang', width: 297, height: 210, ...inOffice, ...inHand },
  'a4-portrait': { name: 'A4', width: 210, height: 297, ...inOffice, ...inHand },
  'standee-80x200': { name: '80 × 200 cm', width: 800, height: 2000, ...onRoll, readFrom: 3, scanFrom: 2 },
  'standee-60x160': { name: '60 × 160 cm', width: 600, height: 1600, ...onRoll, readFrom: 3, scanFrom: 2 },
} as const satisfies Record<string, Paper>;

export type PaperId = keyof typeof PAPERS;

/** A row of the table, by its id. */
export const paperOf = (id: PaperId): Paper => PAPERS[id];

/** The last 15 cm of a roll-up standee go into the base or stand at the feet: no text, no QR. mm. */
export const STANDEE_BASE_MM = 150;

/** A paper as it is drawn in the file: lengths in mm of the page, which is a tenth of the finished piece at scale 0.1. */
export function pageOf(id: PaperId) {
  const { width, height, bleed, margin, scale, printer, readFrom, scanFrom } = paperOf(id);
  return {
    width: width * scale,
    height: height * scale,
    bleed: bleed * scale,
    // The slug is for the people at the shop, who hold the drawing itself.
    margin: margin === 0 ? 0 : bleed * scale + (margin - bleed),
    scale,
    office: printer === 'office',
    /** Least type of the message, pt of the page. */
    leastType: leastType(readFrom) * scale,
    /** Least width of a code without its quiet zone, mm of the page. */
    leastQr: leastQr(scanFrom) * scale,
  };
}

/**
 * Least type size of the finished piece that can be read from `distance` m, pt: capitals a third of a centimetre high a
 * metre, and 0.7 em high (channel conventions 3.3); never under 7 pt, the least for letters with marks (3.2).
 */
export const leastType = (distance: number): number => Math.max(7, ((distance * 10) / 3 / 0.7) * (72 / 25.4));

/** Least width of a QR without its quiet zone that is scanned from `distance` m, mm: a tenth of it, and never under 20 mm (channel conventions 3.4). */
export const leastQr = (distance: number): number => Math.max(20, distance * 100);

/**
 * Least size of fine print (imprint, source, address below the code) on a piece read from `distance` m, pt: whoever wants it
 * steps up to 1 m, no nearer; what is read in the hand stays there (channel conventions 3.3).
 */
export const leastFinePrint = (distance: number): number => leastType(Math.min(distance, 1));

/** Least size of the labels inside a drawing, pt: they show what a screen looks like, and the text beside it says what they say. */
export const LEAST_IN_DRAWING = 5;

/** Least resolution of a picture seen from `distance` m, pixels an inch of the finished piece: 300 in the hand, 87 divided by the metres on a wall (channel conventions 3.2). */
export const leastResolution = (distance: number): number => (distance < 1 ? 300 : 87 / distance);

/** The most ink on one spot, %: more does not dry, and sets off on the next sheet (channel conventions 3.2). */
export const MOST_INK = 300;

/** The thinnest line a press holds, pt (channel conventions 3.2). */
export const LEAST_LINE = 0.25;
