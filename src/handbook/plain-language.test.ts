import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readGuide } from '../guide/read.ts';
import { checkPlainLanguage, plainWordsFile } from './plain-language.ts';

const FILE = 'content/guides/dang-ky-tam-tru.mdx';
const original = await readFile(FILE, 'utf8');
const shipped = plainWordsFile.parse(parse(await readFile('content/plain-words.yaml', 'utf8')));

/** What is said about a guide's text. */
function said(text: string, words = shipped): string[] {
  const { guide, problems } = readGuide(FILE, Buffer.from(text));
  if (!guide) throw new Error(problems.map(({ message }) => message).join('\n'));
  return checkPlainLanguage(guide, text, words).map(({ line, column, message, hint }) => `${line}:${column} ${message} → ${hint}`);
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

test('a plain guide has nothing to say', () => {
  expect(said(original)).toEqual([]);
});

test('a word of the office is shown at its line and column, with the plain word', () => {
  const text = original.replace('Mở VNeID và đăng nhập.', 'Tiến hành truy cập  VNeID.');
  const line = lineOf(text, 'Tiến hành');
  expect(said(text)).toEqual([
    `${line}:1 "Tiến hành" là chữ của cơ quan, người dân khó hiểu → viết bằng lời thường: bỏ đi, hoặc: làm`,
    `${line}:11 "truy cập" là chữ của cơ quan, người dân khó hiểu → viết bằng lời thường: vào, mở`,
  ]);
});

test('the longer phrase wins, and a part of a word is not the word', () => {
  const words = { names: [], words: { 'kể từ': 'từ', 'kể từ ngày': 'từ ngày', nhà: 'x' } };
  const text = original.replace('Mở VNeID và đăng nhập.', 'Kể từ ngày mai.').replaceAll(/(?<!\p{L})nhà(?!\p{L})/giu, 'nhàng');
  expect(said(text, words)).toEqual([`${lineOf(text, 'Kể từ')}:1 "Kể từ ngày" là chữ của cơ quan, người dân khó hiểu → viết bằng lời thường: từ ngày`]);
});

test('labels of screens, names of papers and listed names stay as they are written', () => {
  const text = original
    .replace('<Button>Tạo mới yêu cầu</Button>', '<Button>Thành phần hồ sơ</Button>')
    .replace('short="Bấm Tạo mới yêu cầu', 'short="Bấm Thành phần hồ sơ')
    .replace('Bạn không cần tờ khai giấy.', 'Cất Giấy tiếp nhận hồ sơ. Bạn không cần tờ khai giấy.');
  expect(said(text)).toEqual([]);
});

test('long sentences in the steps are an error that shows the longest', () => {
  const long = 'Bạn bấm vào hình kính lúp ở góc trên rồi gõ tên thủ tục mà mình muốn làm và chờ cho đến khi màn hình hiện ra danh sách. ';
  const text = original.replaceAll('</Step>', `\n${long.repeat(3)}\n</Step>`);
  expect(said(text)).toEqual([expect.stringMatching(/^\d+:1 câu trong các bước dài trung bình 1\d,\d tiếng, tối đa 15; câu dài nhất 29 tiếng: "Bạn bấm vào hình/)]);
});

test('an answer of more than 60 words and fewer than four questions are errors', () => {
  const answer = `${'một hai ba bốn năm '.repeat(12)}sáu.`;
  const text = original.replace(/(<Question ask="Không đăng ký thì có sao không\?">\n).*\n/, `$1${answer}\n`);
  expect(said(text)).toEqual([`${lineOf(text, 'Không đăng ký thì')}:1 câu trả lời "Không đăng ký thì có sao không?" dài 61 tiếng, tối đa 60 → trả lời thẳng trong câu đầu, bỏ phần còn lại hoặc tách thành câu hỏi khác`]);
  let left = 3;
  const few = original.replace(/<Question[\s\S]*?<\/Question>\n/g, (question) => (left-- > 0 ? question : ''));
  expect(said(few)).toEqual([expect.stringContaining('có 3 câu hỏi, cần ít nhất 4')]);
});
