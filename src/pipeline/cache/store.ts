import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow, temporaryName, writeAtomic } from '../files.ts';

/** A file of an earlier run: where it stood, below the folder it was made in, and what was in it. */
export interface KeptFile {
  path: string;
  sha256: string;
}

/** What was made for a key: its files, and anything else there is to say of them. */
export interface Kept<T> {
  files: KeptFile[];
  about: T;
}

/**
 * Everything made before, by what it was made from. Two kinds of files: `objects/` hold bytes under their own hash, `made/`
 * hold for each key the list of its objects. Nothing is ever changed in place: entries are written to a temporary name and
 * renamed, so any number of runs may share a store and be killed at any moment. What is damaged is as good as not there.
 */
export interface Store {
  /**
   * Puts the files made for this key into `out`, each whole or not at all.
   * @returns what was said of them; undefined when nothing is known or any of it is damaged
   */
  recall<T>(key: string, out: string): Promise<T | undefined>;
  /** Keeps bytes, to be named in `remember`. @returns their hash */
  keep(data: Uint8Array): Promise<string>;
  /** The same for a file that is finished: it becomes a second name of what is kept. */
  keepFile(path: string): string;
  /** Notes what was made for this key. Its objects must have been kept. */
  remember<T>(key: string, kept: Kept<T>): Promise<void>;
  /** Puts one kept object at `path`; false when it is not there or damaged. */
  place(sha256: string, path: string): boolean;
}

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** Gives a file a second name in place of what bears it, whole or not at all: at no cost of space; another disk, or a file with too many names, gets a copy. */
function linkOver(file: string, path: string): void {
  const temporary = temporaryName(path);
  mkdirSync(dirname(path), { recursive: true });
  try {
    if (!succeeds(() => linkSync(file, temporary))) copyFileSync(file, temporary, constants.COPYFILE_FICLONE);
    renameSync(temporary, path);
  } finally {
    // Where `path` is a name of the same file already, renaming does nothing.
    rmSync(temporary, { force: true });
  }
}

/** Whether a call to the disk went well. */
function succeeds(call: () => void): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}

/** Opens a store, which need not exist yet. @param folder `.cache/store` of the project */
export function openStore(folder: string): Store {
  const objectAt = (hash: string) => join(folder, 'objects', hash.slice(0, 2), hash);
  const madeAt = (key: string) => join(folder, 'made', key.slice(0, 2), key);
  /** Objects whose bytes this process has compared with their hash. */
  const sound = new Set<string>();

  function isSound(hash: string): boolean {
    if (sound.has(hash)) return true;
    const path = objectAt(hash);
    if (!existsSync(path) || sha256(readFileSync(path)) !== hash) return false;
    sound.add(hash);
    return true;
  }

  // Thousands of small files in a row: without waiting for each other's threads they take a fifth of the time.
  function place(hash: string, path: string): boolean {
    if (!isSound(hash)) return false;
    mkdirSync(dirname(path), { recursive: true });
    if (!succeeds(() => linkSync(objectAt(hash), path))) linkOver(objectAt(hash), path);
    return true;
  }

  async function read<T>(key: string): Promise<Kept<T> | undefined> {
    const text = await readFile(madeAt(key), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const [hash, json = ''] = text.split('\n', 2);
    return hash === sha256(json) ? (JSON.parse(json) as Kept<T>) : undefined;
  }

  return {
    place,
    async recall<T>(key: string, out: string) {
      const kept = await read<T>(key);
      if (!kept) return undefined;
      if (!kept.files.every(({ sha256: hash }) => isSound(hash))) return undefined;
      for (const file of kept.files) place(file.sha256, join(out, file.path));
      const now = new Date();
      // The day of last use decides what goes when the store is full.
      await utimes(madeAt(key), now, now).catch(() => {});
      return kept.about;
    },
    async keep(data) {
      const hash = sha256(data);
      if (!isSound(hash)) await writeAtomic(objectAt(hash), data);
      sound.add(hash);
      return hash;
    },
    keepFile(path) {
      const hash = sha256(readFileSync(path));
      if (!isSound(hash)) linkOver(path, objectAt(hash));
      sound.add(hash);
      return hash;
    },
    async remember(key, kept) {
      const json = JSON.stringify(kept);
      await writeAtomic(madeAt(key), `${sha256(json)}\n${json}`);
    },
  };
}

/** Fills a folder with what was made before for this key, or else with `make`, and keeps it. */
export async function madeFolder(store: Store | undefined, key: string, folder: string, make: () => Promise<void>): Promise<void> {
  if (await store?.recall<'folder'>(key, folder)) return;
  await make();
  if (!store) return;
  const files = (await filesBelow(folder)).map((path) => ({ path, sha256: store.keepFile(join(folder, path)) }));
  await store.remember(key, { files, about: 'folder' });
}
