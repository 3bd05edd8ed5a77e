import type { Plugin } from 'vite';
import type { Accent } from '../design/accent.ts';
import { COLOURS, TOPIC_COLOURS } from '../design/tokens.ts';
import { webFonts, type WebFont } from './fonts.ts';
import { dark, highDark, highLight, light, noTopic, topicDark, topicHighDark, topicHighLight, topicLight, type Palette, type Tokens, type TopicTokens } from './palette.ts';

const NAME = 'virtual:design.css';

/**
 * Makes `import 'virtual:design.css'`: colours from the design tokens and the fonts' faces, bundled with the other styles.
 * @param accent strong colour of the ward this build is for; `null` where it has none of its own
 */
export function designCss(accent: Accent | null): Plugin {
  return {
    name: 'camnang-design-css',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) => (id === `\0${NAME}` ? css(await webFonts(), accent) : undefined),
  };
}

/** One rule a topic. */
const topics = (selector: (topic: string) => string, choose: (colours: TopicTokens) => Palette) =>
  Object.entries(TOPIC_COLOURS).map(([name, colours]) => rule(selector(`[data-topic="${name}"]`), choose(colours))).join('');

function css(fonts: WebFont[], accent: Accent | null): string {
  const tokens = { ...COLOURS, ...accent };
  const own = noTopic(accent);
  const topic = (name: string) => name;
  return [
    fonts.map(face).join(''),
    // Metrics of the fallback are bent to those of Be Vietnam Pro (ascent 1, descent 0.265 em; widths measured on running
    // Vietnamese text against Arial, which Roboto equals within 1 %), so that nothing moves when the font arrives.
    fallback(400, 1.062),
    fallback(700, 1.029),
    rule(':root', { ...light(tokens), phone: COLOURS.phone.hex, ...topicLight(own) }),
    topics(topic, topicLight),
    // A drawn phone is a picture: its screen stays light at night.
    `@media screen and (prefers-color-scheme:dark){${rule(':root', { ...dark(tokens), ...topicDark(own) })}${topics(topic, topicDark)}${rule('.phone', light(tokens))}}`,
    ...highContrast(tokens, own),
  ].join('');
}

/** High contrast, where the reader chose it (`data-contrast`) or the device asks for it. */
function highContrast(tokens: Tokens, own: TopicTokens): string[] {
  const rules = (root: string) => {
    const below = (topic: string) => `${root}${topic},${root} ${topic}`;
    const day = rule(root, { ...highLight(tokens), ...topicHighLight(own) }) + topics(below, topicHighLight);
    const night = rule(root, { ...highDark(tokens), ...topicHighDark(own) }) + topics(below, topicHighDark) + rule(`${root} .phone`, highLight(tokens));
    return `@media screen{${day}}@media screen and (prefers-color-scheme:dark){${night}}`;
  };
  return [rules(':root[data-contrast="cao"]'), `@media (prefers-contrast:more){${rules(':root:root')}}`];
}

const rule = (selector: string, palette: Palette) => `${selector}{${Object.entries(palette).map(([name, value]) => `--${name}:${value}`).join(';')}}`;

const face = ({ weight, file }: WebFont) =>
  `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(/fonts/${file}) format("woff2")}`;

function fallback(weight: number, size: number): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return `@font-face{font-family:"Be Vietnam Fallback";font-weight:${weight};src:local("Roboto"),local("Arial"),local("Liberation Sans");size-adjust:${percent(size)};ascent-override:${percent(1 / size)};descent-override:${percent(0.265 / size)};line-gap-override:0%}`;
}
