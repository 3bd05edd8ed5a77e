import { slotOf, type Slot } from './fit.ts';

/** How a bulletin is composed: one voice short, one voice in full, two voices, several guides. */
export type Form = 'short' | 'full' | 'dialogue' | 'programme';

export interface Kind {
  /** Key of its name in `content/words.yaml`. */
  id: '1p' | '3p' | '5p' | 'hoi-dap' | '15p';
  /** Name of its files, without extension. */
  file: string;
  form: Form;
  /** Length it may have, in minutes. */
  minutes: { least: number; most: number };
}

const minutes = (count: number) => ({ least: count, most: count });

/** What is made from one guide. */
export const GUIDE_KINDS: readonly Kind[] = [
  { id: '1p', file: 'phat-thanh-1p', form: 'short', minutes: minutes(1) },
  { id: '3p', file: 'phat-thanh-3p', form: 'full', minutes: minutes(3) },
  { id: '5p', file: 'phat-thanh-5p', form: 'full', minutes: minutes(5) },
  { id: 'hoi-dap', file: 'phat-thanh-hoi-dap', form: 'dialogue', minutes: { least: 3, most: 5 } },
];

/** What is made from several guides of one topic. */
export const PROGRAMME: Kind = { id: '15p', file: 'chuong-trinh-15p', form: 'programme', minutes: minutes(15) };

/** The kinds of file a bulletin comes in. */
export const EXTENSIONS = ['txt', 'docx', 'pdf', 'ssml', 'json'] as const;
export type Extension = (typeof EXTENSIONS)[number];

export const fileNames = (kinds: readonly Kind[]): string[] => kinds.flatMap(({ file }) => EXTENSIONS.map((extension) => `${file}.${extension}`));

/** Syllables a kind may have at the station's rate: 3 % either way; a dialogue ends within its longest time. */
export function slotOfKind({ minutes: { least, most } }: Kind, rate: number): Slot {
  return { least: slotOf(rate, least).least, most: least === most ? slotOf(rate, most).most : Math.floor(rate * most) };
}
