import { join } from 'node:path';
import { requireWard } from '../src/handbook/open-ward.ts';
import { DEFAULT_WARD } from '../src/handbook/ward.ts';
import { projectCache } from '../src/pipeline/cache/tools.ts';
import { parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { report, reportMerge, secondsSince } from '../src/pipeline/report.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseCommand(
  {
    usage: `npm run merge -- PHẦN… [--ward W] [--date D] [--out DIR] [--no-offline] [--no-cache]

Ghép các phần đã dựng trên nhiều máy bằng npm run build -- --shard i/n --out PHẦN thành một trang hoàn chỉnh: gom ấn phẩm, làm tệp nén và
phiếu đặt in, dựng trang web và phần tìm kiếm. Thiếu phần, phần hỏng hoặc khác bản thì không ghép, trang cũ giữ nguyên.

  PHẦN          thư mục của từng phần, nêu đủ mọi phần
  --ward W      phường, xã: tên tệp trong content/wards (mặc định ${DEFAULT_WARD})
  --date D      ngày áp dụng đã dùng khi dựng các phần (mặc định hôm nay)
  --out DIR     thư mục ghi ra (mặc định dist)
  --no-offline  gỡ phần dùng không cần mạng khỏi mọi điện thoại đã mở trang
  --no-cache    không dùng và không giữ phần đã làm lần trước`,
    options: { ward: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, 'no-offline': { type: 'boolean', default: false }, 'no-cache': { type: 'boolean', default: false } },
    positionals: 1000,
  },
  process.argv.slice(2),
);

if (positionals.length === 0) wrongUse('chưa nêu thư mục nào để ghép');
const date = readDate(values.date);
await report(async () => {
  const started = performance.now();
  const { handbook, ward } = await requireWard(root, date, values.ward);
  const out = values.out ?? join(root, 'dist');
  const merged = await reportMerge({ root, handbook, ward, date, out, offline: !values['no-offline'], cache: values['no-cache'] ? undefined : await projectCache(root) }, positionals);
  if (!merged) return;
  console.error(`Xong sau ${secondsSince(started)} giây: ${merged.files} tệp ấn phẩm, ${merged.pages} trang web.`);
  console.log(out);
});
