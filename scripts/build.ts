import { join } from 'node:path';
import { DEFAULT_WARD, requireHandbook } from '../src/handbook/load.ts';
import { projectCache } from '../src/pipeline/cache/tools.ts';
import { parseCommand, readDate } from '../src/pipeline/cli.ts';
import { findWard } from '../src/pipeline/context.ts';
import { report, reportBuild, secondsSince } from '../src/pipeline/report.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run build -- [--ward W] [--date D] [--out DIR] [--only-pages] [--no-offline] [--no-cache]

Dựng trang web, mọi ấn phẩm, bài phát thanh và phần tìm kiếm. Trang cũ chỉ được thay khi mọi thứ đã xong.

  --ward W      phường, xã: tên tệp trong content/wards (mặc định ${DEFAULT_WARD})
  --date D      ngày áp dụng, ví dụ 2027-01-15 (mặc định hôm nay)
  --out DIR     thư mục ghi ra (mặc định dist)
  --only-pages  chỉ trang web và tìm kiếm, không làm ấn phẩm (trang không mời tải gì)
  --no-offline  gỡ phần dùng không cần mạng khỏi mọi điện thoại đã mở trang
  --no-cache    làm lại tất cả, không dùng và không giữ phần đã làm lần trước`,
    options: { ward: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, 'only-pages': { type: 'boolean', default: false }, 'no-offline': { type: 'boolean', default: false }, 'no-cache': { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

const date = readDate(values.date);
await report(async () => {
  const started = performance.now();
  const handbook = await requireHandbook(root, date);
  const out = values.out ?? join(root, 'dist');
  const cache = values['no-cache'] ? undefined : await projectCache(root);
  const built = await reportBuild({ root, handbook, ward: findWard(handbook, values.ward), date, out, offline: !values['no-offline'], artefacts: !values['only-pages'], cache });
  if (!built) return;
  const { warnings, files, pages } = built;
  if (warnings.length > 0) console.error(`${warnings.length} nhắc về phần được lược bớt trong ấn phẩm; xem đầy đủ: npm run make`);
  console.error(`Xong sau ${secondsSince(started)} giây: ${files} tệp ấn phẩm, ${pages} trang web.`);
  console.log(out);
});
