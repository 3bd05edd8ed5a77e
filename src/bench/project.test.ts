import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './command.ts';
import { editFee } from './edit-fee.ts';
import { measureGrowth } from './growth.ts';
import { withCopyOf } from './project.ts';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = 'content/guides/dang-ky-khai-sinh.mdx';

test('a copy of the project runs its own commands on its own content, and is gone afterwards', async () => {
  const before = await readFile(join(ROOT, GUIDE), 'utf8');
  const folder = await withCopyOf(ROOT, ROOT, async (copy) => {
    await editFee(copy, 'dang-ky-khai-sinh');
    expect(await readFile(join(copy, GUIDE), 'utf8')).toBe(before.replace('amount: 8000', 'amount: 8100'));
    await runCommand(copy, 'make', ['--guide', 'dang-ky-khai-sinh', '--channel', 'sticker', '--out', join(copy, 'ra'), '--date', '2026-11-22']);
    expect(existsSync(join(copy, 'ra/manifest.json'))).toBe(true);
    return copy;
  });
  expect(existsSync(folder)).toBe(false);
  expect(await readFile(join(ROOT, GUIDE), 'utf8')).toBe(before);
});

test('a guide without a fee cannot have its fee changed', async () => {
  await withCopyOf(ROOT, ROOT, (copy) => expect(editFee(copy, 'nhan-biet-gia-mao-lua-dao')).rejects.toThrow('no fee to change'));
});

test('growth is not measured where there are no records, and says what is missing', async () => {
  await expect(measureGrowth({ root: ROOT, date: '2026-11-22', full: false, records: undefined }).next()).rejects.toThrow('cần bản sao hồ sơ của Cổng: --records');
});
