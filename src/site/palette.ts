import { COLOURS, TOPIC_COLOURS } from '../design/tokens.ts';

/** One set of CSS custom properties, without the leading `--`. */
export type Palette = Record<string, string>;

/** Names of the topics' colours, for one rule each. */
export const TOPIC_NAMES = Object.keys(TOPIC_COLOURS) as (keyof typeof TOPIC_COLOURS)[];

/** Colours of the page by day, straight from the design tokens. */
export const light: Palette = {
  paper: COLOURS.paper.hex,
  card: COLOURS.white.hex,
  ink: COLOURS.ink.hex,
  soft: COLOURS.soft.hex,
  line: COLOURS.line.hex,
  field: COLOURS.field.hex,
  red: COLOURS.red.hex,
  'red-dark': COLOURS.redDark.hex,
  'red-text': COLOURS.red.hex,
  'on-red': COLOURS.white.hex,
  gold: COLOURS.gold.hex,
  'gold-soft': COLOURS.goldSoft.hex,
};

const night = '#17120f';

/** The same names at night: warm, not blue; red stays the strong colour of surfaces, and is lightened where it is text. */
export const dark: Palette = {
  paper: night,
  card: '#231c18',
  ink: '#f7efe6',
  soft: '#cdc2b6',
  line: '#43382f',
  field: '#302720',
  red: COLOURS.red.hex,
  'red-dark': COLOURS.redDark.hex,
  'red-text': mix(COLOURS.red.hex, '#ffffff', 0.55),
  'on-red': COLOURS.white.hex,
  gold: COLOURS.gold.hex,
  'gold-soft': mix(COLOURS.gold.hex, night, 0.84),
};

/** A topic by day: `topic` carries white and stands as text on paper; `topic-soft` carries ink. */
export function topicLight(name: keyof typeof TOPIC_COLOURS): Palette {
  const { strong, soft } = TOPIC_COLOURS[name];
  return { topic: strong.hex, 'topic-text': strong.hex, 'topic-soft': soft.hex };
}

/** A topic at night: the same strong surface, lightened text, a deep tint instead of the pale one. */
export function topicDark(name: keyof typeof TOPIC_COLOURS): Palette {
  const strong = TOPIC_COLOURS[name].strong.hex;
  return { topic: strong, 'topic-text': mix(strong, '#ffffff', 0.58), 'topic-soft': mix(strong, night, 0.68) };
}

/** Chosen, or asked for by the device: black and white, and every colour 7:1 where it is text (WCAG 2.2, 1.4.6). */
export const highLight: Palette = { ...light, paper: '#ffffff', card: '#ffffff', ink: '#000000', soft: '#000000', line: '#000000', field: '#ffffff', red: COLOURS.redDark.hex, 'red-dark': '#000000', 'red-text': COLOURS.redDark.hex, 'gold-soft': '#ffffff' };
export const highDark: Palette = { ...dark, paper: '#000000', card: '#000000', ink: '#ffffff', soft: '#ffffff', line: '#ffffff', field: '#000000', red: COLOURS.redDark.hex, 'red-dark': '#000000', 'red-text': COLOURS.gold.hex, 'gold-soft': '#000000' };

/** A topic's colour deepened until it is 7:1 with white; no tints. */
export function topicHighLight(name: keyof typeof TOPIC_COLOURS): Palette {
  const strong = until7(TOPIC_COLOURS[name].strong.hex, '#000000', '#ffffff');
  return { topic: strong, 'topic-text': strong, 'topic-soft': '#ffffff' };
}

/** At night: the deepened colour as ground, a lightened one as text on black. */
export function topicHighDark(name: keyof typeof TOPIC_COLOURS): Palette {
  return { topic: topicHighLight(name).topic ?? '', 'topic-text': until7(TOPIC_COLOURS[name].strong.hex, '#ffffff', '#000000'), 'topic-soft': '#000000' };
}

/** The colour mixed with `towards` just as far as it takes to be 7:1 with `ground`. */
function until7(colour: string, towards: string, ground: string): string {
  const steps = Array.from({ length: 21 }, (_, index) => mix(colour, towards, index / 20));
  return steps.find((step) => contrast(step, ground) >= 7) ?? towards;
}

/** `share` of the way from one sRGB colour to another: mix('#000000', '#ffffff', 0.5) → '#808080'. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((value, i) => Math.round(value + ((b[i] ?? value) - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two sRGB colours by WCAG 2.2, 1–21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
