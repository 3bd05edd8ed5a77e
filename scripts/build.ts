import { join } from 'node:path';
import { loadHandbook, sharedBy, type Loaded } from '../src/handbook/load.ts';
import { openWard } from '../src/handbook/open-ward.ts';
import { ALL_WARDS, DEFAULT_WARD } from '../src/handbook/ward.ts';
import { buildSite, type BuildResult } from '../src/pipeline/build.ts';
import { projectCache } from '../src/pipeline/cache/tools.ts';
import { parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { progressBar } from '../src/pipeline/progress.ts';
import { report, reportBuild, reportPart, reportWards, secondsSince } from '../src/pipeline/report.ts';
import { parseShard, shardOf, WHOLE } from '../src/pipeline/shard.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run build -- [--ward W] [--date D] [--out DIR] [--only-pages] [--shard i/n] [--no-offline] [--no-cache]

Dựng trang web, mọi ấn phẩm, bài phát thanh và phần tìm kiếm. Trang cũ chỉ được thay khi mọi thứ đã xong.

  --ward W      phường, xã: tên tệp trong content/wards (mặc định ${DEFAULT_WARD}); ${ALL_WARDS}: mọi phường, xã, mỗi nơi một thư mục DIR/W
  --date D      ngày áp dụng, ví dụ 2027-01-15 (mặc định hôm nay)
  --out DIR     thư mục ghi ra (mặc định dist)
  --only-pages  chỉ trang web và tìm kiếm, không làm ấn phẩm (trang không mời tải gì)
  --shard i/n   chỉ ấn phẩm của phần thứ i trong n phần, để chia cho nhiều máy; sau đó ghép bằng npm run merge.
                Với --ward ${ALL_WARDS}: chỉ phần thứ i của các phường, xã, mỗi nơi đủ trang, không cần ghép
  --no-offline  gỡ phần dùng không cần mạng khỏi mọi điện thoại đã mở trang
  --no-cache    làm lại tất cả, không dùng và không giữ phần đã làm lần trước`,
    options: { ward: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, shard: { type: 'string' }, 'only-pages': { type: 'boolean', default: false }, 'no-offline': { type: 'boolean', default: false }, 'no-cache': { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

const date = readDate(values.date);
const shard = values.shard === undefined ? undefined : (parseShard(values.shard) ?? wrongUse(`--shard "${values.shard}" phải viết dạng 1/3`));
if (shard && values.out === undefined) wrongUse('--shard cần --out: thư mục của phần này');
if (shard && values['only-pages'] && values.ward !== ALL_WARDS) wrongUse('--shard chia ấn phẩm, không đi cùng --only-pages');
const out = values.out ?? join(root, 'dist');
const common = { root, date, offline: !values['no-offline'], artefacts: !values['only-pages'], cache: values['no-cache'] ? undefined : await projectCache(root) };
await report(async () => {
  const loaded = await loadHandbook(root, date);
  if (values.ward === ALL_WARDS) await buildAll(loaded);
  else await buildOne(loaded);
});

async function buildOne(loaded: Loaded): Promise<void> {
  const started = performance.now();
  const job = { ...common, ...openWard(loaded, values.ward), out };
  const built = await (shard ? reportPart(job, shard) : reportBuild(job));
  if (!built) return;
  if (built.warnings.length > 0) console.error(`${built.warnings.length} nhắc về phần được lược bớt trong ấn phẩm; xem đầy đủ: npm run make`);
  console.error(`Xong sau ${secondsSince(started)} giây: ${shard ? `${built.files} tệp ấn phẩm, phần ${values.shard}; ghép các phần bằng npm run merge` : whatWasBuilt(built)}.`);
  console.log(out);
}

/** Each ward, or each of this machine's share of them, in a folder of its own: one that fails keeps its earlier site, the others are built. */
async function buildAll(loaded: Loaded): Promise<void> {
  sharedBy(loaded);
  const folder = (ward: string) => join(out, ward);
  await reportWards({ wards: shardOf(loaded.wards, shard ?? WHOLE), folder, describe: whatWasBuilt, bar: progressBar('Tạo ấn phẩm'), work: (id, onProgress) => buildSite({ ...common, ...openWard(loaded, id), out: folder(id), onProgress }) });
}

function whatWasBuilt({ files, pages }: BuildResult): string {
  return `${files} tệp ấn phẩm, ${pages} trang web`;
}
