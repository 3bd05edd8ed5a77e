import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { filesBelow } from './files.ts';

const SOURCE = join(import.meta.dirname, '../client/offline-worker.ts');

/** Pages and files worth keeping on a phone: what a person reads, and the list that the search looks through. Not the print room, the catalogue, the codes. */
const KEPT = [
  /^\/(huong-dan|lop-hoc|bai-viet|chu-de|su-kien|toi-can-lam-gi|tim|ngoai-mang|gop-y)\/(?!.*\.(csv|json)$)/,
  /^\/tim\/danh-sach\.json$/,
  /^\/(index\.html|icon\.svg|hien-thi\.js|mau-phuong\.css|manifest\.webmanifest)$/,
  /^\/(_astro|fonts|icons)\//,
];

/** Bytes, compressed, that may be fetched in the background of a first visit. */
export const OFFLINE_BUDGET = 2 * 1024 * 1024;

/**
 * Writes `/sw.js` for a built site: the worker that keeps it for use without network, its cache named after the build.
 * @returns paths of the files that a first visit fetches in the background
 */
export async function writeWorker(site: string): Promise<string[]> {
  const files: Record<string, string> = {};
  const kept = (await filesBelow(site)).map((file) => `/${file}`).filter((path) => KEPT.some((pattern) => pattern.test(path)));
  for (const path of kept) {
    const data = await readFile(join(site, path));
    files[path.replace(/index\.html$/, '')] = hash(data);
  }
  const offline = { build: hash(Buffer.from(JSON.stringify(files))), files };
  const source = stripTypeScriptTypes(await readFile(SOURCE, 'utf8'));
  await writeFile(join(site, 'sw.js'), `const OFFLINE = ${JSON.stringify(offline)};\n${source}`);
  return kept;
}

/** The kill switch: a `/sw.js` that removes the worker and everything it kept from every phone that asks for a newer one. */
export const writeRemover = (site: string): Promise<void> => writeFile(join(site, 'sw.js'), REMOVER);

const REMOVER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('camnang-')) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 12);
