import type { APIRoute } from 'astro';
import { ICON_NAMES, type IconName } from '../../design/icons.ts';
import { pictogramSvg } from '../../design/pictogram.ts';

export const getStaticPaths = () => ICON_NAMES.map((name) => ({ params: { name } }));

/** `/icons/<name>.svg`: one file a pictogram. */
export const GET: APIRoute = ({ params }) =>
  new Response(pictogramSvg(params.name as IconName), { headers: { 'content-type': 'image/svg+xml' } });
