import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SCHEDULE = 'content/schedule.yaml';
const GUIDE = 'content/guides/tach-ho.mdx';
const COMMANDS = [['check.ts'], ['make.ts', '--month', '2026-12', '--out', 'out']];

/** A copy of the project whose content can be spoiled. */
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'camnang-bad-'));
  for (const folder of ['content', 'scripts']) await cp(join(ROOT, folder), join(root, folder), { recursive: true });
  for (const shared of ['src', 'node_modules', 'package.json', 'package-lock.json']) await symlink(join(ROOT, shared), join(root, shared));
});
afterEach(async () => {
  for (const file of [SCHEDULE, GUIDE]) await cp(join(ROOT, file), join(root, file));
  await rm(join(root, 'out'), { recursive: true, force: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

function run([script = '', ...args]: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--disable-warning=ExperimentalWarning', join('scripts', script), ...args, '--date', '2026-11-22'], { cwd: root, maxBuffer: 1 << 26 }, (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, said: stdout + stderr }));
  });
}

async function spoil(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  const spoiled = change(text);
  expect(spoiled).not.toBe(text);
  await writeFile(join(root, file), spoiled);
}
/** A paragraph put before the body of the guide. */
const paragraph = (said: string) => (text: string) => text.replace(/\n---\n/, `\n---\n\n${said}\n`);
const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

test.each<[what: string, file: string, change: (text: string) => string, message: RegExp, hint: string]>([
  ['a slot of 0 minutes', SCHEDULE, replaced('minutes: 3', 'minutes: 0'), /:\d+:\d+ buổi "chieu" dài 0 phút/, 'ghi ít nhất 1 phút'],
  ['slots that overlap', SCHEDULE, replaced('"17:00"', '"06:04"'), /:\d+:\d+ buổi "chieu" \(06:04, 3 phút\) chồng giờ với buổi "sang"/, 'dời giờ một buổi'],
  ['a slot too short for its kind', SCHEDULE, replaced('minutes: 3', 'minutes: 3, kind: hoi-dap'), /:\d+:\d+ bản tin "hoi-dap" cần 5 phút/, 'ghi minutes: 5'],
  ['a guide without steps', GUIDE, replaced(/<Step [\s\S]*?<\/Step>\n?/g, ''), /:\d+:1 hướng dẫn chưa có bước nào/, 'thêm ít nhất một <Step'],
  ['a fee of 40 digits', GUIDE, replaced(/amount: \d+/, `amount: ${'1234567890'.repeat(4)}`), /:\d+:\d+ "fees\[0\]\.amount" lớn quá 100000000:/, 'tối đa 100000000'],
  ['a number of 40 digits in a text', GUIDE, paragraph(`Số ${'1234567890'.repeat(4)} là số dài.`), /:\d+:4 số "12345678…" có 40 chữ số, không ai nghe kịp/, 'viết lại cho đúng, tối đa 15 chữ số'],
  ['a control character in a text', GUIDE, paragraph('Bà con\u0007 nộp hồ sơ.'), /:\d+:7 có ký tự ẩn \(U\+0007/, 'xóa và gõ lại'],
  ['a control character in the front matter', GUIDE, replaced(/who: (.)/, 'who: $1\u0007'), /:\d+:7 có ký tự ẩn \(U\+0007/, 'xóa và gõ lại'],
  ['a paragraph of 1 MB', GUIDE, paragraph('bà con nộp hồ sơ '.repeat(50_000)), /:1:1 tệp lớn \d+ KB, tối đa 256 KB/, 'một hướng dẫn dài vài trang'],
])('%s: check and make say where and how to mend it, end with 1 and touch nothing made before', async (_, file, change, message, hint) => {
  await spoil(file, change);
  await mkdir(join(root, 'out'));
  await writeFile(join(root, 'out/manifest.json'), '[]');
  for (const { code, said } of await Promise.all(COMMANDS.map(run))) {
    const lines = said.split('\n');
    const at = lines.findIndex((line) => line.startsWith(file) && message.test(line.slice(file.length)));
    expect(at, said.slice(0, 2_000)).toBeGreaterThanOrEqual(0);
    expect(lines.slice(at + 1, at + 2)).toEqual([expect.stringContaining(`gợi ý: ${hint}`)]);
    expect(said).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  }
  expect(await readdir(join(root, 'out'), { recursive: true })).toEqual(['manifest.json']);
});
