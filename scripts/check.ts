import { join } from 'node:path';
import { formatProblem } from '../src/guide/problem.ts';
import { loadHandbook } from '../src/handbook/load.ts';
import { EXIT, parseCommand, readDate } from '../src/pipeline/cli.ts';

const usage = `
npm run check -- [--date NGÀY]

Kiểm tra mọi tệp trong content/ và in từng lỗi: tệp:dòng:cột, điều sai, gợi ý sửa.
  --date NGÀY   kiểm tra như vào ngày này, ví dụ 2026-11-22 (mặc định: hôm nay)
Mã thoát: 0 không có lỗi (có thể có lời nhắc) · 1 có lỗi · 2 dùng sai lệnh
`;

const { values } = parseCommand({ usage, options: { date: { type: 'string' } } }, process.argv.slice(2));
const { problems } = await loadHandbook(join(import.meta.dirname, '..'), readDate(values.date));

const sorted = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
for (const problem of sorted) console.log(formatProblem(problem));
const errors = sorted.filter(({ level }) => level === 'error').length;
console.error(`${errors} lỗi, ${sorted.length - errors} nhắc`);
process.exitCode = errors > 0 ? EXIT.problems : EXIT.ok;
