/** Finished sizes in mm, and what surrounds them, as Vietnamese print shops ask for them. A new size is a row. */
export interface Paper {
  /** Trim width and height, mm. */
  width: number;
  height: number;
  /** Art beyond the trim, mm. */
  bleed: number;
}

export const PAPERS = {
  'a5-print': { width: 148, height: 210, bleed: 3 },
  'a4-office': { width: 297, height: 210, bleed: 0 },
  'a4-portrait': { width: 210, height: 297, bleed: 0 },
  'standee-80x200': { width: 800, height: 2000, bleed: 0 },
  'standee-60x160': { width: 600, height: 1600, bleed: 0 },
} as const satisfies Record<string, Paper>;

/** The last 15 cm of a roll-up standee go into the base or stand at the feet: no text, no QR. mm. */
export const STANDEE_BASE_MM = 150;
