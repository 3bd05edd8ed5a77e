import type { Accent } from '../design/accent.ts';
import { COLOURS } from '../design/tokens.ts';
import { dark, highDark, highLight, light, noTopic, rule, topicDark, topicHighDark, topicHighLight, topicLight, type Palette, type Tokens, type TopicTokens } from './palette.ts';

/** Where the styles of a ward with a strong colour of its own stand. */
export const WARD_CSS = '/mau-phuong.css';

type Look = [page: (tokens?: Tokens) => Palette, topic: (colours: TopicTokens) => Palette];

/**
 * What a ward's strong colour changes of `virtual:design.css`, which is compiled once for all wards: the same selectors with
 * `html` before them, so that they win wherever the file stands, and only the colours that differ.
 */
export function wardCss(accent: Accent): string {
  const tokens = { ...COLOURS, ...accent };
  const own = noTopic(accent);
  const look = (root: string, [page, topic]: Look) => rule(root, changed(page(tokens), page())) + rule(`${root}:not([data-topic])`, topic(own));
  const phone = (root: string, [page]: Look) => rule(`${root} .phone`, changed(page(tokens), page()));
  const high = (root: string) => `@media screen{${look(root, HIGH_DAY)}}@media screen and ${AT_NIGHT}{${look(root, HIGH_NIGHT)}${phone(root, HIGH_DAY)}}`;
  return [
    look('html:root', DAY),
    `@media screen and ${AT_NIGHT}{${look('html:root', NIGHT)}${phone('html:root', DAY)}}`,
    high('html:root[data-contrast="cao"]'),
    `@media (prefers-contrast:more){${high('html:root:root')}}`,
  ].join('');
}

const DAY: Look = [light, topicLight];
const NIGHT: Look = [dark, topicDark];
const HIGH_DAY: Look = [highLight, topicHighLight];
const HIGH_NIGHT: Look = [highDark, topicHighDark];
const AT_NIGHT = '(prefers-color-scheme:dark)';

const changed = (palette: Palette, family: Palette): Palette => Object.fromEntries(Object.entries(palette).filter(([name, value]) => family[name] !== value));
