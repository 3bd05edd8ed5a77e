import type { Step } from '../../guide/model.ts';

const CONTACT: ReadonlySet<string> = new Set(['gui', 'goi', 'lich', 'bat-tay', 'cong-an', 'co-quan']);

/**
 * The steps said aloud, at most `most`, in their order. The last and the first come before all; then those that
 * send the file or need another person: a call, a consent, an appointment, an office; then those with a button to press, where listeners get lost; then the others.
 */
export function stepsToSay(steps: readonly Step[], most: number): Step[] {
  const rank = (step: Step) => {
    if (step === steps.at(-1)) return 0;
    if (step === steps[0]) return 1;
    if (CONTACT.has(step.icon)) return 2;
    return step.screen?.press ? 3 : 4;
  };
  const chosen = new Set([...steps].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return steps.filter((step) => chosen.has(step));
}
