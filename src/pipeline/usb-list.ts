import type { ListedPage } from '../client/find-in-list.ts';
import { fold } from '../vietnamese/fold.ts';

/** Pages that a search should find: guides and articles, not their lessons nor lists of them. */
const FOUND = /^(huong-dan|bai-viet)\/[^/]+\/index\.html$/;

/** What the search of the stick knows of a built page; nothing of pages that are not to be found. @param address as the links of the search page have it */
export function listedPage(html: string, page: string, address: string): ListedPage | undefined {
  const kind = FOUND.exec(page)?.[1];
  if (kind === undefined) return undefined;
  const heading = plain(/<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const names = unescape(/\sdata-names="([^"]*)"/.exec(html)?.[1] ?? heading);
  const folded = fold(`${plain(/<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '')} ${unescape(/\sdata-folded-text="([^"]*)"/.exec(html)?.[1] ?? '')}`);
  return { address, isGuide: kind === 'huong-dan', names, text: [...new Set(folded.match(/[a-z0-9]+/g))].join(' ') };
}

const plain = (html: string) => unescape(html.replace(/<(script|style)\b[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
