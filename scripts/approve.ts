import { join } from 'node:path';
import { ContentError } from '../src/guide/problem.ts';
import { isSlug } from '../src/guide/slug.ts';
import { guideFile } from '../src/handbook/content-path.ts';
import { approve, reopen } from '../src/handbook/approve.ts';
import { RefusedError } from '../src/handbook/refused.ts';
import { today } from '../src/handbook/today.ts';
import { EXIT, parseCommand, wrongUse } from '../src/pipeline/cli.ts';

const usage = `
npm run approve -- TÊN-TỆP --by "Chức danh, họ tên"   ghi người duyệt, ngày và bản đang có vào hướng dẫn và content/approvals.yaml
npm run approve -- TÊN-TỆP --reopen                   mở bản mới (bản thảo) cho hướng dẫn đã sửa sau khi duyệt, tự ghi những điều đã đổi
  --ward W  hướng dẫn riêng của một phường, xã (thư mục content/wards/W/guides)

Người duyệt phải khác người soạn (mục author). Sửa lệ phí, thời hạn, giấy tờ, bước làm sau khi duyệt thì bản đó không còn được coi là
đã duyệt: duyệt lại sẽ mở bản mới, có danh sách điều đã đổi và mã QR mới; tờ giấy cũ quét vào vẫn mở được và báo điều đã đổi.
`;

const { values, positionals } = parseCommand({ usage, positionals: 1, options: { by: { type: 'string' }, reopen: { type: 'boolean' }, ward: { type: 'string' } } }, process.argv.slice(2));
const [slug] = positionals;
if (slug === undefined || !isSlug(slug)) wrongUse('thiếu tên tệp của hướng dẫn, ví dụ: npm run approve -- dang-ky-khai-sinh --by "Chủ tịch UBND phường"');
const by = values.by?.normalize('NFC').trim();
if (Boolean(values.reopen) === (by !== undefined)) wrongUse('cần một trong hai: --by "người duyệt" hoặc --reopen');
if (by !== undefined && (by.length < 3 || by.length > 80 || /[\n\r<{}]/.test(by))) wrongUse('--by ghi chức danh, họ tên người duyệt, 3–80 ký tự, trên một dòng');

if (values.ward !== undefined && !isSlug(values.ward)) wrongUse(`--ward "${values.ward}" không phải tên tệp trong content/wards`);
const file = guideFile(slug, values.ward);

const root = join(import.meta.dirname, '..');
try {
  if (by === undefined) {
    const { edition, changes } = await reopen(root, slug, today(), values.ward);
    console.log(`${file}: đã mở bản ${edition}, chưa duyệt`);
    for (const change of changes) console.log(`  ${change}`);
  } else {
    const { edition, changes, already } = await approve(root, slug, by, today(), values.ward);
    console.log(`${file}: ${already ? `bản ${edition} đã được duyệt từ trước, không có gì đổi` : `đã duyệt bản ${edition}`}`);
    for (const change of changes) console.log(`  ${change}`);
  }
} catch (cause) {
  if (!(cause instanceof RefusedError || cause instanceof ContentError)) throw cause;
  console.error(cause.message);
  process.exitCode = EXIT.problems;
}
