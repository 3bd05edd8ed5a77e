import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

/** Pixels that phones ask for when a site is put on their screen. */
export const ICON_SIZES = [180, 192, 512] as const;

export const getStaticPaths = () => ICON_SIZES.map((size) => ({ params: { size: String(size) } }));

/** `/icon-192.png`: the site's mark for phones that take no SVG. */
export const GET: APIRoute = async ({ params }) => {
  const size = Number(params.size);
  const svg = await readFile('public/icon.svg');
  return new Response(new Uint8Array(await sharp(svg, { density: (72 * size) / 64 }).resize(size, size).png().toBuffer()), { headers: { 'Content-Type': 'image/png' } });
};
