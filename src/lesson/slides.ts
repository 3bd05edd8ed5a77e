import type { Block, Guide, Mistake, PrepareItem, Question, Step } from '../guide/model.ts';
import type { Words } from '../handbook/words.ts';

/** A slide of a lesson. What the class reads is short; what the teacher says stands in `notes`. */
export type Slide = { title: string; notes: Block[] } & (
  | { kind: 'title'; who: string; learn: string[] }
  | { kind: 'prepare'; items: PrepareItem[] }
  /** `number` and `of` count the steps, from 1. */
  | { kind: 'step'; step: Step; number: number; of: number }
  | { kind: 'mistakes'; mistakes: Mistake[] }
  /** `number` and `of` count the questions, from 1. */
  | { kind: 'question'; question: Question; number: number; of: number }
  | { kind: 'safety'; text: string; rules: string[] }
  | { kind: 'home'; task: string; rule: string }
);

/** Mistakes a slide holds in letters that are read from the last row. */
const MISTAKES_A_SLIDE = 2;

/**
 * A guide as the slides of one lesson: title, what to prepare, one step a slide, mistakes two a slide, one question a
 * slide, safety, the task at home. A part the guide does not have makes no slide.
 * @param guide as `presentGuide` returns it
 */
export function slidesOf(guide: Guide, { lesson, site, common }: Pick<Words, 'lesson' | 'site' | 'common'>): Slide[] {
  const { prepare, steps, mistakes, questions } = guide;
  const first = steps[0];
  const learn = [
    ...(prepare.length > 0 ? [counted(lesson.learnPrepare, prepare.length)] : []),
    counted(lesson.learnSteps, steps.length),
    ...(mistakes.length > 0 ? [counted(lesson.learnMistakes, mistakes.length)] : []),
  ];
  return [
    { kind: 'title', title: guide.title, who: guide.who, learn, notes: [said(lesson.sayTitle), ...guide.intro] },
    ...(prepare.length > 0 ? [{ kind: 'prepare' as const, title: common.prepare, items: prepare, notes: [said(lesson.sayPrepare)] }] : []),
    ...steps.map((step, index) => ({ kind: 'step' as const, title: step.title, step, number: index + 1, of: steps.length, notes: step.body })),
    ...chunks(mistakes, MISTAKES_A_SLIDE).map((few) => ({ kind: 'mistakes' as const, title: site.mistakes, mistakes: few, notes: [said(lesson.sayMistakes)] })),
    ...questions.map((question, index) => ({ kind: 'question' as const, title: question.ask, question, number: index + 1, of: questions.length, notes: [said(lesson.sayQuestion), ...question.answer] })),
    { kind: 'safety', title: site.safetyTitle, text: site.safetyText, rules: lesson.safetyRules, notes: [said(lesson.saySafety)] },
    ...(first ? [{ kind: 'home' as const, title: lesson.homeTitle, task: lesson.homeTask.replace('{step}', first.title), rule: lesson.homeRule, notes: [said(lesson.sayHome)] }] : []),
  ];
}

/** "{count} bước" → "8\u00a0bước": the number stays with its noun. */
const counted = (sentence: string, count: number): string => sentence.replace('{count} ', `${count}\u00a0`);

const said = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
