import type { FrontMatter } from './schema.ts';

/** A run of text inside a paragraph. A guide says what a thing is; how it looks belongs to a channel. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; text: string }
  /** A label exactly as the screen shows it, to be pressed. */
  | { type: 'button'; label: string }
  | { type: 'link'; text: string; href: string };

/** First and last day on which something holds, `2026-11-22`; both are included. */
export interface Period {
  from?: string;
  until?: string;
}

export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | ({ type: 'note'; tone: 'note' | 'warning'; title?: string; body: Block[] } & Period)
  /** Shown only by the channels named (`web`, `broadcast`, `leaflet`, …). */
  | ({ type: 'only'; channels: string[]; body: Block[] } & Period);

/** One thing to have at hand before starting: a tick box on every channel. */
export interface PrepareItem {
  name: string;
  /** A short explanation after the dash; empty when the name says it all. */
  note: string;
}

/** One line drawn on the phone screen of a step. */
export interface ScreenRow {
  kind: 'field' | 'checked' | 'unchecked' | 'select' | 'item';
  text: string;
}

/** A drawn phone screen: what the reader sees, and the button to press. */
export interface Screen {
  /** The bar at the top: the name of the site or app. */
  app: string;
  /** Heading of the screen, where there is one. */
  title?: string;
  rows: ScreenRow[];
  /** Label to press, as the screen shows it; absent where no trustworthy source gives one. */
  press?: string;
}

export interface Step {
  title: string;
  /** The step in one sentence, for paper and the ear. */
  short: string;
  icon: string;
  screen?: Screen;
  body: Block[];
  line: number;
}

/** A mistake people make, and what to do instead. */
export interface Mistake extends Period {
  title: string;
  body: Block[];
}

export interface Question extends Period {
  ask: string;
  answer: Block[];
}

/** A procedure, written once. Every channel, the website included, is a writer of this value. */
export interface Guide extends FrontMatter {
  /** File name without `.mdx`: unaccented Vietnamese, kebab-case; also the address on the site. */
  slug: string;
  /** Path from the project's root, for messages. */
  file: string;
  intro: Block[];
  prepare: PrepareItem[];
  steps: Step[];
  mistakes: Mistake[];
  questions: Question[];
  /** Notes and warnings that stand between the sections. */
  notes: Extract<Block, { type: 'note' | 'only' }>[];
}
