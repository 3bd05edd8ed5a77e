import { Problems, type Problem } from '../guide/problem.ts';
import type { SourceOf } from './check.ts';
import { walk, type Turn } from './decisions.ts';
import { tasksOf } from './journeys.ts';
import type { Handbook } from './load.ts';

const FILE = 'content/decisions.yaml';
/** Questions before an outcome: more than that and people give up. */
const MOST_QUESTIONS = 5;

/**
 * Whether every way through the questions ends somewhere, soon enough, and every guide is at the end of one.
 * @param slugs every guide there is a file of, readable or not
 */
export function checkDecisions({ decisions, journeys, events }: Handbook, slugs: string[], sourceOf: SourceOf): Problem[] {
  const problems = new Problems(FILE);
  const at = (...path: PropertyKey[]) => sourceOf.get(FILE)?.locate(path) ?? { line: 1, column: 1 };
  const { start, otherwise, questions, counters } = decisions;
  const ids = {
    question: new Set(questions.map(({ id }) => id)),
    counter: new Set(counters.map(({ id }) => id)),
    guide: new Set(slugs),
    event: new Set(events.map(({ id }) => id)),
  };

  const seen = new Set<string>();
  for (const list of ['questions', 'counters'] as const) {
    decisions[list].forEach(({ id }, index) => {
      if (seen.has(id)) problems.error(at(list, index, 'id'), `mã "${id}" dùng hai lần`, 'mỗi câu hỏi, mỗi quầy là một trang có mã riêng');
      seen.add(id);
    });
  }
  if (!ids.question.has(start)) problems.error(at('start'), `không có câu hỏi "${start}" để bắt đầu`, 'ghi mã của câu hỏi đầu tiên');
  if (!ids.counter.has(otherwise)) problems.error(at('otherwise'), `không có quầy "${otherwise}"`, 'ghi mã một quầy trong `counters`');

  const NAMES = { question: 'câu hỏi', guide: 'hướng dẫn', event: 'sự kiện', counter: 'quầy' } as const;
  questions.forEach(({ answers }, q) =>
    answers.forEach((answer, a) => {
      for (const kind of ['question', 'guide', 'event', 'counter'] as const) {
        const id = answer[kind];
        if (id !== undefined && !ids[kind].has(id)) problems.error(at('questions', q, 'answers', a, kind), `"${answer.say}" dẫn tới ${NAMES[kind]} "${id}" không có`, 'sửa mã cho đúng, hoặc thêm nơi đó');
      }
    }),
  );

  const place = ({ question, answer }: Turn) => at('questions', questions.indexOf(question), 'answers', question.answers.indexOf(answer), 'question');
  const asked = new Set([start]);
  const reached = { guide: new Set<string>(), counter: new Set([otherwise]) };
  const told = new Set<string>();
  for (const turns of walk(decisions)) {
    for (const { answer } of turns) if (answer.question !== undefined) asked.add(answer.question);
    const end = turns.at(-1) as Turn;
    const { question, guide, counter } = end.answer;
    if (guide !== undefined) reached.guide.add(guide);
    if (counter !== undefined) reached.counter.add(counter);
    if (question !== undefined && ids.question.has(question) && !told.has(`${end.question.id} ${question}`)) {
      told.add(`${end.question.id} ${question}`);
      problems.error(place(end), `hỏi vòng tròn: "${end.answer.say}" trở lại câu hỏi "${question}" đã trả lời`, 'dẫn tới một hướng dẫn, một sự kiện hoặc một quầy');
    }
    const late = turns[MOST_QUESTIONS];
    const before = turns[MOST_QUESTIONS - 1];
    if (late && before && !told.has(late.question.id)) {
      told.add(late.question.id);
      problems.error(place(before), `"${late.question.ask}" là câu hỏi thứ ${MOST_QUESTIONS + 1}, tối đa ${MOST_QUESTIONS} câu`, 'gộp bớt câu hỏi ở giữa');
    }
  }

  for (const task of journeys.flatMap((journey, index) => tasksOf(journey, index))) if (task.task.counter !== undefined) reached.counter.add(task.task.counter);
  questions.forEach(({ id, ask }, index) => {
    if (!asked.has(id)) problems.error(at('questions', index, 'id'), `không câu trả lời nào dẫn tới câu hỏi "${ask}"`, 'dẫn một câu trả lời tới đây, hoặc xóa câu hỏi');
  });
  counters.forEach(({ id, title }, index) => {
    if (!reached.counter.has(id)) problems.error(at('counters', index, 'id'), `không câu trả lời, hành trình nào dẫn tới quầy "${title}"`, 'dẫn một câu trả lời tới đây, hoặc xóa quầy');
  });
  for (const slug of slugs) {
    if (!reached.guide.has(slug)) problems.error(at('questions'), `không câu trả lời nào dẫn tới hướng dẫn "${slug}"`, `thêm một câu trả lời có "guide: ${slug}" vào câu hỏi gần việc này nhất`);
  }
  return problems.list;
}
