import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainDiskError } from './disk-error.ts';
import { writeAtomic } from './files.ts';

test('a folder that cannot be written to is told with its path and a cure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'camnang-disk-'));
  await writeFile(join(folder, 'tep'), '');
  const said = await writeAtomic(join(folder, 'tep/to-roi.pdf'), 'x').then(() => undefined, explainDiskError);
  expect(said).toBe(`không ghi được ${join(folder, 'tep')}: một phần của đường dẫn là tệp, không phải thư mục; chọn thư mục khác bằng --out.`);
  await rm(folder, { recursive: true });
});

test('a full disk is found behind the error of whoever was writing', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path: '/d/to-roi.pdf' });
  expect(explainDiskError(new Error('không ghi được tệp', { cause: full }))).toMatch(/^không ghi được \/d\/to-roi\.pdf: đĩa đã đầy; .*npm run clean/);
});

test('a fault of the program is not explained away', () => {
  expect([new TypeError('x is not a function'), 'chữ', undefined].map(explainDiskError)).toEqual([undefined, undefined, undefined]);
});
