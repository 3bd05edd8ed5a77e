import { execFile } from 'node:child_process';

/** Minutes after which a voice is taken to hang. */
const PATIENCE = 10;
const MOST_BYTES = 1 << 30;

/** What became of a program: all well, not found, or how it failed (the last line it said, or how it ended). */
export type Outcome = { ok: true; stdout: Buffer } | { ok: false; missing: boolean; reason: string };

/** Runs a program without a shell. @param input what it reads from its standard input */
export function run(program: string, args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { encoding: 'buffer', maxBuffer: MOST_BYTES, timeout: PATIENCE * 60_000, windowsHide: true }, (error, stdout, stderr) => {
      if (!error) return resolve({ ok: true, stdout });
      const said = stderr.toString('utf8').trim().split('\n').at(-1)?.trim().slice(0, 200);
      const ended = error.killed ? `không xong sau ${PATIENCE} phút` : `dừng với mã ${error.code ?? error.signal}`;
      resolve({ ok: false, missing: error.code === 'ENOENT' || error.code === 'EACCES', reason: said ? `${ended}: ${said}` : ended });
    });
    // A program that ends before it has read everything is judged by how it ended.
    child.stdin?.on('error', () => {}).end(input);
  });
}
