import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { EXIT, parseCommand } from '../src/pipeline/cli.ts';
import { ensureBrowser } from '../src/e2e/install-browser.ts';

const root = join(import.meta.dirname, '..');
const { positionals } = parseCommand(
  {
    usage: `npm test -- [tệp…]

Kiểm tra kiểu, rồi chạy mọi bài kiểm tra. Cài trình duyệt Chromium nếu máy chưa có (Debian, Ubuntu).

  tệp…          chỉ các tệp kiểm tra có tên chứa chữ này`,
    positionals: 20,
  },
  process.argv.slice(2),
);

const missing = ensureBrowser();
if (missing) {
  console.error(missing);
  process.exit(EXIT.problems);
}
const run = (bin: string, args: string[]) => spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
const types = run('typescript/bin/tsc', ['--noEmit', '-p', '.']);
process.exit(types || run('vitest/vitest.mjs', ['run', '--config', 'src/vitest.config.ts', ...positionals]));
