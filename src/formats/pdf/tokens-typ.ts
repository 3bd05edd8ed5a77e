import { COLOURS, TOPIC_COLOURS, type Colour } from '../../design/tokens.ts';

/** `src/design/tokens.ts` as a Typst module, in ink: `ink.red`, `topics.at("ho-tich").strong`. */
export function tokensTyp(): string {
  const ink = Object.entries(COLOURS).map(([name, colour]) => `"${name}": ${cmyk(colour)}`);
  const topics = Object.entries(TOPIC_COLOURS).map(([name, { strong, soft }]) => `"${name}": (strong: ${cmyk(strong)}, soft: ${cmyk(soft)})`);
  return `#let ink = (${ink.join(', ')})\n#let topics = (${topics.join(', ')})\n`;
}

/** A Typst ink mix. */
export function cmyk({ cmyk: inks }: Colour): string {
  return `cmyk(${inks.map((percent) => `${percent}%`).join(', ')})`;
}
