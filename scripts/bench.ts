import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bench } from '../src/bench/bench.ts';
import { measurePages, type Figure } from '../src/bench/pages.ts';
import { requireHandbook } from '../src/handbook/load.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { report } from '../src/pipeline/report.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run bench -- [--rounds N] [--date D] [--pages [--site THƯ_MỤC]] [--json]

Đo tốc độ của ta và của Chromium với cùng nội dung, trong cùng một lần chạy; rồi đo
trang web vừa dựng trên máy yếu (bộ xử lý chậm 4 lần) và mạng 4G chậm.

  --rounds N    mỗi hướng dẫn làm N lần (mặc định 3)
  --date D      ngày áp dụng (mặc định hôm nay)
  --pages       chỉ đo trang web đã dựng, không dựng lại
  --site        thư mục trang web đã dựng, dùng cùng --pages (mặc định dist)
  --json        chỉ in JSON ra stdout`,
    options: { rounds: { type: 'string', default: '3' }, date: { type: 'string' }, pages: { type: 'boolean', default: false }, site: { type: 'string' }, json: { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

const rounds = /^[1-9]\d?$/.test(values.rounds) ? Number(values.rounds) : wrongUse(`--rounds "${values.rounds}" phải là số từ 1 đến 99`);
const date = readDate(values.date);
if (values.site !== undefined && !values.pages) wrongUse('--site chỉ dùng cùng --pages');
const site = resolve(root, values.site ?? 'dist');
if (values.pages && !existsSync(join(site, 'index.html'))) wrongUse(`chưa có trang web ở "${values.site ?? 'dist'}", hãy chạy npm run build trước`);

const number = (value: number) => value.toFixed(1).replace('.', ',');
const isMet = ({ value, bar }: Figure) => value <= bar;
const show = (figures: readonly Figure[]) => {
  if (values.json) return;
  for (const figure of figures) {
    const { page, what, value, unit, bar } = figure;
    const shown = unit === '' ? value.toFixed(3).replace('.', ',') : number(value);
    console.error(`${page.padEnd(16)} ${what.padEnd(32)} ${shown.padStart(8)} ${unit.padEnd(2)}   (cần ≤ ${bar})${isMet(figure) ? '' : '  CHƯA ĐẠT'}`);
  }
};
const print = (result: object) => console.log(JSON.stringify(result, null, values.json ? 0 : 1));

await report(async () => {
  if (values.pages) {
    const pages = await measurePages(site);
    show(pages);
    print({ pages });
    process.exitCode = pages.every(isMet) ? EXIT.ok : EXIT.problems;
    return;
  }
  const result = await bench(root, await requireHandbook(root, date), date, rounds);
  if (!values.json) {
    for (const { work, ours, peer, theirs, ratio, bar } of result.comparisons) {
      console.error(`${work.padEnd(28)} ${number(ours).padStart(8)} ms   ${peer} ${number(theirs)} ms   nhanh gấp ${number(ratio)} (cần ≥ ${bar})${ratio < bar ? '  CHƯA ĐẠT' : ''}`);
    }
    console.error(`${'dựng toàn bộ'.padEnd(28)} ${number(result.build.seconds).padStart(8)} giây: ${result.build.guides} hướng dẫn, ${result.build.files} tệp ấn phẩm`);
    console.error(`${'đổi chữ viết thành lời'.padEnd(28)} ${number(result.speech.megabytesPerSecond).padStart(8)} MB/giây: ${number(result.speech.megabytes)} MB chữ của các hướng dẫn`);
  }
  show(result.pages);
  print(result);
  process.exitCode = result.comparisons.every(({ ratio, bar }) => ratio >= bar) && result.pages.every(isMet) ? EXIT.ok : EXIT.problems;
});
