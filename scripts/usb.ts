import { join, resolve } from 'node:path';
import { requireHandbook } from '../src/handbook/load.ts';
import { EXIT, parseCommand } from '../src/pipeline/cli.ts';
import { writeAtomic } from '../src/pipeline/files.ts';
import { report } from '../src/pipeline/report.ts';
import { dayOfSite, isBuiltSite, OPEN_FILE, writeUsb } from '../src/pipeline/usb.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseCommand(
  {
    usage: `npm run usb -- [--from DIR] [--out FILE] [--with-print]

Đóng trang web đã dựng thành một tệp nén để chép vào USB: giải nén, bấm đúp ${OPEN_FILE} là mở, không cần mạng, không cần máy chủ.

  --from DIR    thư mục trang đã dựng (mặc định dist)
  --out FILE    tệp nén ghi ra (mặc định camnang-usb.zip cạnh thư mục trang)
  --with-print  kèm các tờ PDF in được tại cơ quan (nặng thêm vài chục MB)`,
    options: { from: { type: 'string' }, out: { type: 'string' }, 'with-print': { type: 'boolean', default: false } },
  },
  process.argv.slice(2),
);

const site = resolve(values.from ?? join(root, 'dist'));
const out = resolve(values.out ?? join(site, '..', 'camnang-usb.zip'));
await report(async () => {
  if (!isBuiltSite(site)) {
    console.error(`Chưa có trang đã dựng ở ${site}: chạy npm run build trước, hoặc chỉ thư mục khác bằng --from.`);
    process.exitCode = EXIT.problems;
    return;
  }
  const { words } = await requireHandbook(root, await dayOfSite(site));
  const { zip, pages } = await writeUsb({ site, words, withPrint: values['with-print'] });
  await writeAtomic(out, zip);
  console.error(`${pages} trang, ${(zip.byteLength / 1e6).toFixed(1).replace('.', ',')} MB.`);
  console.log(out);
});
