import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { legacyEncoding } from './legacy.ts';
import { readGuide } from './read.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const good = fixture('every-node.mdx');
const read = (text: string | Uint8Array, file = 'content/guides/every-node.mdx') => readGuide(file, typeof text === 'string' ? Buffer.from(text) : text);
const first = (text: string | Uint8Array, file?: string) => {
  const { line, column, message } = read(text, file).problems[0] ?? { line: 0, column: 0, message: '' };
  return `${line}:${column} ${message}`;
};

test('the reference guide holds each node once and reads as its pair', () => {
  const { guide, problems } = read(good);
  expect(problems).toEqual([]);
  expect(guide).toEqual(JSON.parse(fixture('every-node.json')));
});

test('Windows and old Mac line ends and a byte-order mark change nothing', () => {
  const { guide } = read(good);
  expect(read(`\uFEFF${good.replaceAll('\n', '\r\n')}`).guide).toEqual(guide);
  expect(read(good.replaceAll('\n', '\r')).guide).toEqual(guide);
});

test('components may stand on the line of their text', () => {
  const loose = good.replace('<Note title="Nộp ở đâu">\nNộp tại', '<Note title="Nộp ở đâu">Nộp tại').replace('**đang cư trú**.\n</Note>', '**đang cư trú**.</Note>');
  expect(loose).not.toBe(good);
  expect(read(loose).problems).toEqual([]);
  expect(read(loose).guide?.notes).toEqual(read(good).guide?.notes);
});

test('several mistakes of one file show in one run', () => {
  const text = good.replace('review: 2027-06-01', 'review: 2027-06-31').replace('Làm giấy', 'Làm <6').replace('icon="viet"', 'icon="but"').replace('</Question>', '');
  expect(read(text).problems.map(({ line }) => line)).toEqual(expect.arrayContaining([70, 80, 104, 121]));
});

test.each([
  ['an empty file', '', '1:1 tệp trống'],
  ['no front matter', '# Chào', '1:1 thiếu phần đầu (front matter) giữa hai dòng ---, từ dòng 1'],
  ['front matter without an end', good.replace('\n---\n', '\n'), '1:1 phần đầu (front matter) không có dòng --- kết thúc'],
  ['empty front matter', '---\n---\n', '2:1 thiếu "title"'],
  ['only front matter', good.slice(0, good.indexOf('\n---\n') + 5), '79:1 hướng dẫn chưa có bước nào'],
  ['a file of a megabyte', good + 'chữ '.repeat(250_000), '1:1 tệp lớn 1469 KB, tối đa 256 KB'],
  ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), '1:1 tệp lưu ở mã UTF-16, không phải UTF-8'],
  ['bytes of an old encoding', Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from('§¨ng ký', 'latin1')]), '2:8 tệp không phải Unicode UTF-8 (có thể gõ bằng bảng mã TCVN3, VNI hoặc lưu dạng ANSI)'],
])('%s is one clear problem', (_, text, expected) => {
  expect(first(text)).toBe(expected);
});

test('a file name that cannot be an address', () => {
  expect(first(good, 'content/guides/Đăng ký.mdx')).toBe('1:1 tên tệp "Đăng ký" không dùng làm địa chỉ được');
});

test.each([['<'], ['{'], ['['], ['<Note>'], ['> '], ['- '], ['{a} ']])('a thousand times "%s" ends in problems, not in an exception', (mark) => {
  expect(read(good.replace('Làm giấy', mark.repeat(1000))).problems.length).toBeGreaterThan(0);
});

describe('old encodings', () => {
  test.each([['Thñ tôc ®¨ng ký khai sinh', 'TCVN3 (.VnTime)'], ['CÊp giÊy chøng nhËn', 'TCVN3 (.VnTime)'], ['lµm giÊy tê', 'TCVN3 (.VnTime)'], ['Thuû tuïc ñaêng kyù', 'VNI'], ['ÑAÊNG KYÙ THÖÔØNG TRUÙ', 'VNI'], ['ngöôøi daân', 'VNI']])('%s', (text, name) => {
    expect(legacyEncoding(text)?.name).toBe(name);
  });

  test.each([
    ['ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ àáâãèéêìíòóôõùúý ăĂđĐơƠưƯ'],
    ['Hoà giải, khoá học, thuỷ sản, quý, tuỳ, luỹ, oà, uý, toà nhà, xoá, hoả'],
    ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM – THUỶ LỢI – TOÀ ÁN – UỶ BAN'],
    ['«Giấy khai sinh» · 15 m² · VNeID® · nhà¹ · 5 µm · ½ ngày · 3÷5 ngày · dài×rộng · © Bộ Công an'],
    ['Bà Müller, ông Noël, cô Señora, quán café, Đắk Lắk, Ia Ê, Krông Ana'],
  ])('ordinary text is left alone: %s', (text) => {
    expect(legacyEncoding(text)).toBeUndefined();
    expect(legacyEncoding(text.toUpperCase())).toBeUndefined();
    expect(legacyEncoding(text.toLowerCase())).toBeUndefined();
  });
});
