import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CHANNELS } from '../channels/index.ts';
import { editFee } from './edit-fee.ts';
import type { Line } from './line.ts';
import { median } from './measure.ts';
import { tidily } from './tidy.ts';

const EDITED = 'dang-ky-khai-sinh';
/** How long the server may take to answer for the first time, ms. */
const PATIENCE = 60_000;

/**
 * `npm run dev` in a copy of the project, asked for the first file of every channel: after an edit of the guide, so that each
 * must be made anew, and once more as it is.
 * @param project a copy that may be changed
 */
export async function measureDev(project: string, date: string, rounds: number): Promise<Line[]> {
  const files = CHANNELS.flatMap((channel) => channel.files.slice(0, 1));
  const address = `http://localhost:${await freePort()}`;
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(project, 'scripts/dev.ts'), '--port', new URL(address).port, '--date', date], { cwd: project, stdio: 'ignore', detached: true, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return tidily(() => stop(server.pid), async () => {
    await answering(address);
    const open = async (file: string) => {
      const started = performance.now();
      const answer = await fetch(`${address}/an-pham/${EDITED}/${file}`);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      return performance.now() - started;
    };
    for (const file of files) await open(file);
    const edited = new Map<string, number[]>(files.map((file) => [file, []]));
    const same: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const file of files) {
        await editFee(project, EDITED);
        edited.get(file)?.push(await open(file));
        same.push(await open(file));
      }
    }
    const medians = [...edited].map(([file, times]) => ({ file, time: median(times) }));
    const slowest = medians.reduce((a, b) => (b.time > a.time ? b : a));
    const bar = { of: 'value', most: 300 } as const;
    return [
      { what: `sửa rồi mở, trung vị của ${files.length} loại tệp`, value: median(medians.map(({ time }) => time)), unit: 'ms', bar },
      { what: `sửa rồi mở, loại chậm nhất: ${slowest.file}`, value: slowest.time, unit: 'ms', bar },
      { what: 'mở lại khi không sửa', value: median(same), unit: 'ms', bar },
    ];
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answering(address: string): Promise<void> {
  for (const started = performance.now(); performance.now() - started < PATIENCE; await pause(250)) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('npm run dev does not answer.');
}

/** The command and the server it started: they are a group of their own. */
function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  else if (isAlive(pid)) process.kill(-pid, 'SIGTERM');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}
