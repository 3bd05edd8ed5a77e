import type { APIRoute } from 'astro';
import { COLOURS } from '../design/tokens.ts';
import { loadSite } from '../site/handbook.ts';
import { ICON_SIZES } from './icon-[size].png.ts';

/** `/manifest.webmanifest`: lets a phone keep the handbook beside its apps. */
export const GET: APIRoute = async () => {
  const { handbook, ward } = await loadSite();
  const { common, site } = handbook.words;
  return Response.json({
    name: `${common.name} – ${ward.area}`,
    short_name: common.name,
    description: site.homePromise,
    lang: 'vi',
    id: '/',
    start_url: '/',
    display: 'standalone',
    background_color: COLOURS.paper.hex,
    theme_color: (ward.colours?.red ?? COLOURS.red).hex,
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }, ...ICON_SIZES.map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' }))],
  });
};
