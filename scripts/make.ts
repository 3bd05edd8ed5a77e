import { join } from 'node:path';
import { CHANNELS } from '../src/channels/index.ts';
import { chooseVoice } from '../src/formats/audio/choose.ts';
import type { Guide } from '../src/guide/model.ts';
import { loadHandbook, sharedBy } from '../src/handbook/load.ts';
import { guidesOf } from '../src/handbook/of-ward.ts';
import { openWard, type OpenWard } from '../src/handbook/open-ward.ts';
import { RefusedError } from '../src/handbook/refused.ts';
import { ALL_WARDS, DEFAULT_WARD } from '../src/handbook/ward.ts';
import { draftsOf, makeAudio } from '../src/pipeline/audio.ts';
import { addBundles } from '../src/pipeline/bundles.ts';
import { projectCache } from '../src/pipeline/cache/tools.ts';
import { EXIT, parseCommand, readDate, readMonth, wrongUse } from '../src/pipeline/cli.ts';
import { setsOf } from '../src/pipeline/context.ts';
import { makeArtifacts, type MakeResult } from '../src/pipeline/make.ts';
import { makeRun } from '../src/pipeline/make-run.ts';
import { makeMonth, monthFolder } from '../src/pipeline/month.ts';
import { progressBar } from '../src/pipeline/progress.ts';
import { report, reportWards, secondsSince } from '../src/pipeline/report.ts';
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
  --ward W      phường, xã: tên tệp trong content/wards (mặc định ${DEFAULT_WARD}); ${ALL_WARDS}: mọi phường, xã, mỗi nơi một thư mục DIR/W
                (mặc định dist/W/an-pham)
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
if (values.run !== undefined && values.ward === ALL_WARDS) wrongUse('một đợt in thuộc một phường, xã: bỏ --ward, hoặc ghi tên một nơi');
const cache = values['no-cache'] ? undefined : await projectCache(root);
const channels = CHANNELS.filter((channel) => !values.channel || values.channel.includes(channel.id));

await report(() => (values.run === undefined ? makeAll() : makeOne(values.run)));

/** The pieces of one print run. */
async function makeOne(id: string): Promise<void> {
  const loaded = await loadHandbook(root, date);
  const found = sharedBy(loaded).runs.find((candidate) => candidate.id === id) ?? wrongUse(`không có đợt in "${id}" trong content/runs.yaml`);
  const { handbook, ward } = openWard(loaded, values.ward ?? found.ward);
  const out = values.out ?? join(root, 'dist/dot-in', id);
  try {
    const { written, warnings } = await makeRun({ handbook, ward, run: found, out });
    for (const warning of warnings) console.error(`nhắc: ${warning}`);
    console.error(`${written.join(', ')}${found.code === undefined ? '' : `, mã QR ${found.code}`}`);
    console.log(out);
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause;
    console.error(cause.message);
    process.exitCode = EXIT.problems;
  }
}

async function makeAll(): Promise<void> {
  const loaded = await loadHandbook(root, date);
  if (values.ward !== ALL_WARDS) return makeForOne(openWard(loaded, values.ward));
  const common = sharedBy(loaded);
  refuseUnknown(loaded.wards.flatMap((id) => guidesOf(common, id)));
  const folder = (ward: string) => (values.out === undefined ? join(root, 'dist', ward, 'an-pham') : join(values.out, ward));
  const describe = ({ written }: MakeResult) => `${written.length} tệp`;
  await reportWards({ wards: loaded.wards, folder, describe, bar: progressBar('Tạo ấn phẩm'), work: (id, onProgress) => makeWard({ ...openWard(loaded, id), out: folder(id), onProgress }) });
}

async function makeForOne(open: OpenWard): Promise<void> {
  refuseUnknown(open.handbook.guides);
  const out = values.out ?? join(root, 'dist/an-pham');
  const started = performance.now();
  const { written, failures, warnings } = await makeWard({ ...open, out, onProgress: progressBar('Tạo ấn phẩm'), onAudio: progressBar('Bản nghe thử') });
  for (const warning of warnings) console.error(`nhắc: ${warning}`);
  for (const failure of failures) console.error(`lỗi: ${failure}`);
  const bytes = written.reduce((sum, row) => sum + row.bytes, 0);
  const failed = failures.length > 0 ? `, ${failures.length} phần không tạo được (tệp cũ của chúng giữ nguyên)` : '';
  console.error(`${written.length} tệp, ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB, ${secondsSince(started)} giây${failed}`);
  console.log(month ? join(out, monthFolder(month)) : out);
  process.exitCode = failures.length > 0 ? EXIT.problems : EXIT.ok;
}

function refuseUnknown(guides: readonly Guide[]): void {
  const unknown = values.guide?.find((slug) => !guides.some((guide) => guide.slug === slug));
  if (unknown) wrongUse(`không có hướng dẫn "${unknown}"`);
}

type Progress = (done: number, total: number) => void;

/** What the options ask for, of one ward. */
async function makeWard({ handbook, ward, out, onProgress, onAudio }: OpenWard & { out: string; onProgress: Progress; onAudio?: Progress }): Promise<MakeResult> {
  const guides = shardOf(handbook.guides.filter((guide) => !values.guide || values.guide.includes(guide.slug)), shard);
  const sets = shardOf(setsOf(channels, handbook).filter(({ set }) => !values.guide || set.guides.some((slug) => values.guide?.includes(slug))), shard);
  // Without --audio, drafts made before of the same words are kept.
  const voice = values.audio ? chooseVoice(process.env.CAMNANG_VOICE) : undefined;
  const { written, failures, warnings } = month
    ? await makeMonth({ handbook, plan: requirePlan(handbook, ward, date, month), date, out, onProgress })
    : await makeArtifacts({ handbook, ward, date, guides, channels, sets, out, threads: threadsFor, onProgress, ...(cache && { cache }) });
  const drafts = await makeAudio({ rows: written, rate: ward.station.rate, voice, words: handbook.words.audio, out, cache: draftsOf(root), ...(onAudio && { onProgress: onAudio }) });
  const made = [...written, ...drafts.written];
  // Each machine of several has only its own part: no zip of theirs would be whole.
  const bundles = shard.count === 1 && !month ? await addBundles({ handbook, ward, date, out, changed: new Set(made.flatMap((row) => row.guide ?? row.set ?? [])), ...(cache && { cache }) }) : [];
  return { written: [...made, ...bundles], failures: [...failures, ...drafts.failures], warnings };
}
