// Runs `scripts/<command>.ts` with the project's own Node, installing the dependencies first where they are missing.
// Plain JavaScript, because on a fresh clone it runs under whatever Node the machine has (20 or later).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = 'help', ...args] = process.argv.slice(2);

function installed() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules', '.camnang-lock');
  const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node)) return node;
  console.error('Đang cài các thư viện theo package-lock.json (chỉ lần đầu, khoảng một phút)…');
  // `install`, not `ci`: the lock file names the native packages of the machine it was made on, and `ci` refuses to add
  // those of another platform. `--no-save` leaves the lock file as it is.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (npm.status !== 0 || !existsSync(node)) {
    console.error('Không cài được thư viện: kiểm tra mạng và kho npm rồi chạy lại lệnh này.');
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
  return node;
}

const node = installed();
const child = spawnSync(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${command}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
});
process.exit(child.status ?? 1);
