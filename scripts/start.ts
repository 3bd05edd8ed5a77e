import { join } from 'node:path';
import { requireWard } from '../src/handbook/open-ward.ts';
import { projectCache } from '../src/pipeline/cache/tools.ts';
import { parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { report, reportBuild, secondsSince } from '../src/pipeline/report.ts';
import { serveSite } from '../src/pipeline/serve.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm start -- [--port N] [--ward W] [--date D]

Cài những gì còn thiếu, dựng trang web và mọi ấn phẩm, rồi mở trang trên máy này. Dừng bằng Ctrl-C.

  --port N      cổng muốn dùng (mặc định 4321; bận thì lấy cổng kế tiếp)
  --ward W      phường, xã: tên tệp trong content/wards
  --date D      ngày áp dụng, ví dụ 2027-01-15 (mặc định hôm nay)`,
    options: { port: { type: 'string', default: '4321' }, ward: { type: 'string' }, date: { type: 'string' } },
  },
  process.argv.slice(2),
);

const port = /^\d{1,5}$/.test(values.port) && Number(values.port) < 65_486 ? Number(values.port) : wrongUse(`--port "${values.port}" không phải số cổng`);
const date = readDate(values.date);
await report(async () => {
  const started = performance.now();
  const { handbook, ward } = await requireWard(root, date, values.ward);
  const out = join(root, 'dist');
  if (!(await reportBuild({ root, handbook, ward, date, out, cache: await projectCache(root) }))) return;
  const { address } = await serveSite(out, port);
  console.error(`\nXong sau ${secondsSince(started)} giây.\n  Trang web:       ${address}/\n  Phòng in:        ${address}/an-pham/\n  Tệp nằm tại:     ${out}\nDừng bằng Ctrl-C.`);
});
