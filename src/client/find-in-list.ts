import { fold } from '../vietnamese/fold.ts';
import { repairer, type Vocabulary } from '../vietnamese/repair.ts';
import { rank } from './rank.ts';

/** What a search over a plain list knows of a page: its names, and each word of it. */
export interface ListedPage {
  address: string;
  /** A guide does the work that an article only tells about. */
  isGuide: boolean;
  /** Title and everyday names with ` | ` between. */
  names: string;
  /** Words of the page without accents, each once, blanks between. */
  text: string;
}

/** Everything a search without network or server needs. */
export interface PageList {
  /** Queries are mended by it. */
  vocabulary: Vocabulary;
  pages: ListedPage[];
}

/** A word in a name tells more than one in the text. */
const IN_A_NAME = 4;
/** The last word may still be typed: a name that has a word beginning so counts a little. */
const HALF_TYPED = 0.6;
/** A title that says nothing but what was asked; a longer one gets its share of it. */
const WHOLE_TITLE = 16;
/** More results are not read. */
const MOST = 10;

/** A function that answers a query with addresses, best first, guides before articles: for pages opened from disk, where no index can be fetched. */
export function listFinder({ vocabulary, pages }: PageList): (query: string) => string[] {
  const mend = repairer(vocabulary);
  const ready = pages.map((page) => ({ page, title: wordsOf(page.names.split(' | ')[0] ?? ''), inNames: new Set(wordsOf(page.names)), inText: new Set(page.text.split(' ')) }));
  /** A word of few pages says more than one of many: inverse document frequency. */
  const rarity = (word: string) => Math.log(1 + ready.length / (1 + ready.filter(({ inNames, inText }) => inNames.has(word) || inText.has(word)).length));

  return (query) => {
    const mended = mend(query);
    const queries: [string, ...string[]] = mended === fold(query) ? [query] : [query, mended];
    const scores = ready.map(({ page, title, inNames, inText }) => {
      const of = (word: string, isLast: boolean) => {
        if (inNames.has(word)) return IN_A_NAME;
        if (inText.has(word)) return 1;
        return isLast && word.length > 1 && [...inNames].some((known) => known.startsWith(word)) ? HALF_TYPED : 0;
      };
      const score = (asked: string[]) => {
        const ofWords = asked.reduce((sum, word, index) => sum + rarity(word) * of(word, index === asked.length - 1), 0);
        return ofWords + (WHOLE_TITLE * title.filter((word) => asked.includes(word)).length) / title.length;
      };
      return { url: page.address, isGuide: page.isGuide, names: page.names, score: Math.max(...queries.map((each) => score(wordsOf(each)))) };
    });
    const found = scores.filter(({ score }) => score > 0);
    const guides = new Set(found.filter(({ isGuide }) => isGuide).map(({ url }) => url));
    const ranked = rank(queries, found).map(({ url }) => url).slice(0, MOST);
    return [...ranked.filter((url) => guides.has(url)), ...ranked.filter((url) => !guides.has(url))];
  };
}

const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];
