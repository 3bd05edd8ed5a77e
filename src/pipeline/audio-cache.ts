import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from './files.ts';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
/** Bytes of a hash: that of the maker, then that of the data, stand before the data of an entry. */
const HASH = 32;

interface Entry {
  maker: Buffer;
  data: Buffer;
}

const pathOf = (folder: string, key: string) => join(folder, sha256(key).toString('hex'));

/** The entry of a key; none where there is none or it is damaged. */
async function entryOf(folder: string, key: string): Promise<Entry | undefined> {
  const file = await readFile(pathOf(folder, key)).catch(() => undefined);
  const data = file?.subarray(2 * HASH);
  return file && data?.length && sha256(data).equals(file.subarray(HASH, 2 * HASH)) ? { maker: file.subarray(0, HASH), data } : undefined;
}

/** What was last made for this key, by whatever maker. */
export const lastMade = async (folder: string, key: string): Promise<Uint8Array | undefined> => (await entryOf(folder, key))?.data;

/**
 * What this maker made before for this key, or what `make` makes, kept in `folder` in place of what another maker left. An
 * entry that is damaged is made again.
 * @param key all that decides what is wanted
 * @param maker all else that decides the bytes
 */
export async function cached(folder: string, key: string, maker: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const stamp = sha256(maker);
  const known = await entryOf(folder, key);
  if (known?.maker.equals(stamp)) return known.data;
  const data = await make();
  await writeAtomic(pathOf(folder, key), Buffer.concat([stamp, sha256(data), data]));
  return data;
}
