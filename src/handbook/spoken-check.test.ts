import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readGuide } from '../guide/read.ts';
import { pronunciationFile } from './pronunciation.ts';
import { checkSpoken } from './spoken-check.ts';

const FILE = 'content/guides/dang-ky-tam-tru.mdx';
const original = await readFile(FILE, 'utf8');
const pronunciation = pronunciationFile.parse(parse(await readFile('content/pronunciation.yaml', 'utf8')));

/** What is said about a guide's text. */
function said(text: string): string[] {
  const { guide, matter, problems } = readGuide(FILE, Buffer.from(text));
  if (!guide || !matter) throw new Error(problems.map(({ message }) => message).join('\n'));
  return checkSpoken(guide, text, matter, pronunciation).map(({ line, column, message, hint }) => `${line}:${column} ${message} → ${hint}`);
}
const placeOf = (text: string, token: string) => {
  const before = text.slice(0, text.indexOf(token)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
};
const CURE = 'thêm vào content/pronunciation.yaml, mục abbreviations: "GHKL: …" với cách đọc đủ chữ; hoặc viết đủ chữ ở đây';

test('a guide whose abbreviations are all known has nothing to say', () => {
  expect(said(original)).toEqual([]);
});

test('an unknown abbreviation of the front matter is shown once, at its line and column', () => {
  const text = original.replace(/^(who: ["']?)/m, '$1GHKL ').replace(/^(result: ["']?)/m, '$1GHKL ');
  expect(said(text)).toEqual([`${placeOf(text, 'GHKL')} chưa có cách đọc "GHKL" trên loa → ${CURE}`]);
});

test('so is one of the body', () => {
  const text = original.replace(/(<Question ask="[^"]*">\n)/, '$1Theo GHKL thì có. ');
  expect(said(text)).toEqual([`${placeOf(text, 'GHKL')} chưa có cách đọc "GHKL" trên loa → ${CURE}`]);
});

test('words in capitals that are Vietnamese are fine, and so is what nobody reads aloud', () => {
  expect(said(original.replace(/(<Question ask="[^"]*">\n)/, '$1KHÔNG mất tiền, đừng TIN ai. '))).toEqual([]);
  expect(said(original.replace(/^officialName: .*$/m, 'officialName: Thủ tục GHKL').replace(/<Screen app="[^"]*"/, '<Screen app="GHKL"'))).toEqual([]);
});
