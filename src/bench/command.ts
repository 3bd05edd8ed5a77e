import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from './temporary-folder.ts';
import { tidily } from './tidy.ts';

/** What one run of a command took. */
export interface Cost {
  /** From start to end, as a person waits. */
  seconds: number;
  /** Processor time of all Node processes it started. */
  cpuSeconds: number;
  /** The most memory that its processes held at one time; what they share counts in each. */
  peakBytes: number;
}

/** How often memory is looked at, ms. */
const LOOK = 200;
const USAGE = pathToFileURL(join(import.meta.dirname, 'usage.ts')).href;

/**
 * Runs a program to its end, as people do: in a process of its own.
 * @throws Error with the last words of a command that fails
 */
export function runProgram(program: string, args: readonly string[], cwd: string): Promise<Cost> {
  return temporaryFolder(async (notes) => {
    const file = join(notes, 'usage.jsonl');
    const started = performance.now();
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', CAMNANG_USAGE: file, NODE_OPTIONS: `--import ${USAGE}` } });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    const peak = watchMemory(child.pid ?? 0);
    const code = await tidily(
      () => child.kill(),
      () => new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
    );
    const seconds = (performance.now() - started) / 1000;
    const sampled = peak();
    if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${code}\n${Buffer.concat(said).toString().slice(-2000)}`);
    const processes = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean).map((line) => JSON.parse(line) as { cpuSeconds: number; bytes: number });
    return { seconds, cpuSeconds: processes.reduce((sum, each) => sum + each.cpuSeconds, 0), peakBytes: Math.max(sampled, ...processes.map(({ bytes }) => bytes)) };
  });
}

/** Runs `scripts/<name>.ts` of a project with the Node of this process. */
export function runCommand(project: string, name: string, args: readonly string[] = []): Promise<Cost> {
  return runProgram(process.execPath, ['--disable-warning=ExperimentalWarning', join(project, 'scripts', `${name}.ts`), ...args], project);
}

/** Looks at the memory of a process and all that it started until the result is called. @returns the most seen, bytes; 0 where there is no `ps` */
function watchMemory(pid: number): () => number {
  let most = 0;
  const look = async () => {
    const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,rss=']).catch(() => ({ stdout: '' }));
    most = Math.max(most, memoryOf(pid, stdout));
  };
  const timer = setInterval(() => void look(), LOOK);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** Bytes of a process and its descendants in a listing of `pid ppid rss`, where rss is in KiB. */
export function memoryOf(pid: number, listing: string): number {
  const rows = listing.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [child = 0, parent = 0] of rows) if (family.has(parent)) family.add(child);
  }
  return rows.reduce((sum, [each = 0, , kib = 0]) => sum + (family.has(each) ? kib * 1024 : 0), 0);
}
