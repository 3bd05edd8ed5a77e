import type { APIRoute } from 'astro';
import { loadSite } from '../../site/handbook.ts';
import { vocabulary } from '../../site/search-words.ts';

/** `/tim/tu.json`: words and pairs of words of the guides without accents; queries are mended by them. */
export const GET: APIRoute = async () => Response.json(vocabulary((await loadSite()).guides));
