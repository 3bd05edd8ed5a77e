import { escapeXml } from '../xml.ts';

/** Corners of a label, mm (channel conventions 3.1). */
const CORNER_MM = 3;
/** Id of the path along which the shop's cutter goes: it has no stroke and no fill, so it never prints. */
const CUT_PATH = 'duong-be';
const MM_PER_PT = 25.4 / 72;
/** What Typst makes of black ink and of bare paper is not quite black, not quite white; a code needs all the contrast there is. */
const SCREEN_COLOURS: Record<string, string> = { '#221f21': '#000000', '#fdfeff': '#ffffff' };

/**
 * Typst's SVG of one label as a file of its own: real size in mm with its bleed, no fonts needed, named for those who listen,
 * and with the path to cut along.
 * @param label trim and bleed, mm
 */
export function labelSvg(svg: string, { width, height, bleed }: { width: number; height: number; bleed: number }, { title, desc }: { title: string; desc: string }): string {
  const [wide, tall] = [width + 2 * bleed, height + 2 * bleed];
  const drawing = drawingOf(svg)
    .replace(/^[\s\S]*?<svg\b[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(/fill="(#\w+)"/g, (_, colour: string) => `fill="${SCREEN_COLOURS[colour] ?? colour}"`)
    .replaceAll(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))))
    .replaceAll(/>\s+</g, '><');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}mm" height="${tall}mm" viewBox="0 0 ${wide} ${tall}" role="img" aria-labelledby="ten mo-ta">`,
    `<title id="ten">${escapeXml(title)}</title>`,
    `<desc id="mo-ta">${escapeXml(desc)}</desc>`,
    `<g transform="scale(${MM_PER_PT})">${drawing.trim()}</g>`,
    `<rect id="${CUT_PATH}" x="${bleed}" y="${bleed}" width="${width}" height="${height}" rx="${CORNER_MM}" fill="none" stroke="none"/>`,
    '</svg>',
    '',
  ].join('\n');
}

const GLYPH = /<symbol id="(\w+)"[^>]*>\s*<path d="([^"]*)"\/>\s*<\/symbol>/g;
const USE = /<use xlink:href="#(\w+)" x="([^"]*)" y="([^"]*)" fill="([^"]*)"[^>]*\/>/g;

/**
 * The page's group, its letters as paths of their own. Typst writes each letter as a use of a symbol that may overflow its
 * box; many programs clip it there, and the marks below letters would be lost.
 */
function drawingOf(svg: string): string {
  const end = svg.indexOf('\n    </g>');
  const glyphs = svg.indexOf('\n    <defs id="glyph"');
  if (end < 0 || glyphs < end) throw new Error('unexpected SVG from Typst: no page, or no letters behind it');
  const outlines = new Map(Array.from(svg.slice(glyphs).matchAll(GLYPH), ([, id, path]) => [id, path]));
  const page = svg.slice(0, end).replace(USE, (_, id: string, x: string, y: string, fill: string) => `<path transform="translate(${x} ${y})" fill="${fill}" d="${outlines.get(id) ?? ''}"/>`);
  return `${page}\n    </g>${svg.slice(svg.indexOf('</defs>', glyphs) + '</defs>'.length)}`;
}
