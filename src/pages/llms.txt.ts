import type { APIRoute } from 'astro';
import { loadSite } from '../site/handbook.ts';
import { llmsText } from '../site/open-data.ts';

/** `/llms.txt`: what the site holds and how to quote it. */
export const GET: APIRoute = async () => new Response(llmsText(await loadSite()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
