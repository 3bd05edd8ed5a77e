import type { Plugin } from 'vite';
import { COLOURS, TOPIC_COLOURS } from '../design/tokens.ts';
import { webFonts, type WebFont } from './fonts.ts';
import { dark, highDark, highLight, light, noTopic, rule, topicDark, topicHighDark, topicHighLight, topicLight, type Palette,  type TopicTokens } from './palette.ts';

const OWN = noTopic(null);
const NAME = 'virtual:design.css';

/** Makes `import 'virtual:design.css'`: colours from the design tokens and the fonts' faces, bundled with the other styles. */
export function designCss(): Plugin {
  return {
    name: 'camnang-design-css',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) => (id === `\0${NAME}` ? css(await webFonts()) : undefined),
  };
}

const TOPICS = Object.entries(TOPIC_COLOURS);

function css(fonts: WebFont[]): string {
  const topics = (choose: (colours: TopicTokens) => Palette) => TOPICS.map(([name, colours]) => rule(`[data-topic="${name}"]`, choose(colours))).join('');
  return [
    fonts.map(face).join(''),
    // Metrics of the fallback are bent to those of Be Vietnam Pro (ascent 1, descent 0.265 em; widths measured on running
    // Vietnamese text against Arial, which Roboto equals within 1 %), so that nothing moves when the font arrives.
    fallback(400, 1.062),
    fallback(700, 1.029),
    rule(':root', { ...light(), phone: COLOURS.phone.hex, ...topicLight(OWN) }),
    topics(topicLight),
    // A drawn phone is a picture: its screen stays light at night.
    `@media screen and (prefers-color-scheme:dark){${rule(':root', { ...dark(), ...topicDark(OWN) })}${topics(topicDark)}${rule('.phone', light())}}`,
    ...highContrast(),
  ].join('');
}

/** High contrast, where the reader chose it (`data-contrast`) or the device asks for it. */
function highContrast(): string[] {
  const rules = (root: string) => {
    const topics = (choose: (colours: TopicTokens) => Palette) => TOPICS.map(([name, colours]) => rule(`${root}[data-topic="${name}"],${root} [data-topic="${name}"]`, choose(colours))).join('');
    const day = rule(root, { ...highLight(), ...topicHighLight(OWN) }) + topics(topicHighLight);
    const night = rule(root, { ...highDark(), ...topicHighDark(OWN) }) + topics(topicHighDark) + rule(`${root} .phone`, highLight());
    return `@media screen{${day}}@media screen and (prefers-color-scheme:dark){${night}}`;
  };
  return [rules(':root[data-contrast="cao"]'), `@media (prefers-contrast:more){${rules(':root:root')}}`];
}

const face = ({ weight, file }: WebFont) =>
  `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(/fonts/${file}) format("woff2")}`;

function fallback(weight: number, size: number): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return `@font-face{font-family:"Be Vietnam Fallback";font-weight:${weight};src:local("Roboto"),local("Arial"),local("Liberation Sans");size-adjust:${percent(size)};ascent-override:${percent(1 / size)};descent-override:${percent(0.265 / size)};line-gap-override:0%}`;
}
