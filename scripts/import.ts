import { join, resolve } from 'node:path';
import { CATALOGUE_FILE } from '../src/catalogue/file.ts';
import { importCatalogue } from '../src/catalogue/import.ts';
import { ImportError } from '../src/catalogue/unpack.ts';
import { EXIT, parseCommand, wrongUse } from '../src/pipeline/cli.ts';
import { progressBar } from '../src/pipeline/progress.ts';

const usage = `
npm run import -- NGUỒN [--seen "giữa năm 2026"] [--level xa|all] [--strict]

Nhập bản sao hồ sơ thủ tục của Cổng Dịch vụ công quốc gia vào ${CATALOGUE_FILE} (trang /danh-muc/).
Chỉ giữ dữ kiện: mã, tên, lĩnh vực, cách nộp, thời hạn, lệ phí, số quyết định.

  NGUỒN         thư mục các tệp <mã>.txt, tệp nén của thư mục đó (.tar.xz, .tar.gz, .tgz, .zip), hoặc tệp .jsonl
  --seen LÚC    bản sao lấy lúc nào, ví dụ "tháng 6/2026"; in ở mọi trang danh mục
  --level xa    chỉ thủ tục cấp xã (mặc định); all: mọi cấp
  --strict      chỉ ghi khi không bỏ qua hồ sơ nào
Mã thoát: 0 đã ghi · 1 không đọc được gì, hoặc có hồ sơ bị bỏ qua khi dùng --strict (tệp cũ giữ nguyên) · 2 dùng sai lệnh
`;

const { values, positionals } = parseCommand({ usage, positionals: 1, options: { seen: { type: 'string' }, level: { type: 'string' }, strict: { type: 'boolean' } } }, process.argv.slice(2));
const [from] = positionals;
if (from === undefined) wrongUse('thiếu thư mục hay tệp để nhập, ví dụ: npm run import -- ho-so.tar.xz --seen "tháng 6/2026"');
const { level = 'xa', strict = false } = values;
if (level !== 'xa' && level !== 'all') wrongUse(`--level "${level}" không có; chọn xa hoặc all`);
const seen = values.seen?.normalize('NFC').trim() || null;

/** Codes named in a report; the rest is only counted. */
const NAMED = 12;
const few = (codes: string[]) => `${codes.length}${codes.length > 0 ? ` (${codes.slice(0, NAMED).join(', ')}${codes.length > NAMED ? ', …' : ''})` : ''}`;

try {
  const result = await importCatalogue({ root: join(import.meta.dirname, '..'), from: resolve(from), level, seen, strict, onProgress: progressBar('Đọc hồ sơ') });
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
} catch (cause) {
  if (!(cause instanceof ImportError)) throw cause;
  console.error(`${cause.message} Tệp cũ giữ nguyên.`);
  process.exitCode = EXIT.problems;
}
