import type { AstroIntegration } from 'astro';
import { CHANNELS } from '../channels/index.ts';
import { requireHandbook } from '../handbook/load.ts';
import { today } from '../handbook/today.ts';
import { findWard, prepare } from './context.ts';
import type { Artifact } from './contract.ts';

/** In `npm run dev`, `/an-pham/<slug>/<file>` is rendered from the guide as it is now: edit, reload, see the new leaflet. */
export function artifactsOnDemand(root: string): AstroIntegration {
  return {
    name: 'camnang-artifacts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const [, slug, file] = /^\/an-pham\/([a-z0-9-]+)\/([\w.-]+)(?:\?.*)?$/.exec(request.url ?? '') ?? [];
          if (!slug || !file || !CHANNELS.some((channel) => channel.files.includes(file))) return next();
          try {
            const artifact = await renderArtifact(root, slug, file);
            if (!artifact) return next();
            response.writeHead(200, { 'Content-Type': artifact.mediaType, 'Cache-Control': 'no-store' }).end(artifact.data);
          } catch (cause) {
            response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(cause instanceof Error ? cause.message : String(cause));
          }
        });
      },
    },
  };
}

/**
 * One artefact from the content as it is on disk now, for the ward and date of the environment.
 * @returns undefined when there is no such guide or file
 * @throws ContentError when content is broken; its message lists every problem
 */
export async function renderArtifact(root: string, slug: string, file: string): Promise<Artifact | undefined> {
  const date = process.env.CAMNANG_DATE ?? today();
  const channel = CHANNELS.find((candidate) => candidate.files.includes(file));
  const handbook = await requireHandbook(root, date);
  const guide = handbook.guides.find((candidate) => candidate.slug === slug);
  if (!channel || !guide) return undefined;
  const ready = prepare(handbook, guide, findWard(handbook, process.env.CAMNANG_WARD), date, () => {});
  return (await channel.write(ready.guide, ready.context, file)).find((artifact) => artifact.file === file);
}
