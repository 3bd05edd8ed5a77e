import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isAlive } from './alive.ts';

/** A name beside `path` that no other run uses; it ends with the number of this process, so that a later run can tell whose it was. */
export const temporaryName = (path: string): string => `${path}.${randomBytes(4).toString('hex')}.${process.pid}.tmp`;

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed. A kill at any moment leaves the old
 * file or the new one, never half of one.
 */
export async function writeAtomic(path: string, data: Uint8Array | string): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new Error(`không ghi được tệp ${path}`, { cause });
  }
}

/**
 * `next` takes the place of `current`. Two renames: at any moment one whole folder stands at one of the two names. Where two
 * builds end at the same time, the later one stays.
 */
export async function swapFolder(next: string, current: string): Promise<void> {
  const old = `${current}.cu-${process.pid}`;
  await mkdir(dirname(current), { recursive: true });
  for (let swapped = false; !swapped; ) {
    await rename(current, old).catch(unless('ENOENT'));
    swapped = await rename(next, current).then(
      () => true,
      // Another build put its folder there between the two renames.
      (cause: NodeJS.ErrnoException) => unless('ENOTEMPTY', 'EEXIST')(cause) ?? false,
    );
    await rm(old, { recursive: true, force: true });
  }
  // What a build left that was killed while it took its old folder away.
  for (const name of await readdir(dirname(current))) {
    const [, whose, owner] = /^(.+)\.cu-(\d+)$/.exec(name) ?? [];
    if (whose === basename(current) && !isAlive(Number(owner))) await rm(join(dirname(current), name), { recursive: true, force: true });
  }
}

/** Passes over errors with these codes, and throws any other. */
const unless = (...codes: string[]) => (cause: NodeJS.ErrnoException): undefined => {
  if (!codes.includes(cause.code ?? '')) throw cause;
};

/** Takes away what runs that were killed left half-written in a folder; files of runs at work stay. */
export async function clearTemporary(folder: string): Promise<void> {
  for (const file of await filesBelow(folder).catch(() => [])) {
    const [, owner] = /\.(\d+)\.tmp$/.exec(file) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(folder, file), { force: true });
  }
}

/** Every file below `from` takes its place below `to`, beside what is there. Both on one disk. */
export async function moveInto(from: string, to: string): Promise<void> {
  for (const file of await filesBelow(from)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
  }
}

/** Every file below a folder, as its path from there with slashes, in a fixed order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}
