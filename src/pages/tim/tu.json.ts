import type { APIRoute } from 'astro';
import { loadSite } from '../../site/handbook.ts';
import { wordsOfSite } from '../../site/search-words.ts';

/** `/tim/tu.json`: every word of the guides without accents, the most frequent first; queries are mended by it. */
export const GET: APIRoute = async () => Response.json(wordsOfSite((await loadSite()).guides));
