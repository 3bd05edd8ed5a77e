import { join } from 'node:path';
import { CHANNELS } from '../src/channels/index.ts';
import { requireWard } from '../src/handbook/open-ward.ts';
import { recordRun, removeRun } from '../src/handbook/print-run.ts';
import { RefusedError } from '../src/handbook/refused.ts';
import { toReplace } from '../src/handbook/to-replace.ts';
import { toReplaceText } from '../src/handbook/to-replace-text.ts';
import { today } from '../src/handbook/today.ts';
import { DEFAULT_WARD } from '../src/handbook/ward.ts';
import { EXIT, parseCommand, readDate, wrongUse } from '../src/pipeline/cli.ts';
import { setsOf } from '../src/pipeline/context.ts';
import { report } from '../src/pipeline/report.ts';

const ids = CHANNELS.map(({ id }) => id);
const { values } = parseCommand(
  {
    usage: `npm run print-run -- --guide S --channel C --quantity N --place "nơi treo, nơi phát" [--own-code] …

Ghi vào sổ in content/runs.yaml những gì đã in, đã treo, đã phát, để biết tờ nào phải thay khi quy định đổi.

  --guide S     hướng dẫn (tên tệp, không đuôi); hoặc --set T: bộ của một chủ đề, tat-ca cho mọi hướng dẫn
  --channel C   kênh: ${ids.join(', ')}
  --quantity N  số lượng
  --place "…"   nơi treo, nơi phát: "Nhà văn hóa thôn …"
  --file F      chỉ tệp này của kênh, ví dụ to-roi-a5.pdf
  --date D      ngày in hoặc treo (mặc định hôm nay)
  --edition N   số bản in trên giấy (mặc định: bản của ngày đó)
  --by "…"      người đặt in
  --note "…"    ghi chú
  --ward W      phường, xã đã in (mặc định ${DEFAULT_WARD})
  --own-code    cấp mã QR riêng cho đợt in này; sau đó tạo tệp mang mã ấy: npm run make -- --run dot-1

npm run print-run -- --remove dot-1 [--date D]          ghi ngày đã gỡ một đợt in
npm run print-run -- --list [--ward W] [--date D]       in bảng "Ấn phẩm cần thay"`,
    options: {
      guide: { type: 'string' }, set: { type: 'string' }, channel: { type: 'string' }, file: { type: 'string' }, quantity: { type: 'string' }, place: { type: 'string' },
      date: { type: 'string' }, edition: { type: 'string' }, by: { type: 'string' }, note: { type: 'string' }, 'own-code': { type: 'boolean' },
      remove: { type: 'string' }, list: { type: 'boolean' }, ward: { type: 'string' },
    },
  },
  process.argv.slice(2),
);

const root = join(import.meta.dirname, '..');
const date = readDate(values.date);
const { guide, set, remove, list } = values;
if ([guide, set, remove, list].filter(Boolean).length !== 1) wrongUse('cần đúng một trong: --guide, --set, --remove, --list');
const allowed = list ? ['ward'] : remove === undefined ? ['guide', 'set', 'channel', 'file', 'quantity', 'place', 'edition', 'by', 'note', 'own-code', 'ward'] : [];
const extra = Object.keys(values).find((name) => !['list', 'remove', 'date', ...allowed].includes(name));
if (extra) wrongUse(`--${extra} không dùng cùng ${list ? '--list' : remove === undefined ? '--guide, --set' : '--remove'}`);
if (!list && date > today()) wrongUse(`--date ${date} chưa tới: chỉ ghi khi đã in, đã treo, đã gỡ`);

await report(async () => {
  try {
    if (list) await showList();
    else if (remove !== undefined) {
      const run = await removeRun(root, remove, date);
      console.log(`content/runs.yaml: ${run.id} đã gỡ (${run.place})`);
    } else await record();
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause;
    console.error(cause.message);
    process.exitCode = EXIT.problems;
  }
});

async function showList(): Promise<void> {
  const { handbook, ward } = await requireWard(root, date, values.ward);
  console.log(toReplaceText(toReplace(handbook, ward, date), handbook.words).join('\n'));
}

async function record(): Promise<void> {
  const channel = CHANNELS.find(({ id }) => id === values.channel) ?? wrongUse(values.channel === undefined ? `thiếu --channel; chọn một trong: ${ids.join(', ')}` : `không có kênh "${values.channel}"; có: ${ids.join(', ')}`);
  const quantity = wholeNumber('quantity', values.quantity ?? wrongUse('thiếu --quantity: số lượng đã in'));
  const place = line('place', values.place ?? wrongUse('thiếu --place: nơi treo, nơi phát'), 120);
  const edition = values.edition === undefined ? undefined : wholeNumber('edition', values.edition);
  const files = (set === undefined ? channel.files : channel.setFiles) ?? [];
  if (values.file !== undefined && !files.includes(values.file)) wrongUse(`kênh ${channel.id} không có tệp "${values.file}"; có: ${files.join(', ')}`);
  const { handbook } = await requireWard(root, today(), values.ward);
  if (guide !== undefined && !handbook.guides.some(({ slug }) => slug === guide)) wrongUse(`không có hướng dẫn "${guide}"`);
  const run = await recordRun(root, handbook, {
    of: guide === undefined ? { set: set ?? '', guides: guidesOf() } : { guide, ...(edition !== undefined && { edition }) },
    channel: channel.id, quantity, place, date, ownCode: values['own-code'] ?? false,
    ...(values.ward !== undefined && values.ward !== DEFAULT_WARD && { ward: values.ward }),
    ...(values.file !== undefined && { file: values.file }),
    ...(values.by !== undefined && { by: line('by', values.by, 80) }),
    ...(values.note !== undefined && { note: line('note', values.note, 200) }),
  });
  console.log(`content/runs.yaml: ${run.id}${run.code === undefined ? '' : `, mã QR ${run.code}`}`);
  if (values['own-code']) console.error(`Tạo tệp mang mã này: npm run make -- --run ${run.id}`);

  function guidesOf(): readonly string[] {
    const sets = setsOf([channel], handbook).map((work) => work.set);
    return sets.find(({ id }) => id === set)?.guides ?? wrongUse(`kênh ${channel.id} không có bộ "${set}"${sets.length > 0 ? `; có: ${sets.map(({ id }) => id).join(', ')}` : ''}`);
  }
}

function wholeNumber(name: string, text: string): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : wrongUse(`--${name} "${text}" phải là số nguyên từ 1`);
}

function line(name: string, text: string, most: number): string {
  const clean = text.normalize('NFC').trim();
  if (clean.length < 3 || clean.length > most || /[\n\r]/.test(clean)) wrongUse(`--${name} viết 3–${most} ký tự, trên một dòng`);
  return clean;
}
