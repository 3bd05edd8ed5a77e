import { describe, expect, test } from 'vitest';
import { draftDocuments } from './documents.ts';
import { draftSteps } from './steps.ts';
import { cut, paragraphsOf, wordsOf } from './words.ts';

const titles = (procedure: string) => draftSteps(procedure).steps.map(({ title }) => title);

describe('steps', () => {
  test('are those the record counts, and what stands below each belongs to it', () => {
    expect(draftSteps('  * Bước 1. Lập hồ sơ\n    1. Điền tờ khai.\n    - ký tên.\n  * Bước 2: nhận kết quả;').steps).toEqual([
      { title: 'Lập hồ sơ', short: 'Lập hồ sơ', paragraphs: ['Lập hồ sơ', '1. Điền tờ khai.', 'Ký tên.'] },
      { title: 'Nhận kết quả', short: 'Nhận kết quả', paragraphs: ['Nhận kết quả;'] },
    ]);
  });

  test('are the paragraphs where nothing is counted', () => {
    expect(titles('- Nộp hồ sơ.\n\n+ a) Nhận kết quả.')).toEqual(['Nộp hồ sơ', 'Nhận kết quả']);
  });

  test('are at most eight, in the order of the record, with nothing lost', () => {
    const lines = Array.from({ length: 19 }, (_, index) => `Việc số ${index + 1}.`);
    const { steps, isWhole } = draftSteps(lines.join('\n'));
    expect(steps.length).toBeLessThanOrEqual(8);
    expect(steps.flatMap(({ paragraphs }) => paragraphs)).toEqual(lines);
    expect(isWhole).toBe(true);
  });

  test('have different titles where the record says the same twice', () => {
    expect(titles('Nộp hồ sơ.\nNộp hồ sơ.\nNộp hồ sơ.')).toEqual(['Nộp hồ sơ', 'Bước 2: Nộp hồ sơ.', 'Bước 3: Nộp hồ sơ.']);
  });

  test('of a whole law say that the end is missing', () => {
    expect(draftSteps('Một câu rất dài của một văn bản.\n'.repeat(1000))).toMatchObject({ isWhole: false });
  });

  test('are none where the record has no letter', () => {
    expect(draftSteps('  - \n 1.\n')).toEqual({ steps: [], isWhole: true });
  });
});

describe('papers', () => {
  test('stand in their case, and a long name goes on in the note', () => {
    const long = 'Văn bản xác nhận của Ủy ban nhân dân cấp xã về địa điểm phương tiện đăng ký đậu, đỗ thường xuyên';
    expect(draftDocuments(`  [ Khi thuê nhà ]\n    - ${long};\n      Số lượng: Bản chính: 1, Bản sao: 0\n    - - Tờ khai.`).documents).toEqual([
      { name: 'Văn bản xác nhận của Ủy ban nhân dân cấp xã về địa điểm phương tiện đăng ký…', note: '…đậu, đỗ thường xuyên', when: 'Khi thuê nhà' },
      { name: 'Tờ khai', when: 'Khi thuê nhà' },
    ]);
  });
});

describe('words', () => {
  test('lose invisible signs; signs of MDX become words or brackets', () => {
    expect(wordsOf('\uF0B7 tuổi <6 {a} [b] \u200b"c"')).toBe('tuổi nhỏ hơn 6 (a) (b) “c”');
  });

  test('are cut at a word, the mark included in the length', () => {
    expect(cut('Cấp bản sao trích lục', 21)).toBe('Cấp bản sao trích lục');
    for (let most = 2; most < 21; most++) expect(cut('Cấp bản sao, trích lục', most).length).toBeLessThanOrEqual(most);
    expect(cut('Cấp bản sao, trích lục', 16)).toBe('Cấp bản sao…');
  });

  test('of a paragraph part between sentences, or between words where a sentence is too long', () => {
    expect(paragraphsOf('Một hai. Ba bốn. Năm sáu.', 16)).toEqual(['Một hai. Ba bốn.', 'Năm sáu.']);
    expect(paragraphsOf('một hai ba bốn năm', 8)).toEqual(['một hai', 'ba bốn', 'năm']);
    expect(paragraphsOf('x'.repeat(20), 8)).toEqual(['xxxxxxxx', 'xxxxxxxx', 'xxxx']);
  });
});
