import { join, resolve } from 'node:path';
import { importDrafts } from '../src/catalogue/as-guides/import-drafts.ts';
import { CATALOGUE_FILE } from '../src/catalogue/file.ts';
import { importCatalogue } from '../src/catalogue/import.ts';
import { ImportError } from '../src/catalogue/unpack.ts';
import { ContentError } from '../src/guide/problem.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { progressBar } from '../src/pipeline/progress.ts';

const usage = `
npm run import -- NGUỒN [--seen "giữa năm 2026"] [--level xa|all] [--strict]
npm run import -- NGUỒN --as-guides --only MÃ
npm run import -- NGUỒN --as-guides --out THƯ_MỤC [--limit N] [--level xa|all]

Nhập bản sao hồ sơ thủ tục của Cổng Dịch vụ công quốc gia vào ${CATALOGUE_FILE} (trang /danh-muc/).
Chỉ giữ dữ kiện: mã, tên, lĩnh vực, cách nộp, thời hạn, lệ phí, số quyết định.

  NGUỒN         thư mục các tệp <mã>.txt, tệp nén của thư mục đó (.tar.xz, .tar.gz, .tgz, .zip), hoặc tệp .jsonl
  --seen LÚC    bản sao lấy lúc nào, ví dụ "tháng 6/2026"; in ở mọi trang danh mục
  --level xa    chỉ thủ tục cấp xã (mặc định); all: mọi cấp
  --strict      chỉ ghi khi không bỏ qua hồ sơ nào

Với --as-guides: viết bản thảo hướng dẫn từ hồ sơ, để cán bộ viết lại. Bản thảo luôn in "chưa duyệt", không duyệt được
khi còn dòng "copied: true"; điều hồ sơ không ghi thì là "hỏi nơi nhận hồ sơ".
  --only MÃ     chỉ thủ tục này, ví dụ 2.000635 (ghi nhiều lần được); không có --out thì thêm vào content/guides của dự án
  --out THƯ_MỤC thư mục mới: bản sao nội dung của dự án, thêm các bản thảo
  --limit N     nhiều nhất N bản thảo
  --topic MÃ    chủ đề của các bản thảo (mặc định theo lĩnh vực ghi trong hồ sơ)
  --date NGÀY   ngày của bản thảo (mặc định hôm nay)
Mã thoát: 0 đã ghi · 1 không đọc được gì, hoặc có hồ sơ bị bỏ qua khi dùng --strict (tệp cũ giữ nguyên) · 2 dùng sai lệnh
`;

const { values, positionals } = parseCommand(
  {
    usage,
    positionals: 1,
    options: {
      seen: { type: 'string' }, level: { type: 'string' }, strict: { type: 'boolean' },
      'as-guides': { type: 'boolean', default: false }, only: { type: 'string', multiple: true }, out: { type: 'string' }, limit: { type: 'string' }, topic: { type: 'string' }, date: { type: 'string' },
    },
  },
  process.argv.slice(2),
);
const root = join(import.meta.dirname, '..');
const [from = wrongUse('thiếu thư mục hay tệp để nhập, ví dụ: npm run import -- ho-so.tar.xz --seen "tháng 6/2026"')] = positionals;
const { level = 'xa', strict = false, only, out, limit, topic } = values;
if (level !== 'xa' && level !== 'all') wrongUse(`--level "${level}" không có; chọn xa hoặc all`);
const seen = values.seen?.normalize('NFC').trim() || null;
const date = readDate(values.date);
if (values['as-guides']) {
  if (strict) wrongUse('--strict không dùng cùng --as-guides');
  if (out === undefined && only === undefined) wrongUse('--as-guides cần --only MÃ (một bản thảo vào dự án) hoặc --out THƯ_MỤC (một thư mục nội dung mới)');
  const wrong = only?.find((code) => !/^\d\.\d{6,7}$/.test(code));
  if (wrong !== undefined) wrongUse(`--only "${wrong}" không phải mã thủ tục; viết dạng 2.000635`);
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) wrongUse(`--limit "${limit}" phải là một số từ 1`);
} else {
  const needs = Object.entries({ only, out, limit, topic, date: values.date }).find(([, value]) => value !== undefined)?.[0];
  if (needs !== undefined) wrongUse(`--${needs} chỉ dùng cùng --as-guides`);
}

/** Codes named in a report; the rest is only counted. */
const NAMED = 12;
const few = (codes: string[]) => `${codes.length}${codes.length > 0 ? ` (${codes.slice(0, NAMED).join(', ')}${codes.length > NAMED ? ', …' : ''})` : ''}`;

try {
  await (values['as-guides'] ? writeDrafts() : writeCatalogue(level));
} catch (cause) {
  if (!(cause instanceof ImportError || cause instanceof ContentError)) throw cause;
  console.error(`${cause.message}\n${values['as-guides'] ? 'Chưa ghi gì.' : 'Tệp cũ giữ nguyên.'}`);
  process.exitCode = EXIT.problems;
}

async function writeDrafts(): Promise<void> {
  const job = { root, from: resolve(from), level: level === 'all' ? 'all' : 'xa', seen, date, ...(out !== undefined && { out: resolve(out) }), ...(only && { only }), ...(limit !== undefined && { limit: Number(limit) }), ...(topic !== undefined && { topic }) } as const;
  const { written, skipped } = await importDrafts({ ...job, onProgress: progressBar('Viết bản thảo') });
  for (const { name, reason } of skipped) console.error(`bỏ qua ${name}: ${reason}`);
  if (seen === null) console.error('Chưa ghi bản sao lấy lúc nào: thêm --seen "tháng 6/2026" để bản thảo nói rõ.');
  if (written.length === 0) {
    console.error('Không viết được bản thảo nào. Chưa ghi gì.');
    process.exitCode = EXIT.problems;
    return;
  }
  console.error(`${written.length} bản thảo. Bản thảo chưa so với quy định đang áp dụng: mở ra viết lại, việc cần làm ghi ở đầu tệp.`);
  if (out === undefined) for (const { file, code } of written) console.log(`${file}: mã ${code}`);
  else console.log(job.out);
}

async function writeCatalogue(level: 'xa' | 'all'): Promise<void> {
  const result = await importCatalogue({ root, from: resolve(from), level, seen, strict, onProgress: progressBar('Đọc hồ sơ') });
  for (const { name, reason } of result.skipped) console.error(`bỏ qua ${name}: ${reason}`);
  console.error(`Đọc ${result.read} hồ sơ: giữ ${result.kept}, bỏ qua ${result.skipped.length}, khác cấp hoặc không ghi cấp ${result.otherLevels}.`);
  if (result.written) {
    console.error(`So với tệp cũ: mới ${few(result.added)}, đổi ${few(result.changed)}, không còn ${few(result.gone)}.`);
    if (seen === null) console.error('Chưa ghi bản sao lấy lúc nào: thêm --seen "tháng 6/2026" để trang danh mục nói rõ.');
    console.log(CATALOGUE_FILE);
  } else {
    console.error(result.kept === 0 ? 'Không có thủ tục nào để giữ. Tệp cũ giữ nguyên.' : 'Có hồ sơ bị bỏ qua (--strict). Tệp cũ giữ nguyên.');
    process.exitCode = EXIT.problems;
  }
}
