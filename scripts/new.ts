import { join } from 'node:path';
import { isSlug } from '../src/guide/slug.ts';
import { ContentError } from '../src/guide/problem.ts';
import { guideFile } from '../src/handbook/content-path.ts';
import { addEdition, codeEditions, newGuide } from '../src/handbook/new-guide.ts';
import { RefusedError } from '../src/handbook/refused.ts';
import { today } from '../src/handbook/today.ts';
import { EXIT, parseCommand, wrongUse } from '../src/pipeline/cli.ts';

const usage = `
npm run new -- TÊN-TỆP                          tạo hướng dẫn mới, mọi mục có chú thích, và cấp mã QR cho bản 1
npm run new -- TÊN-TỆP --edition "Điều gì đổi"  thêm bản mới (ngày hôm nay) vào hướng dẫn đã có, và cấp mã QR
npm run new -- TÊN-TỆP --code                   cấp mã QR cho những bản chưa có mã
  --ward W  cho riêng một phường, xã (thư mục content/wards/W/guides): trùng tên hướng dẫn chung thì chép bản chung để sửa và thay nó ở
            phường, xã đó; tên mới thì thêm một hướng dẫn chỉ nơi đó có

TÊN-TỆP không dấu, chữ thường, nối bằng gạch ngang: dang-ky-khai-sinh
Tệp đã có không bao giờ bị ghi đè; sổ mã content/codes.yaml chỉ được thêm vào cuối.
`;

const { values, positionals } = parseCommand({ usage, positionals: 1, options: { code: { type: 'boolean' }, edition: { type: 'string' }, ward: { type: 'string' } } }, process.argv.slice(2));
const [slug] = positionals;
if (slug === undefined) wrongUse('thiếu tên tệp của hướng dẫn, ví dụ: npm run new -- dang-ky-khai-sinh');
if (!isSlug(slug)) wrongUse(`"${slug}" không dùng làm tên tệp được; viết không dấu, chữ thường, nối bằng gạch ngang: dang-ky-khai-sinh`);
if (values.code && values.edition !== undefined) wrongUse('chọn một trong --code và --edition');

const { ward } = values;
if (ward !== undefined && !isSlug(ward)) wrongUse(`--ward "${ward}" không phải tên tệp trong content/wards`);

const root = join(import.meta.dirname, '..');
const date = today();
try {
  if (values.edition !== undefined) {
    const { edition, codes } = await addEdition(root, slug, [values.edition], date, ward);
    console.log(`${guideFile(slug, ward)}: bản ${edition}, mã ${codes.map(({ code }) => code).join(', ')}`);
  } else if (values.code) {
    const codes = await codeEditions(root, slug, date, ward);
    for (const { code, edition } of codes) console.log(`bản ${edition}: mã ${code}`);
    if (codes.length === 0) console.error('Mọi bản đã có mã.');
  } else {
    const { file, code } = await newGuide(root, slug, date, ward);
    console.log(`${file}: mã ${code.code}`);
    console.error('Mở tệp này, điền các mục theo chú thích, rồi chạy: npm run check');
  }
} catch (cause) {
  if (!(cause instanceof RefusedError || cause instanceof ContentError)) throw cause;
  console.error(cause.message);
  process.exitCode = EXIT.problems;
}
