import { join } from 'node:path';
import { CHANNELS } from '../src/channels/index.ts';
import { chooseVoice } from '../src/formats/audio/choose.ts';
import { DEFAULT_WARD, requireHandbook } from '../src/handbook/load.ts';
import { RefusedError } from '../src/handbook/refused.ts';
import { draftsOf, makeAudio } from '../src/pipeline/audio.ts';
import { addBundles } from '../src/pipeline/bundles.ts';
import { projectCache } from '../src/pipeline/cache/tools.ts';
import { EXIT, parseCommand, readDate, readMonth, wrongUse } from '../src/pipeline/cli.ts';
import { findWard, setsOf } from '../src/pipeline/context.ts';
import { makeArtifacts } from '../src/pipeline/make.ts';
import { makeRun } from '../src/pipeline/make-run.ts';
import { makeMonth, monthFolder } from '../src/pipeline/month.ts';
import { progressBar } from '../src/pipeline/progress.ts';
import { report, secondsSince } from '../src/pipeline/report.ts';
import { parseShard, shardOf } from '../src/pipeline/shard.ts';
import { threadsFor } from '../src/pipeline/workers.ts';
import { requirePlan } from '../src/schedule/month.ts';

const root = join(import.meta.dirname, '..');
const ids = CHANNELS.map((channel) => channel.id);
const { values } = parseCommand(
  {
    usage: `npm run make -- [--guide S]… [--channel C]… [--ward W] [--date D] [--out DIR] [--shard i/n] [--audio] [--no-cache]
npm run make -- --month THÁNG [--ward W] [--date D] [--out DIR] [--audio]
npm run make -- --run dot-1 [--ward W] [--out DIR]

Tạo ấn phẩm và bài phát thanh từ các hướng dẫn (không dựng trang web).

  --guide S     chỉ hướng dẫn này (tên tệp, không đuôi), và các bộ có nó; ghi nhiều lần được
  --channel C   chỉ kênh này: ${ids.join(', ')}; ghi nhiều lần được
  --ward W      phường, xã: tên tệp trong content/wards (mặc định ${DEFAULT_WARD})
  --date D      ngày áp dụng, ví dụ 2027-01-15 (mặc định hôm nay)
  --out DIR     thư mục ghi ra (mặc định dist/an-pham)
  --shard i/n   chỉ phần thứ i trong n phần, để chia cho nhiều máy (không gồm phiếu đặt in, tệp nén)
  --month M     chỉ các bài của lịch phát thanh tháng này, ví dụ 2026-12: mỗi buổi một bộ tệp mang tên trong lịch, kèm lịch và mục lục,
                ghi vào DIR/tat-ca/phat-thanh-M
  --run dot-1   chỉ các tệp của một đợt in đã ghi bằng npm run print-run, mang mã QR của đợt, như vào ngày in (mặc định ghi vào dist/dot-in/dot-1)
  --no-cache    làm lại tất cả, không dùng và không giữ phần đã làm lần trước
  --audio       thu bản nghe thử .mp3 của mỗi bài phát thanh; bản đã thu được giữ lại khi chữ chưa đổi, kể cả ở lần sau không có --audio.
                Giọng khác: đặt biến CAMNANG_VOICE="lệnh có {text}, {wav} và {giong} (1 hoặc 2, nếu có hai giọng)"`,
    options: {
      guide: { type: 'string', multiple: true },
      channel: { type: 'string', multiple: true },
      ward: { type: 'string' },
      date: { type: 'string' },
      out: { type: 'string' },
      shard: { type: 'string' },
      month: { type: 'string' },
      audio: { type: 'boolean' },
      run: { type: 'string' },
      'no-cache': { type: 'boolean' },
    },
  },
  process.argv.slice(2),
);

