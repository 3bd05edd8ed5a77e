import { spawn } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { Handbook } from '../../handbook/load.ts';
import type { OpenWard } from '../../handbook/open-ward.ts';
import type { Ward } from '../../handbook/ward.ts';
import { addressOfHost } from '../../site/address.ts';
import { madeFolder, sha256, type Store } from '../cache/store.ts';
import { toolsOfSite } from '../cache/tools.ts';
import { writeSitemap } from './sitemap.ts';
import type { PagesWork, Rendered } from './worker.ts';

export interface PagesJob {
  /** Project folder. */
  root: string;
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  /** Manifest of the artefacts the pages offer; none without. */
  manifest: string | undefined;
  /** Folder for what only this build needs. */
  work: string;
  /** Folder of the pages. */
  out: string;
  threads: number;
  store?: Store | undefined;
}

/** Pages rendered by one thread before it asks for more: few enough that all end together. */
const BATCH = 16;

/**
 * Every page of the site, its styles and scripts. The code of the site is compiled once and kept; what pages say is rendered
 * anew in several threads.
 * @throws Error with Astro's own words when the site does not compile, or with the address of a page that does not render
 */
export async function buildPages({ root, handbook, ward, date, manifest, work, out, threads, store }: PagesJob): Promise<void> {
  const bundle = join(work, 'bundle');
  const compile = () => astro(root, { CAMNANG_BUNDLE: join(bundle, 'server'), CAMNANG_OUT: join(bundle, 'client') });
  await madeFolder(store, sha256(`bundle ${await toolsOfSite(root)}`), bundle, compile);
  await cp(join(bundle, 'client'), out, { recursive: true });

  const file = join(work, 'handbook');
  await writeFile(file, serialize({ handbook, ward } satisfies OpenWard));
  const site = addressOfHost(ward.host);
  const workerData: PagesWork = { bundle: join(bundle, 'server'), out, site };
  const env = { ...process.env, NODE_ENV: 'production', CAMNANG_HANDBOOK: file, CAMNANG_DATE: date, ...(manifest !== undefined && { CAMNANG_MANIFEST: manifest }) };
  const pool = new Tinypool({ filename: new URL('./worker.ts', import.meta.url).href, workerData, env, minThreads: threads, maxThreads: threads });
  try {
    const pages: string[] = [];
    let next = 0;
    const render = async (): Promise<void> => {
      for (let rest = true; rest; ) {
        const from = next;
        next += BATCH;
        const rendered = (await pool.run({ from, to: next })) as Rendered;
        pages.push(...rendered.pages);
        rest = next < rendered.total;
      }
    };
    await Promise.all(Array.from({ length: threads }, render));
    await writeSitemap(out, site, pages);
  } finally {
    await pool.destroy();
  }
}

/** `astro build`. Under a test runner NODE_ENV says "test", and Astro would compile as for development: content read anew for every page. */
function astro(root: string, settings: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: root, env: { ...process.env, ...settings, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' } });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`astro build: ${Buffer.concat(said).toString().slice(-4000)}`))));
  });
}
