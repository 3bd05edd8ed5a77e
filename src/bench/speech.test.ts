import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { speechRate } from './speech.ts';

test('the guides of a folder are repeated up to two megabytes and timed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'camnang-'));
  try {
    await mkdir(join(root, 'content/guides'), { recursive: true });
    await writeFile(join(root, 'content/guides/a.mdx'), `${'nộp hồ sơ '.repeat(5000)}\n`);
    const { megabytes, megabytesPerSecond } = await speechRate(root, { abbreviations: {}, names: {}, addresses: {} }, 1);
    expect(megabytes).toBeGreaterThanOrEqual(2);
    expect(megabytes).toBeLessThan(2.1);
    expect(megabytesPerSecond).toBeGreaterThan(0);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
