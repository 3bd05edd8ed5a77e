import { join } from 'node:path';
import { loadHandbook, sharedBy, type Loaded } from '../src/handbook/load.ts';
import { openWard } from '../src/handbook/open-ward.ts';
import { ALL_WARDS, DEFAULT_WARD } from '../src/handbook/ward.ts';
import { buildSite, type BuildResult } from '../src/pipeline/build.ts';
import { parseCommand, readDate } from '../src/pipeline/cli.ts';
import { progressBar } from '../src/pipeline/progress.ts';
import { report, reportBuild, reportWards, secondsSince } from '../src/pipeline/report.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run build -- [--ward W] [--date D] [--out DIR] [--no-offline]

Dựng trang web, mọi ấn phẩm, bài phát thanh và phần tìm kiếm. Trang cũ chỉ được thay khi mọi thứ đã xong.

  --ward W      phường, xã: tên tệp trong content/wards (mặc định ${DEFAULT_WARD}); ${ALL_WARDS}: mọi phường, xã, mỗi nơi một thư mục DIR/W
  --date D      ngày áp dụng, ví dụ 2027-01-15 (mặc định hôm nay)
  --out DIR     thư mục ghi ra (mặc định dist)
  --no-offline  gỡ phần dùng không cần mạng khỏi mọi điện thoại đã mở trang`,
    options: { ward: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, 'no-offline': { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

const date = readDate(values.date);
const out = values.out ?? join(root, 'dist');
const common = { root, date, offline: !values['no-offline'] };
await report(async () => {
  const loaded = await loadHandbook(root, date);
  if (values.ward === ALL_WARDS) await buildAll(loaded);
  else await buildOne(loaded);
});

async function buildOne(loaded: Loaded): Promise<void> {
  const started = performance.now();
  const built = await reportBuild({ ...common, ...openWard(loaded, values.ward), out });
  if (!built) return;
  if (built.warnings.length > 0) console.error(`${built.warnings.length} nhắc về phần được lược bớt trong ấn phẩm; xem đầy đủ: npm run make`);
  console.error(`Xong sau ${secondsSince(started)} giây: ${whatWasBuilt(built)}.`);
  console.log(out);
}

/** Each ward in a folder of its own: one that fails keeps its earlier site, the others are built. */
async function buildAll(loaded: Loaded): Promise<void> {
  sharedBy(loaded);
  const folder = (ward: string) => join(out, ward);
  await reportWards({ wards: loaded.wards, folder, describe: whatWasBuilt, bar: progressBar('Tạo ấn phẩm'), work: (id, onProgress) => buildSite({ ...common, ...openWard(loaded, id), out: folder(id), onProgress }) });
}

function whatWasBuilt({ files, pages }: BuildResult): string {
  return `${files} tệp ấn phẩm, ${pages} trang web`;
}
