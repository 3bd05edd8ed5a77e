import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { CHANNELS } from '../channels/index.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { draftsOf, makeAudio } from './audio.ts';
import { addBundles } from './bundles.ts';
import { setsOf } from './context.ts';
import { swapFolder } from './files.ts';
import { nginxHeaders, readHeaders } from './headers.ts';
import { makeArtifacts } from './make.ts';
import { writeRemover, writeWorker } from './offline.ts';
import { threadsFor } from './workers.ts';

export interface BuildJob {
  /** Project folder. */
  root: string;
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  /** `false` publishes the kill switch in place of the service worker: phones drop what they saved. */
  offline?: boolean;
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
 * old site as it was.
 * @throws Error with Astro's own words when the pages do not build
 */
export async function buildSite({ root, handbook, ward, date, out, offline = true, drafts = draftsOf(root), onProgress, onStage }: BuildJob): Promise<BuildResult> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const work = await mkdtemp(join(root, '.cache', 'build-'));
  try {
    onStage?.('Ấn phẩm và bài phát thanh');
    const artifacts = join(work, 'an-pham');
    const sets = setsOf(CHANNELS, handbook);
    const { written, failures, warnings } = await makeArtifacts({ handbook, ward, date, guides: handbook.guides, channels: CHANNELS, sets, out: artifacts, threads: threadsFor(handbook.guides.length + sets.length), ...(onProgress && { onProgress }) });
    if (failures.length > 0) return { failures, warnings, files: written.length, pages: 0 };
    const kept = await makeAudio({ rows: written, rate: ward.station.rate, voice: undefined, words: handbook.words.audio, out: artifacts, cache: drafts });
    if (kept.failures.length > 0) return { failures: kept.failures, warnings, files: written.length, pages: 0 };
    const bundles = await addBundles({ handbook, ward, date, out: artifacts });

    onStage?.('Trang web');
    const site = join(work, 'site');
    await astroBuild(root, { CAMNANG_OUT: site, CAMNANG_DATE: date, CAMNANG_WARD: ward.id, CAMNANG_MANIFEST: join(artifacts, 'manifest.json') });

    onStage?.('Tìm kiếm');
    const pages = await indexSite(site);
    await writeFile(join(site, '_nginx.conf'), nginxHeaders(readHeaders(await readFile(join(site, '_headers'), 'utf8'))));
    if (offline) await writeWorker(site);
    else await writeRemover(site);
    await cp(artifacts, join(site, 'an-pham'), { recursive: true });
    await swapFolder(site, out);
    return { failures, warnings, files: written.length + kept.written.length + bundles.length, pages };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function astroBuild(root: string, settings: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    // Under a test runner NODE_ENV says "test", and Astro would build as for development: content read anew for every page.
    const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: root, env: { ...process.env, ...settings, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' } });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`astro build: ${Buffer.concat(said).toString().slice(-4000)}`))));
  });
}

/** Pagefind over the built pages. @returns how many pages can be found */
async function indexSite(site: string): Promise<number> {
  const { index } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('pagefind: no index');
  const { page_count: pages, errors } = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
  if (errors.length > 0 || written.errors.length > 0) throw new Error(`pagefind: ${[...errors, ...written.errors].join('; ')}`);
  return pages;
}
