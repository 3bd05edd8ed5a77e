import { COLOURS } from '../design/tokens.ts';
import type { Drawing } from '../design/mark.ts';

/** A drawing as an SVG document in screen colours. @param title what a screen reader says */
export function svgOf({ width, height, shapes }: Drawing, title: string): string {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const paths = shapes.map(({ paint, path }) => `<path fill="${COLOURS[paint].hex}" fill-rule="evenodd" d="${path}"/>`);
  const label = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" role="img"><title>${label}</title>${paths.join('')}</svg>\n`;
}
