import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './alive.ts';

/**
 * A folder for one build, gone at its end however it ends: well, with an error, or stopped with Ctrl-C. What a killed build
 * left behind is cleared away first.
 * @param root project folder; on its disk, so that what is finished can be renamed into place
 */
export async function withWorkFolder<T>(root: string, work: (folder: string) => Promise<T>): Promise<T> {
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  await clearWork(cache);
  const folder = await mkdtemp(join(cache, `build-${process.pid}-`));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const stop = () => process.exit(STOPPED);
  process.once('exit', clear).once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(folder);
  } finally {
    process.off('exit', clear).off('SIGINT', stop).off('SIGTERM', stop);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exit code of a command stopped by Ctrl-C, as shells have it. */
const STOPPED = 130;

/** Takes away the work folders of builds that were killed; those of builds at work stay. @param cache `.cache` of the project */
export async function clearWork(cache: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    const [, owner] = /^build-(\d+)-/.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(cache, name), { recursive: true, force: true });
  }
}
