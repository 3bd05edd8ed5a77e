import { walk, type Answer, type Decisions, type Turn } from '../handbook/decisions.ts';

/** Where the questions begin. */
export const HELPER = '/toi-can-lam-gi/';

/** Address of a question or a counter; the first question is the entrance itself. */
export function pageOf({ start }: Decisions, id: string): string {
  return id === start ? HELPER : `${HELPER}${id}/`;
}

/** Where an answer leads: the next question, a guide, a journey or a counter. */
export function addressOf(decisions: Decisions, { question, guide, event, counter }: Omit<Answer, 'say'>): string {
  if (guide !== undefined) return `/huong-dan/${guide}/`;
  if (event !== undefined) return `/su-kien/${event}/`;
  return pageOf(decisions, question ?? counter ?? decisions.start);
}

/** The answers that lead to a question or a counter, where only one way leads there; otherwise none. */
export function trailTo(decisions: Decisions, id: string): readonly Turn[] {
  const trails = new Map<string, readonly Turn[]>();
  for (const turns of walk(decisions)) {
    const end = turns.findIndex(({ answer }) => answer.question === id || answer.counter === id);
    if (end < 0) continue;
    const trail = turns.slice(0, end + 1);
    trails.set(trail.map(({ answer }) => answer.say).join('\n'), trail);
  }
  const [only, ...others] = trails.values();
  return only && others.length === 0 ? only : [];
}
