import { z } from 'zod';
import { ICON_NAMES } from '../design/icons.ts';

/** Answers on one screen of a phone. */
const MOST_ANSWERS = 7;
/** Characters of an answer: two lines on a phone of 360 pixels. */
const ANSWER_LENGTH = 60;

/** Part of the page's address, so unaccented: "mat-giay". */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mã viết không dấu, nối bằng gạch ngang, ví dụ mat-giay-to');

const answer = z
  .strictObject({
    /** What the reader would say, in everyday words: "Mất thẻ căn cước". */
    say: z.string().min(2).max(ANSWER_LENGTH),
    /** Where it leads, exactly one: the next question, … */
    question: z.string().optional(),
    /** … the slug of a guide, … */
    guide: z.string().optional(),
    /** … the id of a life event, whose journey orders several guides, … */
    event: z.string().optional(),
    /** … or a counter of this file, where there is no guide. */
    counter: z.string().optional(),
  })
  .refine(({ question, guide, event, counter }) => [question, guide, event, counter].filter((value) => value !== undefined).length === 1, {
    message: 'mỗi câu trả lời dẫn tới đúng một nơi',
    params: { hint: 'giữ một trong `question`, `guide`, `event`, `counter`' },
  });

const question = z.strictObject({
  id,
  /** The question, ≤ 60 characters: "Giấy nào bị mất hoặc hỏng?" */
  ask: z.string().min(5).max(60),
  /** Pictogram of the answers that lead here. */
  icon: z.enum(ICON_NAMES),
  /** One sentence that helps to choose, ≤ 140 characters. */
  note: z.string().min(10).max(140).optional(),
  answers: z.array(answer).min(2).max(MOST_ANSWERS),
});

const counter = z.strictObject({
  id,
  /** The matter, ≤ 60 characters: "Làm lại sổ đỏ bị mất". */
  title: z.string().min(5).max(60),
  /** The desk, ≤ 80 characters; `[[phường]]` becomes the ward: "Công an [[phường]]". No address, no telephone: those come from the ward's file. */
  where: z.string().min(3).max(80),
  /** What to ask there, word for word. */
  ask: z.array(z.string().min(10).max(120)).min(1).max(4),
  /** What to take along. Only what is of use anywhere, or what a source says. */
  bring: z.array(z.string().min(3).max(100)).min(1).max(4),
});

/** `content/decisions.yaml`: "Tôi cần làm gì?", a tree of questions in everyday words that ends at a guide, a journey or a counter. */
export const decisionsFile = z.strictObject({
  /** Id of the first question. */
  start: id,
  /** Id of the counter for whoever finds no answer that fits; every question page offers it. */
  otherwise: id,
  questions: z.array(question).min(1),
  counters: z.array(counter).min(1),
});

export type Decisions = z.infer<typeof decisionsFile>;
export type Question = Decisions['questions'][number];
export type Answer = Question['answers'][number];
export type Counter = Decisions['counters'][number];

/** One answer to one question on the way to an outcome. */
export interface Turn {
  question: Question;
  answer: Answer;
}

/**
 * Every way through the questions: from the start to a guide, a journey or a counter, in the order of the answers. A way
 * that meets a question again or one that is not there ends at that answer.
 */
export function* walk(decisions: Decisions, from = decisions.start, before: readonly Turn[] = []): Generator<readonly Turn[]> {
  const question = decisions.questions.find((candidate) => candidate.id === from);
  if (!question) return;
  for (const answer of question.answers) {
    const turns = [...before, { question, answer }];
    const goesOn = decisions.questions.some((candidate) => candidate.id === answer.question) && !turns.some((turn) => turn.question.id === answer.question);
    if (answer.question !== undefined && goesOn) yield* walk(decisions, answer.question, turns);
    else yield turns;
  }
}
