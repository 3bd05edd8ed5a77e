import { expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { checkYaml, parseYaml, type YamlSource } from '../guide/yaml.ts';
import { checkFeedback } from './feedback-check.ts';
import { feedbackFile } from './feedback.ts';
import type { Handbook } from './load.ts';

const FILE = 'content/feedback.yaml';
const SOUND = `limit: { days: 10, basis: Kế hoạch mẫu }
opinions:
  - id: GY-2026-001
    received: 2026-11-02
    channel: tai-quay
    content: Bước 3 viết khó hiểu với người lớn tuổi.
    group: noi-dung
    guide: tach-ho
    reply:
      outcome: mot-phan
      text: Cảm ơn bạn. Câu dài đã tách làm hai.
      reason: Tên nút giữ như trên Cổng.
      done: Sửa bước 3.
      published: 2026-11-05
      edition: 2
  - id: GY-2026-002
    received: 2026-11-15
    channel: zalo
    content: Nên đọc loa buổi tối nhiều hơn.
    group: phat-thanh
    reply: null
`;

/** What is said about a `feedback.yaml`, "line:column level message". */
function problemsOf(change: (text: string) => string = (text) => text, date = '2026-11-22'): string[] {
  const problems = new Problems(FILE);
  const source = parseYaml(change(SOUND), problems);
  const feedback = source && checkYaml(source, feedbackFile, problems);
  const sourceOf = new Map<string, YamlSource>(source ? [[FILE, source]] : []);
  const handbook = { feedback, guides: [{ slug: 'tach-ho', editions: [{}, {}] }], wardGuides: {}, wards: [{ hotlines: [{ phone: '1900 0368' }], contacts: [{ phone: '0221 3862 345' }] }] } as unknown as Handbook;
  return [...problems.list, ...(feedback ? checkFeedback(handbook, { guides: ['tach-ho'], wards: ['bach-sam'], wardGuides: {} }, date, sourceOf) : [])].map(({ line, column, level, message }) => `${line}:${column} ${level} ${message}`);
}
const replaced = (from: string, to: string, date?: string) => problemsOf((text) => text.replace(from, to), date);

test('sound opinions have nothing to say', () => {
  expect(problemsOf()).toEqual([]);
});

test('an empty book has nothing to say, with a limit or without', () => {
  for (const limit of ['null', '{ days: 5, basis: Kế hoạch mẫu }']) expect(problemsOf(() => `limit: ${limit}\nopinions: []\n`)).toEqual([]);
});

test('personal data in any published text is refused at its own line', () => {
  expect(replaced('Bước 3 viết khó hiểu', 'Gọi 0912 345 678 cho tôi, viết khó hiểu')).toEqual(['6:14 error "0912 345 678" giống số điện thoại; bảng này ai cũng đọc được']);
  expect(replaced('Câu dài đã tách', 'Số 034199001234 đã tách')).toEqual(['11:13 error "034199001234" giống số căn cước, số chứng minh nhân dân; bảng này ai cũng đọc được']);
  expect(replaced('Tên nút giữ', 'Hỏi a@b.vn, tên nút giữ')).toEqual(['12:15 error "a@b.vn" giống địa chỉ email; bảng này ai cũng đọc được']);
  expect(replaced('Câu dài đã tách làm hai', 'Gọi 0221 3862 345')).toEqual([]);
});

test('what waits longer than the limit is a reminder; on the last day it is not', () => {
  expect(problemsOf(undefined, '2026-11-25')).toEqual([]);
  expect(problemsOf(undefined, '2026-11-28')).toEqual(['16:9 notice ý kiến "GY-2026-002" nhận ngày 15/11/2026 chưa trả lời, quá hạn 3 ngày']);
});

test('without a limit nothing is overdue, and the missing limit is a reminder while somebody waits', () => {
  expect(replaced('limit: { days: 10, basis: Kế hoạch mẫu }', 'limit: null', '2027-06-01')).toEqual(['1:8 notice có ý kiến chưa trả lời, nhưng phường chưa đặt hạn trả lời']);
});

test('an id used twice, a guide that is not there, an edition that is not there', () => {
  expect(replaced('GY-2026-002', 'GY-2026-001')).toEqual(['16:9 error mã ý kiến "GY-2026-001" dùng hai lần']);
  expect(replaced('guide: tach-ho', 'guide: la')).toEqual(['8:12 error không có hướng dẫn "la"']);
  expect(replaced('edition: 2', 'edition: 3')).toEqual(['15:16 error hướng dẫn "tach-ho" chưa có bản 3']);
  expect(replaced('    guide: tach-ho\n', '')).toEqual(['14:16 error ghi bản tài liệu mà không ghi hướng dẫn nào']);
});

test('days that cannot be', () => {
  expect(replaced('received: 2026-11-15', 'received: 2026-11-23')).toEqual([expect.stringContaining('17:15 error ngày nhận 23/11/2026')]);
  expect(replaced('published: 2026-11-05', 'published: 2026-11-01')).toEqual([expect.stringContaining('14:18 error công khai ngày 01/11/2026')]);
});

test('what is not taken up has its reason, what is passed on its office, an answer at most 80 words', () => {
  expect(replaced('      reason: Tên nút giữ như trên Cổng.\n', '')).toEqual([expect.stringContaining('reason')]);
  expect(replaced('outcome: mot-phan', 'outcome: chuyen').length).toBeGreaterThan(0);
  expect(replaced('outcome: mot-phan', 'outcome: bo-qua').length).toBeGreaterThan(0);
  expect(replaced('Câu dài đã tách làm hai.', 'chữ '.repeat(81))).toEqual([expect.stringContaining('trả lời dài quá 80 chữ')]);
});
