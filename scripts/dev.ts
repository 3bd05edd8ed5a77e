import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseCommand, readDate } from '../src/pipeline/cli.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run dev -- [--port N] [--ward W] [--date D]

Mở trang web để vừa sửa vừa xem: sửa một hướng dẫn rồi tải lại trang. Ấn phẩm được tạo ngay khi mở, ví dụ
/an-pham/dang-ky-khai-sinh/to-roi-a5.pdf

  --port N      cổng muốn dùng (mặc định 4321)
  --ward W      phường, xã: tên tệp trong content/wards
  --date D      ngày áp dụng (mặc định hôm nay)`,
    options: { port: { type: 'string', default: '4321' }, ward: { type: 'string' }, date: { type: 'string' } },
  },
  process.argv.slice(2),
);

const astro = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', values.port], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CAMNANG_DATE: readDate(values.date), ...(values.ward && { CAMNANG_WARD: values.ward }) },
});
astro.on('close', (code) => process.exit(code ?? 1));
