import type { Guide } from '../guide/model.ts';
import type { Vocabulary } from '../vietnamese/repair.ts';
import { fold } from '../vietnamese/fold.ts';

/** Hidden words a guide is found by, beside the text one sees. The visible text is never replaced. */
export interface SearchWords {
  /** Title and everyday names, ` | ` between: compared as phrases when results are ranked. */
  names: string;
  /** The same without accents. */
  foldedNames: string;
  /** Every other word of the guide without accents, each once. */
  foldedText: string;
}

/** What Pagefind indexes besides the page itself, so that "dang ky" and "bang lai xe" find their guide. */
export function searchWords(guide: Guide): SearchWords {
  const names = [guide.title, ...(guide.officialName ? [guide.officialName] : []), ...guide.aliases].join(' | ');
  const text = [guide.tagline, guide.summary, guide.result, ...guide.prepare.map((item) => item.name), ...guide.steps.map((step) => `${step.title} ${step.short}`), ...guide.questions.map((question) => question.ask)];
  const known = new Set(words(names));
  return { names, foldedNames: fold(names), foldedText: [...new Set(words(text.join(' ')))].filter((word) => !known.has(word)).join(' ') };
}

const words = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word of a name counts as much as this many in the text: it is what people type. */
const IN_A_NAME = 5;

/** What queries are mended by. */
export function vocabulary(guides: readonly Guide[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const guide of guides) {
    const { foldedNames, foldedText } = searchWords(guide);
    for (const [text, weight] of [[foldedNames, IN_A_NAME], [foldedText, 1]] as const) {
      for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  }
  const pairs = new Set(guides.flatMap((guide) => searchWords(guide).foldedNames.split(' | ')).flatMap((name) => words(name).slice(1).map((word, index) => `${words(name)[index]} ${word}`)));
  return { words: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word), pairs: [...pairs].sort() };
}
