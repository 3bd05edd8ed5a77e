import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bench, SECTIONS, type Section } from '../src/bench/bench.ts';
import { row } from '../src/bench/line.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { report } from '../src/pipeline/report.ts';

const root = join(import.meta.dirname, '..');
const names = Object.keys(SECTIONS) as Section[];
const { values } = parseCommand(
  {
    usage: `npm run bench -- [--only PHẦN,…] [--rounds N] [--full] [--records NGUỒN] [--site THƯ_MỤC] [--date D] [--json]

Đo tốc độ của ta bên cạnh những cách làm khác, với cùng nội dung, trong cùng một lần chạy. Mỗi dòng: số đo, cách khác,
gấp mấy lần, mức cần đạt. Bảng in ra stderr, JSON ra stdout. Mã thoát 1 khi có dòng chưa đạt.

  --only P      chỉ những phần này, cách nhau bằng dấu phẩy (mặc định mọi phần, dưới 10 phút):
${names.map((name) => `                  ${name.padEnd(12)} ${SECTIONS[name]}`).join('\n')}
  --rounds N    mỗi việc làm N lần, lấy trung vị (mặc định 3)
  --full        cả những phần lâu: 5.600 hướng dẫn, 100 phường
  --records N   bản sao hồ sơ của Cổng, cho phần growth (mặc định biến CAMNANG_RECORDS: thư mục có records.tar.xz)
  --site        trang web đã dựng, cho phần pages và search (mặc định dựng một trang tạm)
  --date D      ngày áp dụng (mặc định hôm nay)
  --json        không in bảng`,
    options: {
      only: { type: 'string' }, rounds: { type: 'string', default: '3' }, full: { type: 'boolean', default: false }, records: { type: 'string' },
      site: { type: 'string' }, date: { type: 'string' }, json: { type: 'boolean', default: false },
    },
  },
  process.argv.slice(2),
);

const rounds = /^[1-9]\d?$/.test(values.rounds) ? Number(values.rounds) : wrongUse(`--rounds "${values.rounds}" phải là số từ 1 đến 99`);
const wanted = values.only?.split(',').map((name) => name.trim());
const unknown = wanted?.find((name) => !names.includes(name as Section));
if (unknown !== undefined) wrongUse(`không có phần "${unknown}"; có: ${names.join(', ')}`);
const date = readDate(values.date);
if (values.site !== undefined && !existsSync(join(values.site, 'index.html'))) wrongUse(`chưa có trang web ở "${values.site}", hãy chạy npm run build trước`);
const records = [values.records, process.env.CAMNANG_RECORDS && join(process.env.CAMNANG_RECORDS, 'records.tar.xz')].find((path) => path && existsSync(path));
if (values.records !== undefined && records !== values.records) wrongUse(`không có "${values.records}"`);

await report(async () => {
  const result = await bench({
    root,
    date,
    only: (wanted as Section[] | undefined) ?? names,
    rounds,
    full: values.full,
    records: records && resolve(records),
    ...(values.site !== undefined && { site: resolve(values.site) }),
    onSection: (section, lines) => {
      if (values.json) return;
      if (!lines) console.error(`\n${SECTIONS[section]}`);
      else for (const line of lines) console.error(`  ${row(line)}`);
    },
  });
  for (const { section, reason } of result.skipped) console.error(`không đo ${section}: ${reason}`);
  for (const { section, reason } of result.failures) console.error(`lỗi ở ${section}: ${reason}`);
  console.log(JSON.stringify(result, null, values.json ? 0 : 1));
  process.exitCode = result.failures.length === 0 && result.lines.every(({ met }) => met) ? EXIT.ok : EXIT.problems;
});
