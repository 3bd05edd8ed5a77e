import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCommand } from '../src/pipeline/cli.ts';
import { clearWork } from '../src/pipeline/work-folder.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run clean -- [--all]

Xóa phần đã làm sẵn để lần sau làm nhanh (kho tạm, thư mục dở của lần dựng bị ngắt). Trang và ấn phẩm trong dist, bản nghe thử giữ nguyên.

  --all         xóa cả bản nghe thử đã thu và thư mục dist`,
    options: { all: { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

await clearWork(join(root, '.cache'));
for (const folder of ['.cache/store', '.astro', ...(values.all ? ['.cache', 'dist'] : [])]) await rm(join(root, folder), { recursive: true, force: true });
console.error(values.all ? 'Đã xóa kho tạm, bản nghe thử và thư mục dist.' : 'Đã xóa kho tạm.');
