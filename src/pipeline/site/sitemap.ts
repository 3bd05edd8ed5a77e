import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pages nobody should come to from a search engine: codes of printed sheets, the lists of officers, the page of errors. */
const UNLISTED = /^\/(?:Q|404|can-xac-minh|an-pham\/can-thay)\//;

/** Writes `sitemap-index.xml`, named in robots.txt, and the list of pages it leads to (sitemaps.org, at most 50,000 addresses a list). @param pages `/huong-dan/…/`: letters, digits, hyphens and slashes only */
export async function writeSitemap(out: string, site: string, pages: readonly string[]): Promise<void> {
  const listed = pages.filter((path) => !UNLISTED.test(path)).sort();
  const lists = Array.from({ length: Math.ceil(listed.length / LONGEST) }, (_, index) => listed.slice(index * LONGEST, (index + 1) * LONGEST));
  for (const [index, list] of lists.entries()) await writeFile(join(out, `sitemap-${index}.xml`), xml('urlset', 'url', list.map((path) => site + path)));
  await writeFile(join(out, 'sitemap-index.xml'), xml('sitemapindex', 'sitemap', lists.map((_, index) => `${site}/sitemap-${index}.xml`)));
}

const LONGEST = 50_000;

const xml = (root: string, element: string, addresses: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map((address) => `<${element}><loc>${address}</loc></${element}>`).join('\n')}\n</${root}>\n`;
