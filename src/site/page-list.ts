import { packList, type PageList } from '../client/page-list.ts';
import { readArticleTexts } from './article-text.ts';
import { readEverydayWords } from './everyday-words.ts';
import type { Site } from './handbook.ts';
import { listedPages } from './search-words.ts';

/** The list that a search looks through, of a site as it is today. @param root project folder */
export async function pageList({ guides, decisions, journeys }: Site, root: string): Promise<PageList> {
  const [articles, everyday] = await Promise.all([readArticleTexts(root), readEverydayWords(root)]);
  return packList(listedPages({ guides, articles, decisions, journeys }), everyday);
}
