import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ContentError, Problems } from '../guide/problem.ts';
import { readYaml } from '../guide/yaml.ts';
import { RefusedError } from './refused.ts';
import { DEFAULT_WARD, ward as wardSchema, type Ward } from './ward.ts';
import { wardTemplate } from './ward-template.ts';

/**
 * Writes the file of a new ward, every field explained, with the national hotlines of the default ward. An existing file is
 * never touched.
 * @param root project folder that holds `content/`
 * @param id as `isWardId` allows it
 * @returns the file's path from `root`
 * @throws RefusedError where the ward is there already, ContentError when the hotlines cannot be read
 */
export async function newWard(root: string, id: string): Promise<string> {
  const file = `content/wards/${id}.yaml`;
  const text = wardTemplate(id, await nationalHotlines(root));
  await mkdir(join(root, dirname(file)), { recursive: true });
  await writeFile(join(root, file), text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new RefusedError(`đã có ${file}, không ghi đè: mở tệp đó để sửa, hoặc chọn tên khác`, { cause }) : cause;
  });
  return file;
}

async function nationalHotlines(root: string): Promise<Ward['hotlines']> {
  const problems = new Problems(`content/wards/${DEFAULT_WARD}.yaml`);
  const known = readYaml(await readFile(join(root, problems.file), 'utf8'), wardSchema, problems);
  if (!known) throw new ContentError(problems.list);
  return known.hotlines;
}
