import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed. A kill at any moment leaves the old
 * file or the new one, never half of one.
 */
export async function writeAtomic(path: string, data: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new Error(`không ghi được tệp ${path}`, { cause });
  }
}

/** `next` takes the place of `current`. Two renames: at any moment one whole folder stands at one of the two names. */
export async function swapFolder(next: string, current: string): Promise<void> {
  const old = `${current}.cu-${process.pid}`;
  await rename(current, old).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
  });
  await mkdir(join(current, '..'), { recursive: true });
  await rename(next, current);
  await rm(old, { recursive: true, force: true });
}

/** Every file below a folder, as its path from there with slashes, in a fixed order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}