const date = readDate(values.date);
const shard = values.shard === undefined ? { index: 1, count: 1 } : (parseShard(values.shard) ?? wrongUse(`--shard "${values.shard}" phải viết dạng 1/3`));
const unknownChannel = values.channel?.find((id) => !ids.includes(id));
if (unknownChannel) wrongUse(`không có kênh "${unknownChannel}"; có: ${ids.join(', ')}`);
if (values.audio && values.channel && !values.channel.includes('broadcast')) wrongUse('--audio cần kênh broadcast; thêm --channel broadcast hoặc bỏ --channel');
const month = values.month === undefined ? undefined : readMonth(values.month, date);
const narrowing = (['guide', 'channel', 'shard'] as const).find((name) => values[name] !== undefined);
if (month && narrowing) wrongUse(`--month làm mọi bài của lịch tháng, không đi cùng --${narrowing}`);
const besideRun = Object.keys(values).find((name) => values.run !== undefined && !['run', 'ward', 'out'].includes(name));
if (besideRun) wrongUse(`--${besideRun} không dùng cùng --run`);
const channels = CHANNELS.filter((channel) => !values.channel || values.channel.includes(channel.id));

await report(() => (values.run === undefined ? makeAll() : makeOne(values.run)));

/** The pieces of one print run. */
async function makeOne(id: string): Promise<void> {
  const handbook = await requireHandbook(root, date);
  const run = handbook.runs.find((candidate) => candidate.id === id) ?? wrongUse(`không có đợt in "${id}" trong content/runs.yaml`);
  const out = values.out ?? join(root, 'dist/dot-in', id);
  try {
    const { written, warnings } = await makeRun({ handbook, ward: findWard(handbook, values.ward), run, out });
    for (const warning of warnings) console.error(`nhắc: ${warning}`);
    console.error(`${written.join(', ')}${run.code === undefined ? '' : `, mã QR ${run.code}`}`);
    console.log(out);
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause;
    console.error(cause.message);
    process.exitCode = EXIT.problems;
  }
}

async function makeAll(): Promise<void> {
  const handbook = await requireHandbook(root, date);
  const unknownGuide = values.guide?.find((slug) => !handbook.guides.some((guide) => guide.slug === slug));
  if (unknownGuide) wrongUse(`không có hướng dẫn "${unknownGuide}"`);
  const ward = findWard(handbook, values.ward);
  const guides = shardOf(handbook.guides.filter((guide) => !values.guide || values.guide.includes(guide.slug)), shard);
  const sets = shardOf(setsOf(channels, handbook).filter(({ set }) => !values.guide || set.guides.some((slug) => values.guide?.includes(slug))), shard);
  const out = values.out ?? join(root, 'dist/an-pham');
  const started = performance.now();
  const cache = values['no-cache'] ? undefined : await projectCache(root);
  // Without --audio, drafts made before of the same words are kept.
  const voice = values.audio ? chooseVoice(process.env.CAMNANG_VOICE) : undefined;
  const onProgress = progressBar('Tạo ấn phẩm');
  const { written, failures, warnings } = month
    ? await makeMonth({ handbook, plan: requirePlan(handbook, ward, date, month), date, out, onProgress })
    : await makeArtifacts({ handbook, ward, date, guides, channels, sets, out, threads: threadsFor, onProgress, ...(cache && { cache }) });
  const { written: drafts, failures: unread } = await makeAudio({ rows: written, rate: ward.station.rate, voice, words: handbook.words.audio, out, cache: draftsOf(root), onProgress: progressBar('Bản nghe thử') });
  written.push(...drafts);
  // Each machine of several has only its own part: no zip of theirs would be whole.
  if (shard.count === 1 && !month) written.push(...(await addBundles({ handbook, ward, date, out, changed: new Set(written.flatMap((row) => row.guide ?? row.set ?? [])), ...(cache && { cache }) })));
  for (const warning of warnings) console.error(`nhắc: ${warning}`);
  for (const failure of [...failures, ...unread]) console.error(`lỗi: ${failure}`);
  const bytes = written.reduce((sum, row) => sum + row.bytes, 0);
  const failed = failures.length > 0 ? `, ${failures.length} phần không tạo được (tệp cũ của chúng giữ nguyên)` : '';
  const unheard = unread.length > 0 ? ', có bản nghe thử không tạo được' : '';
  console.error(`${written.length} tệp, ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB, ${secondsSince(started)} giây${failed}${unheard}`);
  console.log(month ? join(out, monthFolder(month)) : out);
  process.exitCode = failures.length + unread.length > 0 ? EXIT.problems : EXIT.ok;
}
