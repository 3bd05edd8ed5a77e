import { join } from 'node:path';
import { ContentError } from '../src/guide/problem.ts';
import { newWard } from '../src/handbook/new-ward.ts';
import { RefusedError } from '../src/handbook/refused.ts';
import { isWardId } from '../src/handbook/ward.ts';
import { EXIT, parseCommand, wrongUse } from '../src/pipeline/cli.ts';

const usage = `
npm run new-ward -- TÊN-TỆP   tạo tệp của một phường, xã, đặc khu: content/wards/TÊN-TỆP.yaml, mọi mục có chú thích

TÊN-TỆP không dấu, chữ thường, nối bằng gạch ngang: thuong-hong. Tệp đã có không bao giờ bị ghi đè.
Tệp mới dùng được ngay: điều chưa biết để trống, in bằng lời chung, và lệnh check nhắc.
Mã thoát: 0 đã tạo · 1 không tạo được · 2 dùng sai lệnh
`;

const { positionals: [id] } = parseCommand({ usage, positionals: 1 }, process.argv.slice(2));
if (id === undefined) wrongUse('thiếu tên tệp của phường, xã, ví dụ: npm run new-ward -- thuong-hong');
if (!isWardId(id)) wrongUse(`"${id}" không dùng làm tên tệp được; viết không dấu, chữ thường, nối bằng gạch ngang: thuong-hong`);

try {
  console.log(await newWard(join(import.meta.dirname, '..'), id));
  console.error(`Mở tệp này, điền các mục theo chú thích, rồi chạy: npm run check -- --ward ${id}`);
} catch (cause) {
  if (!(cause instanceof RefusedError || cause instanceof ContentError)) throw cause;
  console.error(cause.message);
  process.exitCode = EXIT.problems;
}
