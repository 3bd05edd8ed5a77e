import type { APIRoute } from 'astro';
import { loadSite } from '../site/handbook.ts';
import { WARD_CSS, wardCss } from '../site/ward-css.ts';

/** `/mau-phuong.css`, where the ward has a strong colour of its own. */
export async function getStaticPaths() {
  const { ward } = await loadSite();
  return ward.colours === null ? [] : [{ params: { ward: WARD_CSS.slice(1, -'.css'.length) } }];
}

export const GET: APIRoute = async () => {
  const { ward } = await loadSite();
  return new Response(ward.colours ? wardCss(ward.colours) : '', { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
