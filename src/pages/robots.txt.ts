import type { APIRoute } from 'astro';
import { NO_HOST } from '../site/address.ts';

/** `/robots.txt`: everything may be read; the site map is named once the ward has a host. */
export const GET: APIRoute = ({ site }) =>
  new Response(['User-agent: *', 'Allow: /', ...(site && site.origin !== NO_HOST ? [`Sitemap: ${new URL('sitemap-index.xml', site)}`] : []), ''].join('\n'));
