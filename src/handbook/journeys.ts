import { z } from 'zod';

/** What a choice leads to. Exactly one of `guide`, `counter`, `and` is written. */
const target = {
  /** Slug of a guide in `content/guides/`. Its front matter names this event too. */
  guide: z.string().optional(),
  /** Where there is no guide: the id of a counter in `content/decisions.yaml`, which says where to go and what to ask. */
  counter: z.string().optional(),
  /** When it concerns the reader, ≤ 80 characters: "Nếu con dưới 6 tuổi". Left out where it concerns everybody. */
  when: z.string().min(3).max(80).optional(),
};

const ONE_TARGET = { message: 'mỗi việc ghi đúng một trong `guide`, `counter`, `and`', params: { hint: 'ghi mã hướng dẫn ở `guide`; chưa có hướng dẫn thì ghi mã quầy ở `counter`' } };

const task = z.strictObject(target).refine(({ guide, counter }) => (guide === undefined) !== (counter === undefined), ONE_TARGET);

const choice = z
  .strictObject({
    ...target,
    /** Several things that together are one way of doing it, in order; only among alternatives (`or`). */
    and: z.array(task).min(2).max(5).optional(),
    /** Name of that way, ≤ 60 characters: "Làm riêng từng việc". Only with `and`. */
    title: z.string().min(3).max(60).optional(),
  })
  .refine(({ guide, counter, and }) => [guide, counter, and].filter((value) => value !== undefined).length === 1, ONE_TARGET)
  .refine(({ and, title }) => (and === undefined) === (title === undefined), { message: '`title` là tên của một nhóm việc', path: ['title'], params: { hint: 'ghi `title` cùng với `and`; việc lẻ lấy tên của hướng dẫn' } });

const stage = z
  .strictObject({
    /** When it is time, ≤ 44 characters: "Trong 60 ngày đầu", "Sau khi cưới". A number only where the law gives it and it holds without an end. */
    title: z.string().min(3).max(44),
    /** One sentence that everybody at this stage should know, ≤ 160 characters. No amount of money. */
    note: z.string().min(10).max(160).optional(),
    /** Things to do, all that concern the reader, in order: drawn with "và" between them. */
    and: z.array(task).min(1).max(7).optional(),
    /** Alternatives, of which the reader takes one: drawn with "hoặc" between them. */
    or: z.array(choice).min(2).max(7).optional(),
  })
  .refine(({ and, or }) => (and === undefined) !== (or === undefined), { message: 'mỗi chặng ghi đúng một trong `and` (làm đủ) và `or` (chọn một)', params: { hint: 'việc nào cũng phải làm thì ghi dưới `and`; chỉ chọn một thì ghi dưới `or`' } });

const journey = z.strictObject({
  /** Id of an event in `content/topics.yaml`. */
  event: z.string(),
  /** Stages in the order one goes through them. */
  stages: z.array(stage).min(1).max(7),
});

/** `content/journeys.yaml`: for each life event the guides in the order one needs them. Holds no fees and no reliefs: those stand in the guides. */
export const journeysFile = z.array(journey);

export type Journey = z.infer<typeof journey>;
export type Stage = Journey['stages'][number];
export type Choice = z.infer<typeof choice>;
export type Task = z.infer<typeof task>;

/** Every single thing to do of a journey, with the path to it in `content/journeys.yaml`. */
export function tasksOf(journey: Journey, index: number): { task: Task; path: PropertyKey[] }[] {
  return journey.stages.flatMap(({ and = [], or = [] }, s) => {
    const at = [index, 'stages', s];
    return [
      ...and.map((task, i) => ({ task, path: [...at, 'and', i] })),
      ...or.flatMap((way, i) => (way.and ? way.and.map((task, j) => ({ task, path: [...at, 'or', i, 'and', j] })) : [{ task: way, path: [...at, 'or', i] }])),
    ];
  });
}
