import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { ImportError, isArchive, withUnpacked } from './unpack.ts';

/** One record on disk. */
export interface RecordFile {
  /** Path from the folder or archive it came in, for messages. */
  name: string;
  path: string;
  /** Name of the file without `.txt`: the code it should hold. */
  code: string;
}

/**
 * Hands over the records of a folder, or of an archive of one, sorted by path; what an archive held is removed afterwards.
 * @throws ImportError with one Vietnamese sentence when `from` cannot be opened or holds no record
 */
export async function withRecordFiles<T>(from: string, use: (files: RecordFile[]) => Promise<T>): Promise<T> {
  const found = await stat(from).catch(() => undefined);
  if (!found) throw new ImportError(`Không có tệp hay thư mục "${from}".`);
  const list = async (folder: string) => use(await recordFiles(folder));
  if (found.isDirectory()) return list(from);
  if (isArchive(from)) return withUnpacked(from, list);
  throw new ImportError(`Không nhập được "${basename(from)}": cần một thư mục tệp .txt, tệp nén (.tar.xz, .tar.gz, .tgz, .zip) hoặc tệp .jsonl.`);
}

async function recordFiles(folder: string): Promise<RecordFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt') && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length === 0) throw new ImportError('Không thấy tệp .txt nào để nhập.');
  return paths.map((path) => ({ name: relative(folder, path), path, code: basename(path, '.txt') }));
}
