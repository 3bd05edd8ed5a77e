import { join } from 'node:path';
import { formatProblem } from '../src/guide/problem.ts';
import { DEFAULT_WARD, loadHandbook } from '../src/handbook/load.ts';
import { toConfirm } from '../src/handbook/to-confirm.ts';
import { toConfirmText } from '../src/handbook/to-confirm-text.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';

const usage = `
npm run check -- [--ward PHƯỜNG] [--date NGÀY]

Kiểm tra mọi tệp trong content/ và in từng lỗi: tệp:dòng:cột, điều sai, gợi ý sửa; cuối cùng là một trang "việc cần xác minh".
  --ward PHƯỜNG   trang "việc cần xác minh" của phường, xã này (mặc định: ${DEFAULT_WARD})
  --date NGÀY     kiểm tra như vào ngày này, ví dụ 2026-11-22 (mặc định: hôm nay)
Mã thoát: 0 không có lỗi (có thể có lời nhắc) · 1 có lỗi · 2 dùng sai lệnh
`;

const { values } = parseCommand({ usage, options: { ward: { type: 'string', default: DEFAULT_WARD }, date: { type: 'string' } } }, process.argv.slice(2));
const date = readDate(values.date);
const { handbook, problems } = await loadHandbook(join(import.meta.dirname, '..'), date);

const sorted = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
for (const problem of sorted) console.log(formatProblem(problem));
const ward = handbook?.wards.find(({ id }) => id === values.ward);
if (handbook && !ward) wrongUse(`không có phường, xã "${values.ward}" trong content/wards/`);
if (handbook && ward) for (const line of ['', ...toConfirmText(toConfirm(handbook, ward, date), handbook.words)]) console.log(line);
const errors = sorted.filter(({ level }) => level === 'error').length;
console.error(`${errors} lỗi, ${sorted.length - errors} nhắc`);
process.exitCode = errors > 0 ? EXIT.problems : EXIT.ok;
