import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { CHANNELS } from '../channels/index.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { addBundles } from './bundles.ts';
import { setsOf } from './context.ts';
import { makeArtifacts } from './make.ts';

export interface BuildJob {
  /** Project folder. */
  root: string;
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  /** Folder of the finished site. Replaced only when everything was made. */
  out: string;
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
export async function buildSite({ root, handbook, ward, date, out, onProgress, onStage }: BuildJob): Promise<BuildResult> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const work = await mkdtemp(join(root, '.cache', 'build-'));
  try {
    onStage?.('Ấn phẩm và bài phát thanh');
    const artifacts = join(work, 'an-pham');
    const { written, failures, warnings } = await makeArtifacts({ handbook, ward, date, guides: handbook.guides, channels: CHANNELS, sets: setsOf(CHANNELS, handbook), out: artifacts, ...(onProgress && { onProgress }) });
    if (failures.length > 0) return { failures, warnings, files: written.length, pages: 0 };
    const bundles = await addBundles({ handbook, ward, date, out: artifacts });

    onStage?.('Trang web');
    const site = join(work, 'site');
    await astroBuild(root, { CAMNANG_OUT: site, CAMNANG_DATE: date, CAMNANG_WARD: ward.id, CAMNANG_MANIFEST: join(artifacts, 'manifest.json') });

    onStage?.('Tìm kiếm');
    const pages = await indexSite(site);
    await cp(artifacts, join(site, 'an-pham'), { recursive: true });
    await swap(site, out);
    return { failures, warnings, files: written.length + bundles.length, pages };
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

/** `next` takes the place of `current`. Two renames: at any moment one whole site stands at one of the two names. */
async function swap(next: string, current: string): Promise<void> {
  const old = `${current}.cu-${process.pid}`;
  await rename(current, old).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
  });
  await mkdir(join(current, '..'), { recursive: true });
  await rename(next, current);
  await rm(old, { recursive: true, force: true });
}
