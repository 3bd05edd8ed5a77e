import type { Drawing } from '../design/mark.ts';
import { COLOURS, type Colour } from '../design/tokens.ts';

/** A drawing as an SVG document in screen colours. @param title what a screen reader says @param colours of its paints */
export function svgOf<Paint extends string>({ width, height, shapes }: Drawing<Paint>, title: string, colours: Record<Paint, Colour>): string {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const paths = shapes.map(({ paint, path, contour }) => `<path fill="${colours[paint].hex}" fill-rule="evenodd"${contour ? ` stroke="${COLOURS.ink.hex}" stroke-width="${round(contour)}" stroke-linejoin="round"` : ''} d="${path}"/>`);
  const label = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" role="img"><title>${label}</title>${paths.join('')}</svg>\n`;
}
