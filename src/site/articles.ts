import type { MDXInstance } from 'astro';
import { z } from 'zod';
import { ICON_NAMES } from '../design/icons.ts';
import { day } from '../guide/schema.ts';

/** Front matter of a long read of `content/articles/`. */
const article = z.strictObject({
  title: z.string().min(5).max(60),
  /** The answer in one or two sentences, ≤ 160 characters: also shown in the list. */
  summary: z.string().min(30).max(160),
  icon: z.enum(ICON_NAMES),
  /** Place in the list, lowest first. */
  order: z.number().int(),
  /** When its facts were last compared with their sources, in quotes: Astro reads a bare date as a moment in time. */
  checked: day,
  /** Id of the only ward it is about; all wards have it when left out. */
  ward: z.string().optional(),
});

export interface Article extends z.infer<typeof article> {
  slug: string;
  Content: MDXInstance<Record<string, unknown>>['Content'];
}

/** The articles of a ward, in the order of the list. @throws Error naming the file whose front matter is wrong */
export function articles(ward: string): Article[] {
  const files = import.meta.glob<MDXInstance<Record<string, unknown>>>('../../content/articles/*.mdx', { eager: true });
  return Object.entries(files)
    .map(([path, { frontmatter, Content }]) => {
      // Astro adds what it knows of the file itself.
      const { file: _file, url: _url, ...matter } = frontmatter;
      const parsed = article.safeParse(matter);
      const slug = path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length);
      if (!parsed.success) throw new Error(`content/articles/${slug}.mdx: ${z.prettifyError(parsed.error)}`);
      return { ...parsed.data, slug, Content };
    })
    .filter((known) => known.ward === undefined || known.ward === ward)
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'vi'));
}
