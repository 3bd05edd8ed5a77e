import { createCanvas, loadImage } from '@napi-rs/canvas';

/** px */
const PREVIEW_WIDTH = 480;
const POINTS_PER_MM = 72 / 25.4;

/**
 * First page of Typst's SVG (pages of one size stand below each other) → WebP, cut to the trim. Drawn by Skia, in half the
 * time librsvg takes.
 * @param margin mm round the trim
 */
export async function preview(svg: string, pages: number, margin: number): Promise<Uint8Array> {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const cut = margin * POINTS_PER_MM;
  const [shownWidth, shownHeight] = [width - 2 * cut, height / pages - 2 * cut];
  const pixels = Math.round((PREVIEW_WIDTH * shownHeight) / shownWidth);
  const head = `<svg viewBox="${cut} ${cut} ${shownWidth} ${shownHeight}" width="${PREVIEW_WIDTH}" height="${pixels}" xmlns="http://www.w3.org/2000/svg">`;
  const page = await loadImage(Buffer.from(firstPage(svg).replace(/<svg\b[^>]*>/, head)));
  const canvas = createCanvas(PREVIEW_WIDTH, pixels);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(page, 0, 0, canvas.width, canvas.height);
  return canvas.encode('webp', 80);
}

const GLYPH = /<symbol id="(\w+)"[^>]*>\s*<path d="([^"]*)"\/>\s*<\/symbol>/g;
const USE = /<use xlink:href="#(\w+)" x="([^"]*)" y="([^"]*)" fill="([^"]*)"[^>]*\/>/g;

/**
 * The first page's group, its letters as paths of their own, and the shapes pages share. Typst writes each letter as a use
 * of a symbol that may overflow its box; Skia clips it there, and the marks below letters would be lost.
 */
export function firstPage(svg: string): string {
  const end = svg.indexOf('\n    </g>');
  const glyphs = svg.indexOf('\n    <defs id="glyph"');
  if (end < 0 || glyphs < end) throw new Error('unexpected SVG from Typst: no page, or no letters behind it');
  const outlines = new Map(Array.from(svg.slice(glyphs).matchAll(GLYPH), ([, id, path]) => [id, path]));
  const page = svg.slice(0, end).replace(USE, (_, id: string, x: string, y: string, fill: string) => `<path transform="translate(${x} ${y})" fill="${fill}" d="${outlines.get(id) ?? ''}"/>`);
  return `${page}\n    </g>${svg.slice(svg.indexOf('</defs>', glyphs) + '</defs>'.length)}`;
}
