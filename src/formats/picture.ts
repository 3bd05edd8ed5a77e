import satori from 'satori';
import sharp, { type OutputInfo } from 'sharp';
import { FONT_FAMILY, FONT_WEIGHTS, fontData } from '../design/fonts.ts';
import type { PlacedText, Sheet } from './picture/sheet.ts';

/** A picture as pixels, from which each file format is written without drawing again. */
export interface Raster {
  data: Buffer;
  info: OutputInfo;
}

/** The sheet as an SVG document whose letters are outlines: it needs no font where it is opened. */
export async function sheetSvg(sheet: Sheet): Promise<string> {
  const { width, height } = sheet;
  const words = await satori(
    element({ display: 'flex', width, height, fontFamily: FONT_FAMILY }, sheet.texts.map(textElement)),
    { width, height, fonts: await satoriFonts() },
  );
  const start = words.indexOf('>') + 1;
  return words.slice(0, start) + sheet.shapes.join('') + words.slice(start);
}

export async function rasterise(svg: string): Promise<Raster> {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, info };
}

// Flat colours compress well without a palette, and a palette takes five times as long to choose.
export const rasterPng = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).png({ compressionLevel: 6 }).toBuffer();

export const rasterWebp = ({ data, info }: Raster): Promise<Buffer> => sharp(data, { raw: info }).webp({ quality: 86, effort: 2 }).toBuffer();

/** Lines are broken already, so each text is laid out as it is: satori only shapes the letters. */
function textElement({ lines, style, x, y, measure, height, align }: PlacedText): SatoriElement {
  // Whole pixels, a hair wider than measured: satori rounds boxes, and centred lines must not wander.
  const box = { position: 'absolute', left: x, top: y, width: Math.ceil(measure) + 2, height: Math.ceil(height) };
  return element({ ...box, fontSize: style.size, fontWeight: style.weight, lineHeight: style.leading, color: style.colour, textAlign: align, whiteSpace: 'pre' }, lines.join('\n'));
}

/** A node as satori reads it; React itself is not needed. */
const element = (style: Record<string, string | number>, children: SatoriElement): SatoriElement => ({ type: 'div', key: null, props: { style, children } }) as SatoriElement;

type SatoriElement = Parameters<typeof satori>[0];
type SatoriFonts = Parameters<typeof satori>[1]['fonts'];
let fonts: Promise<SatoriFonts> | undefined;

/** One array for all calls: satori keeps what it parsed by the array's identity. */
function satoriFonts(): Promise<SatoriFonts> {
  return (fonts ??= Promise.all(FONT_WEIGHTS.map(async (weight) => ({ name: FONT_FAMILY, weight, data: await fontData(weight) }))));
}
