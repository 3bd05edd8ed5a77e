import { daysBetween } from './days.ts';
import type { Feedback, Opinion, Outcome } from './feedback.ts';
import { OUTCOMES } from './feedback.ts';

/** What the published table begins with. Counts only: who wants shares has `share`. */
export interface FeedbackFigures {
  received: number;
  answered: number;
  open: number;
  outcomes: Record<Outcome, number>;
  /** Calendar days from receipt to the public answer; `undefined` while nothing is answered. */
  answerDays: { average: number; longest: number } | undefined;
  /** Not answered within the ward's limit, longest waiting first; `undefined` where the ward has set no limit. */
  overdue: { opinion: Opinion; days: number }[] | undefined;
}

/**
 * Counts and answer times on one day.
 * @param date `2026-11-22`
 */
export function feedbackFigures({ opinions, limit }: Feedback, date: string): FeedbackFigures {
  const answers = opinions.flatMap(({ received, reply }) => (reply ? [{ outcome: reply.outcome, days: daysBetween(received, reply.published) }] : []));
  const days = answers.map((answer) => answer.days);
  return {
    received: opinions.length,
    answered: answers.length,
    open: opinions.length - answers.length,
    outcomes: Object.fromEntries(OUTCOMES.map((name) => [name, answers.filter(({ outcome }) => outcome === name).length])) as Record<Outcome, number>,
    answerDays: days.length === 0 ? undefined : { average: days.reduce((sum, one) => sum + one, 0) / days.length, longest: Math.max(...days) },
    overdue: limit
      ? opinions
          .filter(({ reply }) => !reply)
          .map((opinion) => ({ opinion, days: daysBetween(opinion.received, date) - limit.days }))
          .filter((late) => late.days > 0)
          .sort((a, b) => b.days - a.days)
      : undefined,
  };
}

/** From so many on a percentage says more than a count. */
const ENOUGH = 10;

/** "3" of few, "30 (25%)" of ten and more: a percentage of few misleads. */
export function share(part: number, all: number): string {
  return all < ENOUGH ? String(part) : `${part} (${Math.round((part / all) * 100)}%)`;
}
