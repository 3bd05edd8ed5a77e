import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearTemporary, swapFolder } from './files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The number of a process that is no more. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;

async function site(name: string, words: string): Promise<string> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'index.html'), words);
  return join(folder, name);
}

test('a new folder takes the place of the old one, and what killed builds left beside it goes', async () => {
  const current = await site('dist', 'cũ');
  await site(`dist.cu-${dead()}`, 'còn sót');
  await site(`dist.cu-${process.ppid}`, 'của lần đang chạy');
  await site(`khac.cu-${dead()}`, 'của người khác');
  await swapFolder(await site('moi', 'mới'), current);
  expect(await readFile(join(current, 'index.html'), 'utf8')).toBe('mới');
  expect((await readdir(folder)).filter((name) => name.startsWith('dist'))).toEqual(['dist', `dist.cu-${process.ppid}`]);
  expect((await readdir(folder)).some((name) => name.startsWith('khac'))).toBe(true);
});

test('half-written files of killed runs go, those of runs at work stay', async () => {
  const out = await site('dist', 'trang');
  for (const pid of [dead(), process.ppid]) await writeFile(join(out, `to-roi.pdf.0a1b2c3d.${pid}.tmp`), 'nửa');
  await clearTemporary(out);
  expect((await readdir(out)).sort()).toEqual(['index.html', `to-roi.pdf.0a1b2c3d.${process.ppid}.tmp`]);
});
