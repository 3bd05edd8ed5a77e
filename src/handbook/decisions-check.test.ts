import { expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { checkYaml, parseYaml } from '../guide/yaml.ts';
import { checkDecisions } from './decisions-check.ts';
import { decisionsFile } from './decisions.ts';
import type { Journey } from './journeys.ts';
import type { Handbook } from './load.ts';

const SOUND = `start: mot
otherwise: viec-khac
questions:
  - id: mot
    ask: Việc gì?
    icon: hoi
    answers:
      - { say: Giấy bị mất, question: hai }
      - { say: Sinh con, event: sinh-con }
  - id: hai
    ask: Giấy nào?
    icon: tim
    answers:
      - { say: Thẻ căn cước, guide: can-cuoc }
      - { say: Sổ đỏ, counter: so-do }
counters:
  - { id: viec-khac, title: Việc khác, where: Bộ phận một cửa, ask: [Tôi muốn hỏi việc này], bring: [VNeID] }
  - { id: so-do, title: Mất sổ đỏ, where: Bộ phận một cửa, ask: [Sổ đỏ mất thì làm gì], bring: [VNeID] }
`;

function problemsOf(text: string, slugs = ['can-cuoc'], journeys: Journey[] = []): string[] {
  const problems = new Problems('content/decisions.yaml');
  const source = parseYaml(text, problems);
  const decisions = source && checkYaml(source, decisionsFile, problems);
  const found = decisions ? checkDecisions({ decisions, journeys, events: [{ id: 'sinh-con' }] } as Handbook, slugs, new Map([['content/decisions.yaml', source]])) : problems.list;
  return found.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('a tree whose every answer leads somewhere has nothing to say', () => {
  expect(problemsOf(SOUND)).toEqual([]);
});

test('an answer that leads nowhere shows at its own place', () => {
  const text = SOUND.replace('guide: can-cuoc', 'guide: can-cuo').replace('event: sinh-con', 'event: sinh-co').replace('counter: so-do', 'counter: so-d').replace('question: hai', 'question: ba');
  expect(problemsOf(text, [], [{ event: 'nha-dat', stages: [{ title: 'Mất', and: [{ counter: 'so-do' }] }] }])).toEqual([
    '8:39 "Giấy bị mất" dẫn tới câu hỏi "ba" không có',
    '9:33 "Sinh con" dẫn tới sự kiện "sinh-co" không có',
    '14:37 "Thẻ căn cước" dẫn tới hướng dẫn "can-cuo" không có',
    '15:32 "Sổ đỏ" dẫn tới quầy "so-d" không có',
    '10:9 không câu trả lời nào dẫn tới câu hỏi "Giấy nào?"',
  ]);
});

test('a guide that no answer leads to is missed', () => {
  expect(problemsOf(SOUND, ['can-cuoc', 'ho-chieu'])).toEqual(['3:1 không câu trả lời nào dẫn tới hướng dẫn "ho-chieu"']);
});

test('a counter is used by an answer or by a journey', () => {
  expect(problemsOf(SOUND.replace('counter: so-do', 'event: sinh-con'))).toEqual(['18:11 không câu trả lời, hành trình nào dẫn tới quầy "Mất sổ đỏ"']);
});

test('questions that go in a circle, or back to themselves, are refused', () => {
  expect(problemsOf(SOUND.replace('counter: so-do', 'question: mot'))).toContain('15:33 hỏi vòng tròn: "Sổ đỏ" trở lại câu hỏi "mot" đã trả lời');
  expect(problemsOf(SOUND.replace('counter: so-do', 'question: hai'))).toContain('15:33 hỏi vòng tròn: "Sổ đỏ" trở lại câu hỏi "hai" đã trả lời');
});

test('the sixth question in a row is one too many', () => {
  const more = [3, 4, 5, 6].map((n) => `  - id: cau-${n}\n    ask: Câu thứ ${n}?\n    icon: hoi\n    answers:\n      - { say: Tiếp, ${n < 6 ? `question: cau-${n + 1}` : 'counter: so-do'} }\n      - { say: Thôi, event: sinh-con }\n`).join('');
  expect(problemsOf(SOUND.replace('counter: so-do', 'question: cau-3').replace('counters:', `${more}counters:`))).toEqual(['32:32 "Câu thứ 6?" là câu hỏi thứ 6, tối đa 5 câu']);
});

test('an id is one page only', () => {
  expect(problemsOf(SOUND.replaceAll('so-do', 'hai'))).toEqual(['18:11 mã "hai" dùng hai lần']);
});

test('an answer is short, leads to one place, and a question has at most seven', () => {
  expect(problemsOf(SOUND.replace('say: Sổ đỏ', `say: ${'Sổ đỏ '.repeat(11)}`))).toEqual(['15:16 "questions[1].answers[1].say" dài 65 ký tự, tối đa 60']);
  expect(problemsOf(SOUND.replace('counter: so-do', 'counter: so-do, guide: can-cuoc'))).toEqual(['15:9 "questions[1].answers[1]": mỗi câu trả lời dẫn tới đúng một nơi']);
  const many = '      - { say: Nữa, counter: so-do }\n'.repeat(6);
  expect(problemsOf(SOUND.replace('counters:', `${many}counters:`))).toEqual([expect.stringMatching(/^13:5 /)]);
});
