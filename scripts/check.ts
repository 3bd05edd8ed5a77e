import { join } from 'node:path';
import { CHANNELS } from '../src/channels/index.ts';
import { formatProblem } from '../src/guide/problem.ts';
import { loadHandbook } from '../src/handbook/load.ts';
import { handbookOf, problemsOf } from '../src/handbook/of-ward.ts';
import { openWard, type OpenWard } from '../src/handbook/open-ward.ts';
import { toConfirm } from '../src/handbook/to-confirm.ts';
import { toConfirmText } from '../src/handbook/to-confirm-text.ts';
import { ALL_WARDS, DEFAULT_WARD } from '../src/handbook/ward.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { setsOf } from '../src/pipeline/context.ts';
import { checkPrints, sampleOf } from '../src/pipeline/print-check.ts';
import { printProblems, printTable } from '../src/pipeline/print-table.ts';
import { progressBar } from '../src/pipeline/progress.ts';

const usage = `
npm run check -- [--ward PHƯỜNG] [--date NGÀY] [--in]

Kiểm tra mọi tệp trong content/ và in từng lỗi: tệp:dòng:cột, điều sai, gợi ý sửa; cuối cùng là một trang "việc cần xác minh".
Nội dung không lỗi thì dàn trang thử hai hướng dẫn (ít bước nhất, nhiều bước nhất) trên mọi kênh in và kiểm tra trước khi in:
khổ giấy, phông, mực, cỡ chữ, nét, ảnh, mã QR, thẻ PDF/UA.
  --in            dàn trang và kiểm tra trước khi in MỌI ấn phẩm (không ghi tệp nào), in bảng kết quả từng tệp
  --ward PHƯỜNG   trang "việc cần xác minh" và bản in thử của phường, xã này (mặc định: ${DEFAULT_WARD}); ${ALL_WARDS}: mọi phường, xã
  --date NGÀY     kiểm tra như vào ngày này, ví dụ 2026-11-22 (mặc định: hôm nay)
Mã thoát: 0 không có lỗi (có thể có lời nhắc) · 1 có lỗi · 2 dùng sai lệnh
`;

const { values } = parseCommand({ usage, options: { ward: { type: 'string', default: DEFAULT_WARD }, date: { type: 'string' }, in: { type: 'boolean', default: false } } }, process.argv.slice(2));
const root = join(import.meta.dirname, '..');
const date = readDate(values.date);
const loaded = await loadHandbook(root, date);
const { problems, wards } = loaded;

const sorted = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
for (const problem of sorted) console.log(formatProblem(problem));
const asked = values.ward === ALL_WARDS ? wards : [values.ward];
if (asked.some((id) => !wards.includes(id))) wrongUse(`không có phường, xã "${values.ward}" trong content/wards/`);
const errors = sorted.filter(({ level }) => level === 'error').length;
process.exitCode = errors > 0 ? EXIT.problems : EXIT.ok;

if (loaded.handbook) {
  for (const ward of loaded.handbook.wards.filter(({ id }) => asked.includes(id))) {
    const own = handbookOf(loaded.handbook, ward.id);
    const list = toConfirmText(toConfirm(own, ward, date), own.words);
    for (const line of ['', ...(asked.length > 1 ? [`${ward.id} (${ward.unit}, ${ward.province})`] : []), ...list]) console.log(line);
  }
}
console.error(`${errors} lỗi, ${sorted.length - errors} nhắc`);

for (const id of asked) {
  // A ward whose own files are sound is laid out, whatever is wrong in those of another.
  if (problemsOf(problems, id).some(({ level }) => level === 'error')) continue;
  await checkPapers(openWard(loaded, id));
}

/** Lays out what a ward prints, or a sample of it, and says what a print shop would reject. */
async function checkPapers({ handbook, ward }: OpenWard): Promise<void> {
  const guides = values.in ? handbook.guides : sampleOf(handbook.guides);
  const sets = values.in ? setsOf(CHANNELS, handbook) : [];
  const { prints, failures } = await checkPrints({ handbook, ward, date, guides, channels: CHANNELS, sets, onProgress: progressBar('Kiểm tra trước khi in') });
  if (values.in) for (const line of ['', ...printTable(prints)]) console.log(line);
  for (const problem of [...failures, ...printProblems(prints)]) console.log(problem);
  const fit = prints.filter(({ findings }) => findings.length === 0).length;
  const failed = prints.length - fit + failures.length;
  console.error(`${asked.length > 1 ? `${ward.id}: trước` : 'Trước'} khi in: ${fit} tệp đạt, ${failed} không đạt${values.in ? '' : ' (mẫu; mọi ấn phẩm: npm run check -- --in)'}`);
  if (failed > 0) process.exitCode = EXIT.problems;
}
