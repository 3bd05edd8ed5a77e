import { join } from 'node:path';
import { CHANNELS } from '../src/channels/index.ts';
import { ContentError, formatProblem } from '../src/guide/problem.ts';
import { requireHandbook } from '../src/handbook/load.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { findWard } from '../src/pipeline/context.ts';
import { makeArtifacts } from '../src/pipeline/make.ts';
import { progressBar } from '../src/pipeline/progress.ts';
import { parseShard, shardOf } from '../src/pipeline/shard.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run make -- [--guide S]… [--channel C]… [--ward W] [--date D] [--out DIR] [--shard i/n]

Tạo ấn phẩm và bài phát thanh từ các hướng dẫn (không dựng trang web).

  --guide S     chỉ hướng dẫn này (tên tệp, không đuôi); ghi nhiều lần được
  --channel C   chỉ kênh này: ${CHANNELS.map((channel) => channel.id).join(', ')}
  --ward W      phường, xã: tên tệp trong content/wards (mặc định bach-sam)
  --date D      ngày áp dụng, ví dụ 2027-01-15 (mặc định hôm nay)
  --out DIR     thư mục ghi ra (mặc định dist/an-pham)
  --shard i/n   chỉ phần thứ i trong n phần, để chia cho nhiều máy`,
    options: {
      guide: { type: 'string', multiple: true },
      channel: { type: 'string', multiple: true },
      ward: { type: 'string' },
      date: { type: 'string' },
      out: { type: 'string' },
      shard: { type: 'string' },
    },
  },
  process.argv.slice(2),
);

const date = readDate(values.date);
const shard = values.shard === undefined ? { index: 1, count: 1 } : (parseShard(values.shard) ?? wrongUse(`--shard "${values.shard}" phải viết dạng 1/3`));
const channels = values.channel ? CHANNELS.filter((channel) => values.channel?.includes(channel.id)) : CHANNELS;
const unknownChannel = values.channel?.find((id) => !CHANNELS.some((channel) => channel.id === id));
if (unknownChannel) wrongUse(`không có kênh "${unknownChannel}"; có: ${CHANNELS.map((channel) => channel.id).join(', ')}`);

try {
  const handbook = await requireHandbook(root, date);
  const unknownGuide = values.guide?.find((slug) => !handbook.guides.some((guide) => guide.slug === slug));
  if (unknownGuide) wrongUse(`không có hướng dẫn "${unknownGuide}"`);
  const ward = handbook.wards.some((candidate) => candidate.id === (values.ward ?? 'bach-sam')) ? findWard(handbook, values.ward) : wrongUse(`không có phường "${values.ward}"; có: ${handbook.wards.map((candidate) => candidate.id).join(', ')}`);
  const guides = shardOf(handbook.guides.filter((guide) => !values.guide || values.guide.includes(guide.slug)), shard);
  const out = values.out ?? join(root, 'dist/an-pham');
  const started = performance.now();
  const { written, failures, warnings } = await makeArtifacts({ handbook, ward, date, guides, channels, out, onProgress: progressBar('Tạo ấn phẩm') });
  for (const warning of warnings) console.error(`nhắc: ${warning}`);
  for (const failure of failures) console.error(`lỗi: ${failure}`);
  const bytes = written.reduce((sum, row) => sum + row.bytes, 0);
  console.error(`${written.length} tệp, ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB, ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',')} giây${failures.length ? `, ${failures.length} phần không tạo được` : ''}`);
  console.log(out);
  process.exitCode = failures.length ? EXIT.problems : EXIT.ok;
} catch (cause) {
  if (!(cause instanceof ContentError)) throw cause;
  console.error(cause.problems.map(formatProblem).join('\n'));
  console.error('Chưa tạo gì: sửa các lỗi trên rồi chạy lại. Tệp đã có vẫn giữ nguyên.');
  process.exitCode = EXIT.problems;
}
