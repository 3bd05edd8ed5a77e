/**
 * One family look, one source for CSS, pictures and Typst. Every colour has its screen value and its ink mix, because
 * a conversion of deep red by formula prints brown. Ink mixes stay under 300 % total.
 */
export interface Colour {
  /** sRGB, `#rrggbb`. */
  hex: string;
  /** Cyan, magenta, yellow, key, 0–100 %. */
  cmyk: readonly [number, number, number, number];
}

const colour = (hex: string, ...cmyk: [number, number, number, number]): Colour => ({ hex, cmyk });

export const COLOURS = {
  /** Warm paper white; paper itself on print. */
  paper: colour('#fffaf2', 0, 2, 6, 0),
  white: colour('#ffffff', 0, 0, 0, 0),
  /** Near black on screens, K only on paper. */
  ink: colour('#1f1a17', 0, 0, 0, 100),
  /** Secondary text, 7:1 on paper. */
  soft: colour('#57504a', 0, 0, 0, 75),
  line: colour('#e6dccd', 0, 4, 10, 12),
  /** The strong colour; a ward may have its own (`src/design/accent.ts`). */
  red: colour('#a4161a', 12, 100, 90, 22),
  redDark: colour('#7c1013', 15, 100, 90, 45),
  /** The ring around the button to press, and nothing else that competes with it. */
  gold: colour('#f2b632', 2, 28, 88, 0),
  /** Gold as letters on the strong colour. */
  goldText: colour('#f2b632', 2, 28, 88, 0),
  goldSoft: colour('#fdf0cf', 0, 5, 22, 0),
  phone: colour('#2b2624', 0, 0, 0, 92),
  field: colour('#f1ece4', 0, 2, 5, 6),
} as const satisfies Record<string, Colour>;

/** One further colour a topic: `strong` carries white text (≥ 4.5:1), `soft` carries ink. */
export const TOPIC_COLOURS = {
  'bat-dau': { strong: colour('#8c2f0f', 15, 85, 100, 32), soft: colour('#fbe9df', 0, 9, 11, 0) },
  'ho-tich': { strong: colour('#0b6e69', 88, 30, 55, 20), soft: colour('#e0f1ef', 12, 0, 7, 0) },
  'cu-tru': { strong: colour('#1f5fa8', 88, 58, 5, 5), soft: colour('#e4eefa', 11, 4, 0, 0) },
  'can-cuoc': { strong: colour('#5b3d9e', 75, 85, 0, 0), soft: colour('#eeeafb', 7, 8, 0, 0) },
  'giao-thong': { strong: colour('#2f6b1f', 75, 28, 100, 20), soft: colour('#e8f3e1', 9, 0, 14, 0) },
  'an-sinh': { strong: colour('#a63a6b', 22, 88, 25, 12), soft: colour('#fbe8f0', 0, 11, 2, 0) },
  'kinh-doanh': { strong: colour('#8a5a00', 25, 60, 100, 22), soft: colour('#fbf0d9', 0, 5, 17, 0) },
  'giao-duc': { strong: colour('#0f6a8b', 90, 38, 25, 15), soft: colour('#e0f0f6', 13, 1, 2, 0) },
  'an-toan': { strong: colour('#a4161a', 12, 100, 90, 22), soft: colour('#fbe6e4', 0, 11, 8, 0) },
} as const satisfies Record<string, { strong: Colour; soft: Colour }>;

export type TopicColour = keyof typeof TOPIC_COLOURS;
