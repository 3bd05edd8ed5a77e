import type { APIRoute } from 'astro';
import { compactIndex } from '../../site/catalogue-index.ts';
import { procedureFields } from '../../site/catalogue.ts';
import { loadSite } from '../../site/handbook.ts';

/** `/danh-muc/danh-muc.json`: what the search of the catalogue loads when somebody first uses it. */
export const GET: APIRoute = async () => {
  const { handbook, guides } = await loadSite();
  return new Response(JSON.stringify(compactIndex(procedureFields(handbook.catalogue, guides, handbook.words.site.catalogue))), { headers: { 'content-type': 'application/json' } });
};
