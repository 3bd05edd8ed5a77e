import type { APIRoute } from 'astro';
import { loadSite } from '../../site/handbook.ts';
import { openData, openHandbook } from '../../site/open-data.ts';

/** `/api/guides.json`: every guide for programs. Parsed once more on its way out: what is published keeps to its schema. */
export const GET: APIRoute = async () => Response.json(openData.parse(openHandbook(await loadSite())));
