import type { APIRoute } from 'astro';
import { markTile } from '../design/mark.ts';
import { COLOURS } from '../design/tokens.ts';
import { svgOf } from '../formats/svg.ts';
import { loadSite } from '../site/handbook.ts';

/** `/icon.svg`: the mark of the handbook as browsers and the head of each page show it. */
export const GET: APIRoute = async () => {
  const { words } = (await loadSite()).handbook;
  return new Response(svgOf(markTile(), words.common.name, COLOURS), { headers: { 'content-type': 'image/svg+xml' } });
};
