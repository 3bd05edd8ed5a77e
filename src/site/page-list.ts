import { packList, type Everyday, type PageList } from '../client/page-list.ts';
import type { EverydayWords } from '../handbook/everyday-words.ts';
import { readArticleTexts } from './article-text.ts';
import type { Site } from './handbook.ts';
import { listedPages } from './search-words.ts';

/** The list that a search looks through, of a site as it is today. @param root project folder */
export async function pageList({ handbook, guides, decisions, journeys }: Site, root: string): Promise<PageList> {
  const articles = await readArticleTexts(root);
  return packList(listedPages({ guides, articles, decisions, journeys }), longestFirst(handbook.everydayWords));
}

/** "bố mẹ" is read before "mẹ". */
const longestFirst = (words: EverydayWords): Everyday[] => Object.entries(words).sort(([a], [b]) => b.split(' ').length - a.split(' ').length || (a < b ? -1 : 1));
