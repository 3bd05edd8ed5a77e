import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A long read as the search knows it. */
export interface ArticleText {
  slug: string;
  title: string;
  /** Title, summary and all it says, without marks and addresses. */
  text: string;
}

const matter = z.object({ title: z.string(), summary: z.string() });

/** What the articles of `content/articles/` say, in the order of their slugs. @param root project folder */
export async function readArticleTexts(root: string): Promise<ArticleText[]> {
  const folder = join(root, 'content/articles');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mdx')).sort();
  return Promise.all(files.map(async (file) => {
    const [, front = '', body = ''] = (await readFile(join(folder, file), 'utf8')).split(/^---$/m);
    const { title, summary } = matter.parse(parse(front));
    return { slug: file.slice(0, -'.mdx'.length), title, text: [title, summary, plain(body)].join(' ') };
  }));
}

/** `[đổi thẻ](/huong-dan/…/)` → `đổi thẻ`; tags and lines of code go. */
const plain = (body: string): string => body.replace(/^(?:import|export) .*$/gm, '').replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, ' ');
