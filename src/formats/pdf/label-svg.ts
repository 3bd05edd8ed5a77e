import { firstPage } from './preview.ts';

/** Corners of a label, mm (channel conventions 3.1). */
const CORNER_MM = 3;
/** Id of the path along which the shop's cutter goes: it has no stroke and no fill, so it never prints. */
export const CUT_PATH = 'duong-be';

/**
 * Typst's SVG of one label as a file of its own: real size in mm with its bleed, no fonts needed, named for those who listen,
 * and with the path to cut along.
 * @param label trim and bleed, mm
 */
export function labelSvg(svg: string, { width, height, bleed }: { width: number; height: number; bleed: number }, { title, desc }: { title: string; desc: string }): string {
  const [, box = ''] = /viewBox="([^"]+)"/.exec(svg) ?? [];
  const [wide, tall] = [width + 2 * bleed, height + 2 * bleed];
  const drawing = firstPage(svg).replace(/^[\s\S]*?<svg\b[^>]*>/, '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${wide}mm" height="${tall}mm" viewBox="0 0 ${wide} ${tall}" role="img" aria-labelledby="ten mo-ta">`,
    `<title id="ten">${escapeXml(title)}</title>`,
    `<desc id="mo-ta">${escapeXml(desc)}</desc>`,
    `<svg width="${wide}" height="${tall}" viewBox="${box}" aria-hidden="true">${drawing.replace(/<\/svg>\s*$/, '')}</svg>`,
    `<rect id="${CUT_PATH}" x="${bleed}" y="${bleed}" width="${width}" height="${height}" rx="${CORNER_MM}" fill="none" stroke="none"/>`,
    '</svg>',
    '',
  ].join('\n');
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
