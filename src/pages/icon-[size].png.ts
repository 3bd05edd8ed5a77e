import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { markTile } from '../design/mark.ts';
import { COLOURS } from '../design/tokens.ts';
import { svgOf } from '../formats/svg.ts';
import { loadSite } from '../site/handbook.ts';

/** Pixels that phones ask for when a site is put on their screen. */
export const ICON_SIZES = [180, 192, 512] as const;

export const getStaticPaths = () => ICON_SIZES.map((size) => ({ params: { size: String(size) } }));

/** `/icon-192.png`: the mark for phones that take no SVG. */
export const GET: APIRoute = async ({ params }) => {
  const { words } = (await loadSite()).handbook;
  const size = Number(params.size);
  const svg = Buffer.from(svgOf(markTile(), words.common.name, COLOURS));
  return new Response(new Uint8Array(await sharp(svg, { density: 600 }).resize(size, size).png().toBuffer()), { headers: { 'Content-Type': 'image/png' } });
};
