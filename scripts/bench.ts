import { join } from 'node:path';
import { bench } from '../src/bench/bench.ts';
import { requireHandbook } from '../src/handbook/load.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { report } from '../src/pipeline/report.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run bench -- [--rounds N] [--date D] [--json]

Đo tốc độ của ta và của Chromium với cùng nội dung, trong cùng một lần chạy.

  --rounds N    mỗi hướng dẫn làm N lần (mặc định 3)
  --date D      ngày áp dụng (mặc định hôm nay)
  --json        chỉ in JSON ra stdout`,
    options: { rounds: { type: 'string', default: '3' }, date: { type: 'string' }, json: { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

const rounds = /^[1-9]\d?$/.test(values.rounds) ? Number(values.rounds) : wrongUse(`--rounds "${values.rounds}" phải là số từ 1 đến 99`);
const date = readDate(values.date);
await report(async () => {
  const result = await bench(root, await requireHandbook(root, date), date, rounds);
  const number = (value: number) => value.toFixed(1).replace('.', ',');
  if (!values.json) {
    for (const { work, ours, peer, theirs, ratio, bar } of result.comparisons) {
      console.error(`${work.padEnd(28)} ${number(ours).padStart(8)} ms   ${peer} ${number(theirs)} ms   nhanh gấp ${number(ratio)} (cần ≥ ${bar})${ratio < bar ? '  CHƯA ĐẠT' : ''}`);
    }
    console.error(`${'dựng toàn bộ'.padEnd(28)} ${number(result.build.seconds).padStart(8)} giây: ${result.build.guides} hướng dẫn, ${result.build.files} tệp ấn phẩm`);
    console.error(`${'đổi chữ viết thành lời'.padEnd(28)} ${number(result.speech.megabytesPerSecond).padStart(8)} MB/giây: ${number(result.speech.megabytes)} MB chữ của các hướng dẫn`);
  }
  console.log(JSON.stringify(result, null, values.json ? 0 : 1));
  process.exitCode = result.comparisons.every(({ ratio, bar }) => ratio >= bar) ? EXIT.ok : EXIT.problems;
});
