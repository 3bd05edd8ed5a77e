import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Line } from './line.ts';
import { median } from './measure.ts';

/** Making the search index of a built site anew, and what the one in it weighs. @param site folder of a built site */
export async function measureIndexing(site: string, rounds: number): Promise<Line[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const { index } = await createIndex({ forceLanguage: 'vi' });
    await index?.addDirectory({ path: site });
    await index?.getFiles();
    await close();
    seconds.push((performance.now() - started) / 1000);
  }
  return [
    { what: 'lập chỉ mục tìm kiếm', value: median(seconds), unit: 's' },
    { what: 'chỉ mục trên máy chủ, mọi tệp', value: (await bytesBelow(join(site, 'pagefind'))) / 1e6, unit: 'MB' },
  ];
}

/** Bytes of all files below a folder. */
export async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
