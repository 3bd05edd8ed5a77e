import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { tidily } from './tidy.ts';

test('what was begun is undone after the work, and after a failure', async () => {
  const said: string[] = [];
  expect(await tidily(() => said.push('một'), async () => 1)).toBe(1);
  await expect(tidily(() => said.push('hai'), async () => { throw new Error('hỏng'); })).rejects.toThrow('hỏng');
  expect(said).toEqual(['một', 'hai']);
});

test('a command stopped in the middle leaves no program and no folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'camnang-'));
  try {
    const script = join(folder, 'do.ts');
    await writeFile(script, `
      import { temporaryFolder } from '${join(import.meta.dirname, 'temporary-folder.ts')}';
      import { runProgram } from '${join(import.meta.dirname, 'command.ts')}';
      await temporaryFolder(async (made) => {
        process.stdout.write(made + '\\n');
        await runProgram(process.execPath, ['-e', 'require("fs").writeFileSync("pid", String(process.pid)); setInterval(() => {}, 1000)'], made);
      });
    `);
    const command = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [chunk] = (await once(command.stdout, 'data')) as [Buffer];
    const made = chunk.toString().trim();
    await expect.poll(() => existsSync(join(made, 'pid')), { timeout: 20_000 }).toBe(true);
    command.kill('SIGTERM');
    expect((await once(command, 'exit'))[0]).toBe(130);
    expect(existsSync(made)).toBe(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
