import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from '../guide/problem.ts';
import { readGuide } from '../guide/read.ts';
import { guideTemplate } from './template.ts';
import { addEdition, codeEditions, newGuide } from './new-guide.ts';
import { RefusedError } from './refused.ts';

const reference = await readFile(new URL('../guide/fixtures/every-node.mdx', import.meta.url), 'utf8');
let root = '';
const file = (path: string) => join(root, 'content', path);
const text = (path: string) => readFile(file(path), 'utf8');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'camnang-'));
  await mkdir(file('guides'), { recursive: true });
  await writeFile(file('codes.yaml'), '# Sổ mã QR đã in.\n[]\n');
});
afterEach(() => rm(root, { recursive: true }));

test('a new guide holds every field, and its code enters the ledger under the heading comment', async () => {
  const { file: path, code } = await newGuide(root, 'dang-ky-ket-hon', '2026-11-22');
  expect([path, code.code]).toEqual(['content/guides/dang-ky-ket-hon.mdx', 'KH1']);
  expect(await text('codes.yaml')).toBe(`# Sổ mã QR đã in.\n- { code: KH1, guide: dang-ky-ket-hon, edition: 1, issued: 2026-11-22, seal: "${code.seal}" }\n`);
  const { guide, problems } = readGuide(path, Buffer.from(await text('guides/dang-ky-ket-hon.mdx')));
  expect(guide).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual(expect.arrayContaining(['"title" còn trống', '"fees[0].source" còn trống', 'thuộc tính "title" trống']));
});

test('an existing guide is never written over', async () => {
  await writeFile(file('guides/dang-ky-ket-hon.mdx'), 'của tôi');
  await expect(newGuide(root, 'dang-ky-ket-hon', '2026-11-22')).rejects.toThrow(RefusedError);
  expect(await text('guides/dang-ky-ket-hon.mdx')).toBe('của tôi');
  expect(await text('codes.yaml')).toContain('[]');
});

test('editions without a code get one each, once', async () => {
  await writeFile(file('guides/dang-ky-khai-sinh.mdx'), reference);
  expect((await codeEditions(root, 'dang-ky-khai-sinh', '2026-11-22')).map(({ code, edition }) => [code, edition])).toEqual([['KS1', 1], ['KS2', 2]]);
  expect(await codeEditions(root, 'dang-ky-khai-sinh', '2026-11-23')).toEqual([]);
});

test.each([['\n'], ['\r\n']])('a new edition is added in place, with line ends %j and nothing else changed', async (newline) => {
  const typed = reference.replaceAll('\n', newline);
  await writeFile(file('guides/dang-ky-khai-sinh.mdx'), typed);
  const { edition, codes } = await addEdition(root, 'dang-ky-khai-sinh', ['Phí "mới": 9.000 đồng.'], '2027-01-01');
  expect([edition, codes.map(({ edition: each }) => each)]).toEqual([3, [1, 2, 3]]);
  const changed = await text('guides/dang-ky-khai-sinh.mdx');
  const added = ['  - edition: 3', '    date: 2027-01-01', '    changes:', '      - "Phí \\"mới\\": 9.000 đồng."', ''].join(newline);
  expect(changed).toBe(typed.replace(`2027.]${newline}---`, `2027.]${newline}${added}---`));
  expect(await readdir(file(''))).toEqual(['codes.yaml', 'guides']);
});

test('an edition whose words do not fit changes nothing', async () => {
  await writeFile(file('guides/dang-ky-khai-sinh.mdx'), reference);
  await expect(addEdition(root, 'dang-ky-khai-sinh', ['Phí'], '2027-01-01')).rejects.toThrow(ContentError);
  expect(await text('guides/dang-ky-khai-sinh.mdx')).toBe(reference);
  expect(await text('codes.yaml')).toContain('[]');
});

test('nothing is added to a ledger that was tampered with', async () => {
  await newGuide(root, 'dang-ky-ket-hon', '2026-11-22');
  await writeFile(file('codes.yaml'), (await text('codes.yaml')).replace('edition: 1', 'edition: 2'));
  await expect(newGuide(root, 'dang-ky-khai-tu', '2026-11-22')).rejects.toThrow('sổ mã bị sửa từ mã "KH1"');
  expect(await readdir(file('guides'))).toEqual(['dang-ky-ket-hon.mdx']);
});

test('the template passes once it is filled in', () => {
  let text = guideTemplate('2026-11-22');
  const filled: [from: string, to: string][] = [
    ['title: ""', 'title: Đăng ký kết hôn'], ['short: ""', 'short: Đăng ký kết hôn'], ['tagline: ""', 'tagline: Hai người cùng đến, xong trong ngày'],
    ['summary: ""', 'summary: Hai người cùng đến phường nộp tờ khai và nhận giấy chứng nhận kết hôn.'], ['topic: ""', 'topic: ho-tich'], ['events: []', 'events: [sinh-con]'],
    ['aliases: []', 'aliases: [cưới hỏi, giấy kết hôn, lấy vợ, lấy chồng, hôn thú]'], ['icon: ""', 'icon: gia-dinh'], ['who: ""', 'who: Hai người sắp cưới'], ['applicant: ""', 'applicant: Hai bên nam, nữ.'],
    ['  office: ""', '  office: UBND phường'], ['level: ""', 'level: tai-cho'], ['- name: ""', '- name: Tờ khai'], ['- for: ""', '- for: Mọi trường hợp'], ['amount:\n', 'amount: 0\n'], ['    source: ""\n# Không', '    source: luat\n# Không'],
    ['- for: ""\n    value: ""\n    source: ""', '- for: Mọi trường hợp\n    value: Trong ngày\n    source: luat'], ['result: ""', 'result: Giấy chứng nhận kết hôn.'], ['legal: []', 'legal: [luat]'],
    ['date: ""\n  by: ""', 'date: 2026-11-22\n  by: so với luật'], ['review: ""', 'review: 2027-06-01'], ['<Prepare>\n-', '<Prepare>\n- **Tờ khai**'], ['<Step title="" short="" icon="">\n', '<Step title="Đến phường" short="Cùng đến phường." icon="co-quan">\nCùng đến phường.\n'],
  ];
  for (const [from, to] of filled) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  expect(readGuide('content/guides/dang-ky-ket-hon.mdx', Buffer.from(text)).problems).toEqual([]);
});
