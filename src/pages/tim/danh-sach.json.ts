import type { APIRoute } from 'astro';
import { loadSite } from '../../site/handbook.ts';
import { pageList } from '../../site/page-list.ts';

/** `/tim/danh-sach.json`: what a search looks through before anything else, with or without network. */
export const GET: APIRoute = async () => Response.json(await pageList(await loadSite(), process.cwd()));
