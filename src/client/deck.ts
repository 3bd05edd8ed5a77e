/** Where a lesson is. */
export interface Place {
  /** From 0. */
  slide: number;
  /** Whether the answer of a question is shown. */
  isRevealed: boolean;
}

/**
 * One step on: the answer of a question first, then the next slide. At the end it stays.
 * @param hasAnswer for each slide whether it hides an answer
 */
export function forward({ slide, isRevealed }: Place, hasAnswer: readonly boolean[]): Place {
  if (hasAnswer[slide] && !isRevealed) return { slide, isRevealed: true };
  return slide + 1 < hasAnswer.length ? { slide: slide + 1, isRevealed: false } : { slide, isRevealed };
}

/** One step back, by the same way: the answer is hidden first, and a question is come back to with its answer shown. */
export function backward({ slide, isRevealed }: Place, hasAnswer: readonly boolean[]): Place {
  if (isRevealed) return { slide, isRevealed: false };
  return slide > 0 ? { slide: slide - 1, isRevealed: hasAnswer[slide - 1] ?? false } : { slide, isRevealed };
}

/** "#3" → 2; the first slide for anything that names none. */
export function slideOfHash(hash: string, count: number): number {
  const number = /^#\d{1,3}$/.test(hash) ? Number(hash.slice(1)) : 1;
  return number >= 1 && number <= count ? number - 1 : 0;
}

/** What a key of a keyboard or a clicker asks for. */
export type Wish = 'forward' | 'backward' | 'first' | 'last' | 'full' | 'leave' | 'notes';

const WISHES: Readonly<Record<string, Wish>> = {
  ArrowRight: 'forward', ArrowDown: 'forward', PageDown: 'forward', ' ': 'forward', Enter: 'forward',
  ArrowLeft: 'backward', ArrowUp: 'backward', PageUp: 'backward', Backspace: 'backward',
  Home: 'first', End: 'last', f: 'full', n: 'notes', Escape: 'leave',
};

/** The wish of a key as `KeyboardEvent.key` names it; space with shift goes back. */
export function wishOf(key: string, hasShift: boolean): Wish | undefined {
  if (key === ' ' && hasShift) return 'backward';
  return WISHES[key.length === 1 ? key.toLowerCase() : key];
}

/** The wish of a tap: the left third of the screen goes back, the right third on, the middle asks for nothing. `share` is 0 … 1 from the left. */
export function wishOfTap(share: number): Wish | undefined {
  return share < 1 / 3 ? 'backward' : share > 2 / 3 ? 'forward' : undefined;
}

/** Pixels a finger goes before it is a swipe. */
const SWIPE = 48;

/** The wish of a swipe: to the left goes on. A finger that went up or down scrolls instead. */
export function wishOfSwipe(dx: number, dy: number): Wish | undefined {
  if (Math.abs(dx) < SWIPE || Math.abs(dx) < 2 * Math.abs(dy)) return undefined;
  return dx < 0 ? 'forward' : 'backward';
}
