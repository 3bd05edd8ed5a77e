import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { CHANNELS } from '../channels/index.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { draftsOf, makeAudio } from './audio.ts';
import { addBundles } from './bundles.ts';
import { madeFolder, openStore, sha256, type Store } from './cache/store.ts';
import { prune } from './cache/prune.ts';
import { toolsOfSite, type Cache } from './cache/tools.ts';
import { setsOf } from './context.ts';
import { filesBelow, moveInto, swapFolder } from './files.ts';
import { nginxHeaders, readHeaders } from './headers.ts';
import { makeArtifacts } from './make.ts';
import { writeRemover, writeWorker } from './offline.ts';
import { shardOf, WHOLE, type Shard } from './shard.ts';
import { buildPages } from './site/build-pages.ts';
import { withWorkFolder } from './work-folder.ts';
import { mostThreads, threadsFor } from './workers.ts';

export interface BuildJob {
  /** Project folder. */
  root: string;
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  /** `false` publishes the kill switch in place of the service worker: phones drop what they saved. */
  offline?: boolean;
  /** `false` makes the pages and the search only, which then offer nothing to print. */
  artefacts?: boolean;
  /** What earlier runs made; nothing is taken or kept without. */
  cache?: Cache | undefined;
  /** Folder of the finished site. Replaced only when everything was made. */
  out: string;
  /** Folder of drafts made by `make --audio`, kept for bulletins whose words are the same; that of the project by default. */
  drafts?: string;
  onProgress?: (done: number, total: number) => void;
  /** Called when a stage begins, with its Vietnamese name. */
  onStage?: (name: string) => void;
}

export interface BuildResult {
  /** Vietnamese; not empty means nothing was replaced. */
  failures: string[];
  warnings: string[];
  files: number;
  pages: number;
}

/**
 * Artefacts, pages and search index, made beside the old site and swapped in at the end: a failure or a kill leaves the
 * old site as it was. What was made before of the same inputs is taken from the store.
 * @throws Error with Astro's own words when the pages do not build
 */
export function buildSite(job: BuildJob): Promise<BuildResult> {
  return withWorkFolder(job.root, async (work) => {
    const site = join(work, 'site');
    if (job.artefacts === false) return finish(job, work, site, nothing());
    const made = await makePart(job, join(site, ARTEFACTS), WHOLE);
    return made.failures.length > 0 ? { ...made, pages: 0 } : finish(job, work, site, await bundle(job, join(site, ARTEFACTS), made));
  });
}

/** Folder of a site that holds its artefacts. */
export const ARTEFACTS = 'an-pham';

/** What a build has come to before its pages are made. */
export type Made = Omit<BuildResult, 'pages'>;

const nothing = (): Made => ({ failures: [], warnings: [], files: 0 });

/** The artefacts of one shard, with the drafts kept of its bulletins. @param out folder that becomes `/an-pham/` */
export async function makePart({ root, handbook, ward, date, cache, drafts = draftsOf(root), onProgress, onStage }: BuildJob, out: string, shard: Shard): Promise<Made> {
  onStage?.('Ấn phẩm và bài phát thanh');
  const { written, failures, warnings } = await makeArtifacts({ handbook, ward, date, guides: shardOf(handbook.guides, shard), channels: CHANNELS, sets: shardOf(setsOf(CHANNELS, handbook), shard), out, threads: threadsFor, ...(cache && { cache }), ...(onProgress && { onProgress }) });
  if (failures.length > 0) return { failures, warnings, files: written.length };
  const kept = await makeAudio({ rows: written, rate: ward.station.rate, voice: undefined, words: handbook.words.audio, out, cache: drafts });
  return { failures: kept.failures, warnings, files: written.length + kept.written.length };
}

/** Adds what is made of finished files. @param out folder that becomes `/an-pham/` */
export async function bundle({ handbook, ward, date, cache }: BuildJob, out: string, made: Made): Promise<Made> {
  const bundles = await addBundles({ handbook, ward, date, out, ...(cache && { cache }) });
  return { ...made, files: made.files + bundles.length };
}

/** Pages and search beside the artefacts of `site`; then the whole takes the place of the old site. */
export async function finish(job: BuildJob, work: string, site: string, made: Made): Promise<BuildResult> {
  const { cache, onStage } = job;
  onStage?.('Trang web');
  const pages = await makePages(job, { work, out: join(work, 'pages'), store: cache && openStore(cache.folder), manifest: job.artefacts === false ? undefined : join(site, ARTEFACTS, 'manifest.json') });
  await moveInto(join(work, 'pages'), site);
  await swapFolder(site, job.out);
  return { ...made, pages };
}

/** Pages, search index, headers and the worker that keeps them on a phone. @returns how many pages there are */
async function makePages({ root, handbook, ward, date, cache, offline = true, onStage }: BuildJob, { work, out, store, manifest }: { work: string; out: string; store: Store | undefined; manifest: string | undefined }): Promise<number> {
  const inputs = [await toolsOfSite(root), handbook, ward, date, offline, manifest === undefined ? null : await readFile(manifest, 'utf8')];
  await madeFolder(store, sha256(JSON.stringify(['pages', ...inputs])), out, async () => {
    await buildPages({ root, handbook, ward, date, manifest, work, out, threads: mostThreads(), store });
    onStage?.('Tìm kiếm');
    await indexSite(out);
    await writeFile(join(out, '_nginx.conf'), nginxHeaders(readHeaders(await readFile(join(out, '_headers'), 'utf8'))));
    await (offline ? writeWorker(out) : writeRemover(out));
    if (cache) await prune(cache.folder);
  });
  return (await filesBelow(out)).filter((file) => file.endsWith('.html')).length;
}

/** Pagefind over the built pages. */
async function indexSite(site: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('pagefind: no index');
  const { errors } = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
  if (errors.length > 0 || written.errors.length > 0) throw new Error(`pagefind: ${[...errors, ...written.errors].join('; ')}`);
}
