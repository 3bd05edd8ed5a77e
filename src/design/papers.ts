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
  /** Widths of the panels of a folded sheet, each side from left to right, mm; left out where nothing is folded. */
  panels?: { outside: readonly number[]; inside: readonly number[] };
}

/** Crop marks stand 3 mm off the trim and are 5 mm long. */
const SLUG_MARGIN_MM = 10;
const inOffice = { bleed: 0, margin: 0, scale: 1, printer: 'office' } as const;
const trimmed = { bleed: 3, margin: SLUG_MARGIN_MM, scale: 1, printer: 'shop' } as const;
/** Printed on a roll to its exact size, without cutting lines. */
const onRoll = { bleed: 0, margin: 0, scale: 1, printer: 'shop' } as const;
/** Drawn at a tenth; 5 cm round it are folded over or take the eyelets. */
const tenth = { bleed: 50, margin: 57, scale: 0.1, printer: 'shop' } as const;
const inHand = { readFrom: 0.4, scanFrom: 0.25 } as const;
/** Hung on a notice board: the code is scanned by whoever has stepped up to it. */
const onBoard = { ...inOffice, scanFrom: 0.4 } as const;
/** A book, a card, a label: the phone comes as near as the hand lets it. */
const inPalm = { readFrom: 0.4, scanFrom: 0.2 } as const;
/** Cut by the shop along a path in the drawing, so there is no slug. */
const label = { bleed: 2, margin: 2, scale: 1, printer: 'shop', ...inPalm } as const;

/**
 * Roll fold (gấp cuộn): the right panel of the inside, whose outside is the flap, is folded in first. It is 3 mm narrower so
 * that it does not buckle in the spine. Outside: flap, back, cover. Widths as Vietnamese print shops cut them (channel
 * conventions 3.1); another shop's widths are another row.
 */
const rollFold = { outside: [97, 100, 100], inside: [100, 100, 97] } as const;

/** Sizes as Vietnamese print shops ask for them (channel conventions 3.1). */
export const PAPERS = {
  'a5-print': { name: 'A5', width: 148, height: 210, ...trimmed, ...inHand },
  'a4-office': { name: 'A4 nằm ngang', width: 297, height: 210, ...inOffice, ...inHand },
  'a4-portrait': { name: 'A4', width: 210, height: 297, ...inOffice, ...inHand },
  // An office printer leaves a white edge, and the sheet is copied: 10 mm stay free.
  'board-a4': { name: 'A4', width: 210, height: 297, ...onBoard, readFrom: 1 },
  'board-a3': { name: 'A3', width: 297, height: 420, ...onBoard, readFrom: 1.3 },
  'label-sheet': { name: 'A4 decal', width: 210, height: 297, ...inOffice, ...inPalm },
  'label-50x50': { name: 'nhãn 50 × 50 mm', width: 50, height: 50, ...label },
  'label-70x70': { name: 'nhãn 70 × 70 mm', width: 70, height: 70, ...label },
  'label-90x54': { name: 'nhãn 90 × 54 mm', width: 90, height: 54, ...label },
  'roll-fold-a4-print': { name: 'A4 gấp ba kiểu cuộn', width: 297, height: 210, ...trimmed, ...inHand, panels: rollFold },
  'roll-fold-a4-office': { name: 'A4 nằm ngang, gấp ba', width: 297, height: 210, ...inOffice, ...inHand, panels: rollFold },
  'booklet-a5-print': { name: 'A5, đóng quyển', width: 148, height: 210, ...trimmed, ...inPalm },
  /** A page of the book for the office printer; two stand side by side on the row below. */
  'booklet-a5-office': { name: 'A5', width: 148, height: 210, ...inOffice, ...inPalm },
  'booklet-a4-office': { name: 'A4 nằm ngang, gấp đôi', width: 297, height: 210, ...inOffice, ...inPalm },
  'card-a6-print': { name: 'A6, thẻ', width: 105, height: 148, ...trimmed, ...inPalm },
  'card-a4-office': { name: 'A4, bốn thẻ A6', width: 210, height: 297, ...inOffice, ...inPalm },
  'standee-80x200': { name: '80 × 200 cm', width: 800, height: 2000, ...onRoll, readFrom: 3, scanFrom: 2 },
  'standee-60x160': { name: '60 × 160 cm', width: 600, height: 1600, ...onRoll, readFrom: 3, scanFrom: 2 },
  'standee-x-60x160': { name: '60 × 160 cm, chân chữ X', width: 600, height: 1600, ...onRoll, readFrom: 3, scanFrom: 2 },
  'standee-x-80x180': { name: '80 × 180 cm, chân chữ X', width: 800, height: 1800, ...onRoll, readFrom: 3, scanFrom: 2 },
  'poster-a3': { name: 'A3', width: 297, height: 420, ...trimmed, readFrom: 2, scanFrom: 0.6 },
  'poster-a3-office': { name: 'A3', width: 297, height: 420, ...inOffice, readFrom: 2, scanFrom: 0.6 },
  'poster-a2': { name: 'A2', width: 420, height: 594, ...trimmed, readFrom: 3, scanFrom: 0.85 },
  'poster-60x90': { name: '60 × 90 cm', width: 600, height: 900, ...trimmed, readFrom: 4, scanFrom: 1.2 },
  'panel-3000x2000': { name: '3 × 2 m (ngang × cao)', width: 3000, height: 2000, ...tenth, readFrom: 10, scanFrom: 4 },
  'panel-4000x2500': { name: '4 × 2,5 m (ngang × cao)', width: 4000, height: 2500, ...tenth, readFrom: 10, scanFrom: 5 },
  'panel-6000x3000': { name: '6 × 3 m (ngang × cao)', width: 6000, height: 3000, ...tenth, readFrom: 20, scanFrom: 6 },
  'banner-4000x800': { name: '4 × 0,8 m (ngang × cao)', width: 4000, height: 800, ...tenth, readFrom: 10, scanFrom: 4 },
  'banner-6000x1000': { name: '6 × 1 m (ngang × cao)', width: 6000, height: 1000, ...tenth, readFrom: 10, scanFrom: 5 },
  // Painted by hand, so nothing is trimmed; the drawing itself fits an A3 sheet.
  'mural-4000x2400': { name: 'tường 4 × 2,4 m (ngang × cao), bản vẽ A3', width: 4000, height: 2400, bleed: 0, margin: 0, scale: 0.1, printer: 'office', readFrom: 10, scanFrom: 3 },
} as const satisfies Record<string, Paper>;

export type PaperId = keyof typeof PAPERS;

/** A row of the table, by its id. */
export const paperOf = (id: PaperId): Paper => PAPERS[id];

/** Eyelets of an X-standee stand in its four corners: no text there, this far from both edges. mm. */
export const EYELET_CORNER_MM = 60;

/** The last 15 cm of a roll-up standee go into the base or stand at the feet: no text, no QR. mm. */
export const STANDEE_BASE_MM = 150;

/** A paper as it is drawn in the file: lengths in mm of the page, which is a tenth of the finished piece at scale 0.1. */
export function pageOf(id: PaperId) {
  const { width, height, bleed, margin, scale, printer, readFrom, scanFrom, panels } = paperOf(id);
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
    ...(panels && { panels }),
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
