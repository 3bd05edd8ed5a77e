import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tidily } from './tidy.ts';

/** Hands over a new empty folder and removes it afterwards, whatever happens. */
export async function temporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'camnang-do-'));
  return tidily(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }), () => use(folder));
}
