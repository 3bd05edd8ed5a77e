import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './alive.ts';

/** Milliseconds between two looks at a lock somebody holds. */
const LOOK = 25;
/** Milliseconds after which whoever holds a lock must have died in a way nobody can see: a manifest is written in a fraction of a second. */
const LONGEST = 20_000;

/**
 * Does something while no other run on this machine does anything under the same lock. A run that was killed holds nothing.
 * @param path of the file that stands for the lock; its folder exists
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path, Date.now() + LONGEST);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string, until: number): Promise<void> {
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      return await file.close();
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    // Without a number its owner has only just begun it.
    if ((owner > 0 && !isAlive(owner)) || Date.now() > until) await rm(path, { force: true });
    else await pause(LOOK);
  }
}
