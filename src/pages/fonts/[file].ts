import type { APIRoute } from 'astro';
import { webFonts, type WebFont } from '../../site/fonts.ts';

export const getStaticPaths = async () => (await webFonts()).map((font) => ({ params: { file: font.file }, props: { font } }));

/** `/fonts/<name>-<hash>.woff2`. */
export const GET: APIRoute<{ font: WebFont }> = ({ props }) =>
  new Response(Buffer.from(props.font.data), { headers: { 'content-type': 'font/woff2' } });
