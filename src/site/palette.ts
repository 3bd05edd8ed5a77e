import type { Accent } from '../design/accent.ts';
import { HIGH, mix, READABLE, until } from '../design/contrast.ts';
import { COLOURS, TOPIC_COLOURS, type Colour } from '../design/tokens.ts';

/** One set of CSS custom properties, without the leading `--`. */
export type Palette = Record<string, string>;

/** A rule that sets them. */
export const rule = (selector: string, palette: Palette): string => `${selector}{${Object.entries(palette).map(([name, value]) => `--${name}:${value}`).join(';')}}`;

/** The tokens a page's colours are made of: those of the family, or with a ward's own strong colour. */
export type Tokens = Record<keyof typeof COLOURS, Colour>;

/** Colours of the page by day, straight from the design tokens. */
export const light = (tokens: Tokens = COLOURS): Palette => ({
  paper: tokens.paper.hex,
  card: tokens.white.hex,
  ink: tokens.ink.hex,
  soft: tokens.soft.hex,
  line: tokens.line.hex,
  field: tokens.field.hex,
  red: tokens.red.hex,
  'red-dark': tokens.redDark.hex,
  'red-text': until(tokens.red.hex, '#000000', tokens.goldSoft.hex, READABLE),
  'on-red': tokens.white.hex,
  gold: tokens.gold.hex,
  'gold-soft': tokens.goldSoft.hex,
});

const night = '#17120f';

/** The same names at night: warm, not blue; red stays the strong colour of surfaces, and is lightened where it is text. */
export const dark = (tokens: Tokens = COLOURS): Palette => ({
  paper: night,
  card: '#231c18',
  ink: '#f7efe6',
  soft: '#cdc2b6',
  line: '#43382f',
  field: '#302720',
  red: tokens.red.hex,
  'red-dark': tokens.redDark.hex,
  'red-text': until(mix(tokens.red.hex, '#ffffff', 0.55), '#ffffff', mix(tokens.gold.hex, night, 0.84), READABLE),
  'on-red': tokens.white.hex,
  gold: tokens.gold.hex,
  'gold-soft': mix(tokens.gold.hex, night, 0.84),
});

/** The colours of a topic: `strong` carries white, `soft` carries ink. */
export type TopicTokens = { strong: Colour; soft: Colour };

/** Pages that belong to no topic wear the strong colour of the ward that has its own, and else that of safety. */
export function noTopic(accent: Accent | null): TopicTokens {
  return accent ? { strong: accent.red, soft: { ...accent.red, hex: mix(accent.red.hex, '#ffffff', 0.9) } } : TOPIC_COLOURS['an-toan'];
}

/** A topic by day: `topic` carries white and stands as text on paper; `topic-soft` carries ink. */
export function topicLight({ strong, soft }: TopicTokens): Palette {
  return { topic: strong.hex, 'topic-text': until(strong.hex, '#000000', soft.hex, READABLE), 'topic-soft': soft.hex };
}

/** A topic at night: the same strong surface, lightened text, a deep tint instead of the pale one. */
export function topicDark({ strong: { hex: strong } }: TopicTokens): Palette {
  const deep = mix(strong, night, 0.68);
  return { topic: strong, 'topic-text': until(mix(strong, '#ffffff', 0.58), '#ffffff', deep, READABLE), 'topic-soft': deep };
}

/** Chosen, or asked for by the device: black and white, and every colour 7:1 where it is text (WCAG 2.2, 1.4.6). */
export const highLight = (tokens: Tokens = COLOURS): Palette => ({ ...light(tokens), paper: '#ffffff', card: '#ffffff', ink: '#000000', soft: '#000000', line: '#000000', field: '#ffffff', red: tokens.redDark.hex, 'red-dark': '#000000', 'red-text': tokens.redDark.hex, 'gold-soft': '#ffffff' });
export const highDark = (tokens: Tokens = COLOURS): Palette => ({ ...dark(tokens), paper: '#000000', card: '#000000', ink: '#ffffff', soft: '#ffffff', line: '#ffffff', field: '#000000', red: tokens.redDark.hex, 'red-dark': '#000000', 'red-text': tokens.gold.hex, 'gold-soft': '#000000' });

/** A topic's colour deepened until it is 7:1 with white; no tints. */
export function topicHighLight(colours: TopicTokens): Palette {
  const strong = until(colours.strong.hex, '#000000', '#ffffff', HIGH);
  return { topic: strong, 'topic-text': strong, 'topic-soft': '#ffffff' };
}

/** At night: the deepened colour as ground, a lightened one as text on black. */
export function topicHighDark(colours: TopicTokens): Palette {
  return { topic: topicHighLight(colours).topic ?? '', 'topic-text': until(colours.strong.hex, '#ffffff', '#000000', HIGH), 'topic-soft': '#000000' };
}
