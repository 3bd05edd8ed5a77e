import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept } from './store.ts';

/** Bytes a project keeps of what it made: some three builds of one ward. */
export const LIMIT = 3_000_000_000;
/** Milliseconds an object is left alone that no entry names: another run may be about to name it. */
const GRACE = 60 * 60 * 1000;

interface Entry {
  path: string;
  used: number;
  objects: string[];
}

/**
 * Takes the entries that were not used for longest from a store until it fits, then every object that no entry names.
 * @param limit bytes
 * @returns bytes that went
 */
export async function prune(folder: string, limit = LIMIT): Promise<number> {
  const sizes = new Map<string, Awaited<ReturnType<typeof sizeOf>> & { path: string }>();
  for (const path of await files(join(folder, 'objects'))) sizes.set(path.slice(path.lastIndexOf('/') + 1), { path, ...(await sizeOf(path)) });
  const entries: Entry[] = [];
  for (const path of await files(join(folder, 'made'))) entries.push(await readEntry(path));
  entries.sort((a, b) => b.used - a.used);
  const wanted = new Set<string>();
  let bytes = 0;
  for (const { path, objects } of entries) {
    const added = [...new Set(objects)].filter((hash) => !wanted.has(hash));
    const size = added.reduce((sum, hash) => sum + (sizes.get(hash)?.bytes ?? 0), 0);
    if (bytes + size > limit) {
      await rm(path, { force: true });
      continue;
    }
    bytes += size;
    for (const hash of added) wanted.add(hash);
  }
  const unnamed = [...sizes].filter(([hash, { touched }]) => !wanted.has(hash) && Date.now() - touched > GRACE);
  for (const [, { path }] of unnamed) await rm(path, { force: true });
  return unnamed.reduce((sum, [, object]) => sum + object.bytes, 0);
}

async function files(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}

/** An object's bytes, and when a name was last given to it. */
const sizeOf = async (path: string) => stat(path).then(({ size, ctimeMs }) => ({ bytes: size, touched: ctimeMs }), () => ({ bytes: 0, touched: Date.now() }));

async function readEntry(path: string): Promise<Entry> {
  const used = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
  try {
    const [, json = ''] = (await readFile(path, 'utf8')).split('\n', 2);
    return { path, used, objects: (JSON.parse(json) as Kept<unknown>).files.map(({ sha256 }) => sha256) };
  } catch {
    // A damaged entry names nothing and is of no use: it goes first.
    return { path, used: 0, objects: [] };
  }
}
