import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { pronunciationFile } from '../src/handbook/pronunciation.ts';
import { explain, spoken } from '../src/vietnamese/spoken.ts';

const HELP = `Đổi chữ viết thành lời đọc: số, ngày, tiền, chữ viết tắt thành chữ.

  npm run speak -- "Lệ phí 50.000đ, nộp tại UBND phường"
  npm run speak < bai-viet.txt        mỗi dòng vào, một dòng ra

  --profile north|south   cách đọc số: north (linh, nghìn, tư) · south (lẻ, ngàn, bốn). Mặc định: north
  --explain               in thêm dưới mỗi dòng: quy tắc nào đổi chữ nào thành gì
  --help                  in hướng dẫn này

Tên riêng và chữ viết tắt đọc theo content/pronunciation.yaml.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { profile: { type: 'string', default: 'north' }, explain: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
    const { profile } = values;
    if (profile !== 'north' && profile !== 'south') throw new RangeError(`không có cách đọc "${profile}"; chọn north hoặc south`);
    return { profile, explained: values.explain, help: values.help, positionals } as const;
  } catch (cause) {
    const message = cause instanceof RangeError ? cause.message : 'tùy chọn không đúng';
    console.error(`${message}\n\n${HELP}`);
    process.exit(2);
  }
}

const { profile, explained, help, positionals } = readArguments();
if (help) {
  console.log(HELP);
} else {
  const file = join(import.meta.dirname, '..', 'content', 'pronunciation.yaml');
  const pronunciation = pronunciationFile.parse(parse(await readFile(file, 'utf8')));
  const say = (text: string) => {
    console.log(spoken(text, { profile, pronunciation }));
    if (explained) for (const { rule, from, to } of explain(text, { profile, pronunciation })) console.log(`  ${rule}: "${from}" → "${to}"`);
  };
  if (positionals.length > 0) say(positionals.join(' '));
  else for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) say(line);
}
