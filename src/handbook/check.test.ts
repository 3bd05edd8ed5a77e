import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readGuide } from '../guide/read.ts';
import { loadHandbook } from './load.ts';
import { codeEditions } from './new-guide.ts';
import { printedFacts } from './printed-facts.ts';

const MORE_QUESTIONS = ['Một?', 'Hai?', 'Ba?'].map((ask) => `\n<Question ask="${ask}">\nCó.\n</Question>\n`).join('');
const reference = (await readFile(new URL('../guide/fixtures/every-node.mdx', import.meta.url), 'utf8')).replaceAll('luat-ho-tich-2014', 'luat-mau') + MORE_QUESTIONS;
const SLUG = 'dang-ky-khai-sinh';
const approvalOf = (text: string) => {
  const { guide } = readGuide(`content/guides/${SLUG}.mdx`, Buffer.from(text));
  if (!guide?.approved) throw new Error('the reference guide is approved');
  return { guide: SLUG, ...guide.approved, facts: printedFacts(guide) };
};
let root = '';
const path = (name: string) => join(root, 'content', name);

/** What `check` says about the files of the test; the ward, journeys, questions and schedules have tests of their own. */
async function problems(date = '2026-10-20'): Promise<string[]> {
  const found = (await loadHandbook(root, date)).problems.filter(({ file }) => !/wards\/|journeys|decisions|schedule/.test(file));
  return found.map(({ file, line, column, level, message }) => `${file.replace('content/', '')}:${line}:${column} ${level} ${message}`);
}
const writeGuide = (text: string) => writeFile(path(`guides/${SLUG}.mdx`), text);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'camnang-'));
  for (const name of ['topics.yaml', 'journeys.yaml', 'decisions.yaml', 'words.yaml', 'pronunciation.yaml', 'everyday-words.yaml', 'plain-words.yaml', 'schedule.yaml', 'runs.yaml', 'feedback.yaml', 'wards']) await cp(new URL(`../../content/${name}`, import.meta.url), path(name), { recursive: true });
  await writeFile(path('topics.yaml'), (await readFile(path('topics.yaml'), 'utf8')).replace(/^featured:.*/m, `featured: [${SLUG}]`));
  await writeFile(path('sources.yaml'), '- { id: luat-mau, number: Luật mẫu, title: Mẫu, seen: bản sao, checked: 2026-11-22, confidence: cao }\n');
  await writeFile(path('codes.yaml'), '[]\n');
  await writeFile(path('catalogue.jsonl'), '{"source":"Cổng","seen":null,"rows":0}\n');
  await writeFile(path('approvals.yaml'), JSON.stringify([approvalOf(reference)]));
  await mkdir(path('guides'));
  await writeGuide(reference);
  await codeEditions(root, SLUG, '2026-11-22');
});
afterEach(() => rm(root, { recursive: true }));

test('a sound handbook has nothing to say', async () => {
  expect(await problems()).toEqual([]);
});

test('what expires within 60 days is a notice at its own line', async () => {
  expect(await problems('2026-11-22')).toEqual([`guides/${SLUG}.mdx:35:12 notice lệ phí "Đăng ký sau 60 ngày" hết hiệu lực sau ngày 31/12/2026`]);
});

test('an unknown source, topic and event show beside other errors', async () => {
  const text = reference.replace('legal: [luat-mau]', 'legal: [luat-mau, luat-la]').replace('topic: ho-tich', 'topic: la').replace('[sinh-con]', '[la]').replace('review: 2027-06-01', 'review: x');
  await writeGuide(text);
  expect(await problems()).toEqual([
    `guides/${SLUG}.mdx:70:9 error "review" là "x": ngày phải viết dạng 2026-11-22`,
    `guides/${SLUG}.mdx:58:19 error "legal" dẫn nguồn "luat-la" không có trong content/sources.yaml`,
    `guides/${SLUG}.mdx:8:8 error không có chủ đề "la"`,
    `guides/${SLUG}.mdx:9:10 error không có sự kiện "la"`,
  ]);
});

test('a ledger that lost its last line leaves an edition without a code', async () => {
  const ledger = await readFile(path('codes.yaml'), 'utf8');
  await writeFile(path('codes.yaml'), ledger.split('\n').slice(0, 1).join('\n'));
  expect(await problems()).toEqual([`guides/${SLUG}.mdx:75:14 error bản 2 chưa có mã QR trong content/codes.yaml`]);
});

test('a code that leads nowhere is an error at its line', async () => {
  await rm(path(`guides/${SLUG}.mdx`));
  expect(await problems()).toEqual([
    expect.stringMatching(/^topics\.yaml:\d+:12 error trang chủ dẫn tới hướng dẫn "dang-ky-khai-sinh" không có$/),
    `codes.yaml:1:23 error mã "KS1" không dẫn tới đâu: không còn hướng dẫn "${SLUG}"`,
    `codes.yaml:2:23 error mã "KS2" không dẫn tới đâu: không còn hướng dẫn "${SLUG}"`,
  ]);
});

test('a printed fact changed after its approval is an error that names the change; another wording is none', async () => {
  await writeGuide(reference.replace('Vẫn đăng ký được;', 'Vẫn được;'));
  expect(await problems()).toEqual([]);
  await writeGuide(reference.replace('Đính kèm giấy chứng sinh, bấm', 'Kèm giấy chứng sinh, bấm').replace(/amount: \d+/, 'amount: 9000'));
  expect(await problems()).toEqual([expect.stringMatching(/:\d+:\d+ error điều in trên giấy đã đổi sau khi duyệt bản 2: Lệ phí · .* → 9\.000 đồng/)]);
});

test('an approval that no command wrote is a notice', async () => {
  await writeFile(path('approvals.yaml'), '[]');
  expect(await problems()).toEqual([expect.stringContaining('notice ghi đã duyệt bản 2, nhưng sổ duyệt content/approvals.yaml không có')]);
});
