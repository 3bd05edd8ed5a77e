import type { AstroIntegration } from 'astro';
import { CHANNELS } from '../channels/index.ts';
import type { Handbook } from '../handbook/load.ts';
import { rememberReading } from '../handbook/read-before.ts';
import { requireWard } from '../handbook/open-ward.ts';
import { today } from '../handbook/today.ts';
import type { Ward } from '../handbook/ward.ts';
import { prepare, prepareSet, setsOf } from './context.ts';
import type { Artifact } from './contract.ts';

/** In `npm run dev`, `/an-pham/<slug or set>/<file>` is rendered from the guides as they are now: edit, reload, see the new leaflet. */
export function artifactsOnDemand(root: string): AstroIntegration {
  return {
    name: 'camnang-artifacts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        rememberReading();
        server.middlewares.use(async (request, response, next) => {
          const [, slug, file] = /^\/an-pham\/([a-z0-9-]+)\/([\w.-]+)(?:\?.*)?$/.exec(request.url ?? '') ?? [];
          if (!slug || !file || !CHANNELS.some(({ files, setFiles = [] }) => files.includes(file) || setFiles.includes(file))) return next();
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
 * @param name slug of a guide, or id of a set
 * @returns undefined when there is no such guide, set or file
 * @throws ContentError when content is broken; its message lists every problem
 */
export async function renderArtifact(root: string, name: string, file: string): Promise<Artifact | undefined> {
  const date = process.env.CAMNANG_DATE ?? today();
  return renderFrom({ ...(await requireWard(root, date, process.env.CAMNANG_WARD)), date }, name, file);
}

/** The same from content that is loaded already. */
export async function renderFrom({ handbook, ward, date }: { handbook: Handbook; ward: Ward; date: string }, name: string, file: string): Promise<Artifact | undefined> {
  const artifacts = await (renderGuide() ?? renderSet());
  return artifacts?.find((artifact) => artifact.file === file);

  function renderGuide(): Promise<Artifact[]> | undefined {
    const raw = handbook.guides.find(({ slug }) => slug === name);
    const channel = CHANNELS.find(({ files }) => files.includes(file));
    if (!raw || !channel) return undefined;
    const { guide, context } = prepare(handbook, raw, ward, date, () => {});
    return channel.write(guide, context, file);
  }

  function renderSet(): Promise<Artifact[]> | undefined {
    const work = setsOf(CHANNELS, handbook).find(({ channel, set }) => set.id === name && channel.setFiles.includes(file));
    if (!work) return undefined;
    const { set, context } = prepareSet(handbook, work.set, ward, date, () => {});
    return work.channel.writeSet(set, context, file);
  }
}
