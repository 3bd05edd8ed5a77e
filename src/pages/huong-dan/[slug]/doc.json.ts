import type { APIRoute } from 'astro';
import type { Guide } from '../../../guide/model.ts';
import { loadSite } from '../../../site/handbook.ts';
import { readAloud } from '../../../site/read-aloud.ts';

export async function getStaticPaths() {
  return (await loadSite()).guides.map((guide) => ({ params: { slug: guide.slug }, props: { guide } }));
}

/** `/huong-dan/<slug>/doc.json`: the guide in words, for the button that reads it aloud; fetched only when pressed. */
export const GET: APIRoute = async ({ props }) => Response.json(readAloud(props.guide as Guide, await loadSite()));
