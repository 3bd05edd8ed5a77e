import type { APIRoute } from 'astro';
import { loadSite } from '../../site/handbook.ts';
import { pieceIndex, shelves } from '../../site/print-room.ts';

/** `/an-pham/phong-in.json`: what the filters of the print room load when somebody first uses them. */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  return new Response(JSON.stringify(pieceIndex(await shelves(site), site.handbook.topics, site.handbook.words)), { headers: { 'content-type': 'application/json' } });
};
