import { join } from 'node:path';
import { DEFAULT_WARD, requireHandbook } from '../src/handbook/load.ts';
import { projectCache } from '../src/pipeline/cache/tools.ts';
import { parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { findWard } from '../src/pipeline/context.ts';
import { report, reportBuild, reportPart, secondsSince } from '../src/pipeline/report.ts';
import { parseShard } from '../src/pipeline/shard.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run build -- [--ward W] [--date D] [--out DIR] [--only-pages] [--shard i/n] [--no-offline] [--no-cache]

Dựng trang web, mọi ấn phẩm, bài phát thanh và phần tìm kiếm. Trang cũ chỉ được thay khi mọi thứ đã xong.

  --ward W      phường, xã: tên tệp trong content/wards (mặc định ${DEFAULT_WARD})
  --date D      ngày áp dụng, ví dụ 2027-01-15 (mặc định hôm nay)
  --out DIR     thư mục ghi ra (mặc định dist)
  --only-pages  chỉ trang web và tìm kiếm, không làm ấn phẩm (trang không mời tải gì)
  --shard i/n   chỉ ấn phẩm của phần thứ i trong n phần, để chia cho nhiều máy; sau đó ghép bằng npm run merge
  --no-offline  gỡ phần dùng không cần mạng khỏi mọi điện thoại đã mở trang
  --no-cache    làm lại tất cả, không dùng và không giữ phần đã làm lần trước`,
    options: { ward: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, shard: { type: 'string' }, 'only-pages': { type: 'boolean', default: false }, 'no-offline': { type: 'boolean', default: false }, 'no-cache': { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

const date = readDate(values.date);
const shard = values.shard === undefined ? undefined : (parseShard(values.shard) ?? wrongUse(`--shard "${values.shard}" phải viết dạng 1/3`));
if (shard && values.out === undefined) wrongUse('--shard cần --out: thư mục riêng của phần này');
if (shard && values['only-pages']) wrongUse('--shard chia ấn phẩm, không đi cùng --only-pages');
await report(async () => {
  const started = performance.now();
  const handbook = await requireHandbook(root, date);
  const out = values.out ?? join(root, 'dist');
  const job = { root, handbook, ward: findWard(handbook, values.ward), date, out, offline: !values['no-offline'], artefacts: !values['only-pages'], cache: values['no-cache'] ? undefined : await projectCache(root) };
  const built = await (shard ? reportPart(job, shard) : reportBuild(job));
  if (!built) return;
  const { warnings, files, pages } = built;
  if (warnings.length > 0) console.error(`${warnings.length} nhắc về phần được lược bớt trong ấn phẩm; xem đầy đủ: npm run make`);
  console.error(`Xong sau ${secondsSince(started)} giây: ${files} tệp ấn phẩm${shard ? `, phần ${shard.index}/${shard.count}; ghép các phần bằng npm run merge` : `, ${pages} trang web`}.`);
  console.log(out);
});
