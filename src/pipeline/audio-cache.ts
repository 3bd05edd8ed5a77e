import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from './files.ts';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data);
/** Bytes of the hash that stands before the data of an entry. */
const HASH = 32;

/**
 * What was made before for this key, or what `make` makes, kept in `folder`. An entry that is damaged is made again.
 * @param key all that decides the bytes
 */
export async function cached(folder: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const path = join(folder, sha256(key).digest('hex'));
  const entry = await readFile(path).catch(() => undefined);
  const known = entry?.subarray(HASH);
  if (entry && known?.length && sha256(known).digest().equals(entry.subarray(0, HASH))) return known;
  const data = await make();
  await writeAtomic(path, Buffer.concat([sha256(data).digest(), data]));
  return data;
}
