import { join } from 'node:path';
import { CHANNELS } from '../src/channels/index.ts';
import { formatProblem } from '../src/guide/problem.ts';
import { DEFAULT_WARD, loadHandbook } from '../src/handbook/load.ts';
import { toConfirm } from '../src/handbook/to-confirm.ts';
import { toConfirmText } from '../src/handbook/to-confirm-text.ts';
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
  --ward PHƯỜNG   trang "việc cần xác minh" của phường, xã này (mặc định: ${DEFAULT_WARD})
  --date NGÀY     kiểm tra như vào ngày này, ví dụ 2026-11-22 (mặc định: hôm nay)
Mã thoát: 0 không có lỗi (có thể có lời nhắc) · 1 có lỗi · 2 dùng sai lệnh
`;

const { values } = parseCommand({ usage, options: { ward: { type: 'string', default: DEFAULT_WARD }, date: { type: 'string' }, in: { type: 'boolean', default: false } } }, process.argv.slice(2));
const root = join(import.meta.dirname, '..');
const date = readDate(values.date);
const { handbook, problems } = await loadHandbook(root, date);

const sorted = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
for (const problem of sorted) console.log(formatProblem(problem));
const ward = handbook?.wards.find(({ id }) => id === values.ward);
if (handbook && !ward) wrongUse(`không có phường, xã "${values.ward}" trong content/wards/`);
if (handbook && ward) for (const line of ['', ...toConfirmText(toConfirm(handbook, ward, date), handbook.words)]) console.log(line);
const errors = sorted.filter(({ level }) => level === 'error').length;
console.error(`${errors} lỗi, ${sorted.length - errors} nhắc`);
process.exitCode = errors > 0 ? EXIT.problems : EXIT.ok;

if (handbook && ward && errors === 0) {
  const guides = values.in ? handbook.guides : sampleOf(handbook.guides);
  const sets = values.in ? setsOf(CHANNELS, handbook) : [];
  const { prints, failures } = await checkPrints({ handbook, ward, date, guides, channels: CHANNELS, sets, onProgress: progressBar('Kiểm tra trước khi in') });
  const problems = [...failures, ...printProblems(prints)];
  if (values.in) for (const line of ['', ...printTable(prints)]) console.log(line);
  for (const problem of problems) console.log(problem);
  const fit = prints.filter(({ findings }) => findings.length === 0).length;
  const failed = prints.length - fit + failures.length;
  console.error(`Trước khi in: ${fit} tệp đạt, ${failed} không đạt${values.in ? '' : ' (mẫu; mọi ấn phẩm: npm run check -- --in)'}`);
  if (failed > 0) process.exitCode = EXIT.problems;
}
