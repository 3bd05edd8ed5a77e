import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../pipeline/files.ts';
import { runCommand, runProgram, type Cost } from './command.ts';
import type { Line } from './line.ts';
import { median } from './measure.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A page of our site as anybody would write it in Markdown. */
interface Page {
  /** Address without slashes at its ends: `huong-dan/dang-ky-khai-sinh`. */
  path: string;
  title: string;
  paragraphs: string[];
}

/**
 * The whole site with its search, beside plain Astro + MDX and, where there is one, Hugo making as many pages of the same texts,
 * with one layout and without search. Time a page, everything made anew.
 * @param project a copy of the project
 */
export function measureSites(project: string, date: string, rounds: number): Promise<Line[]> {
  return temporaryFolder(async (folder) => {
    const site = join(folder, 'ta');
    const ours = await repeat(rounds, () => runCommand(project, 'build', ['--only-pages', '--no-cache', '--date', date, '--out', site]));
    const pages = await pagesOf(site);
    const perPage = (costs: Cost[]) => (1000 * median(costs.map(({ seconds }) => seconds))) / pages.length;
    const against = (name: string, costs: Cost[]): Line => ({ what: `mỗi trang, ${pages.length} trang`, value: perPage(ours), unit: 'ms', against: { name, value: perPage(costs) }, ratio: perPage(costs) / perPage(ours) });
    const lines = [against('Astro + MDX', await repeat(rounds, await astroOf(project, join(folder, 'astro'), pages)))];
    const hugo = await hugoOf(join(folder, 'hugo'), pages);
    return hugo ? [...lines, against(hugo.version, await repeat(rounds, hugo.build))] : lines;
  });
}

async function repeat(rounds: number, work: () => Promise<Cost>): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await work());
  return costs;
}

async function pagesOf(site: string): Promise<Page[]> {
  const files = (await filesBelow(site)).filter((file) => file.endsWith('/index.html') || file === 'index.html');
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(site, file), 'utf8');
      return { path: file.replace(/\/?index\.html$/, ''), title: textOf(/<title>([^<]*)/.exec(html)?.[1] ?? file), paragraphs: paragraphsOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html) };
    }),
  );
}

const paragraphsOf = (html: string) => html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, '').split(/<\/(?:p|li|h\d|div|dt|dd|td|summary|a)>/).map(textOf).filter((text) => text !== '');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' };
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '').replace(/\s+/g, ' ').trim();

/** One page as a file with front matter; signs of Markdown, MDX and templates lose their meaning. */
function fileOf({ title, paragraphs }: Page, extra: string): string {
  const body = paragraphs.map((text) => text.replace(/[\\`*_[\]{}<>&#|~!=+-]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2'));
  return `---\n${extra}title: ${JSON.stringify(title)}\n---\n\n${body.join('\n\n')}\n`;
}

async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** A project of nothing but MDX pages and one layout. @returns its build */
async function astroOf(project: string, folder: string, pages: readonly Page[]): Promise<() => Promise<Cost>> {
  await writeFiles(folder, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], trailingSlash: 'always', markdown: { syntaxHighlight: false } };\n",
    'src/layouts/Page.astro': '---\nconst { frontmatter } = Astro.props;\n---\n<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{frontmatter.title}</title></head><body><main><h1>{frontmatter.title}</h1><slot /></main></body></html>\n',
  });
  for (const page of pages) {
    const depth = page.path === '' ? 0 : page.path.split('/').length - 1;
    await writeFiles(folder, { [`src/pages/${page.path || 'index'}.mdx`]: fileOf(page, `layout: ${'../'.repeat(depth + 1)}layouts/Page.astro\n`) });
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return checked(join(folder, 'dist'), pages.length, () => runProgram(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], folder));
}

/** The same build, refused where it did not make every page: it would be measured at less work. */
function checked(out: string, pages: number, build: () => Promise<Cost>): () => Promise<Cost> {
  return async () => {
    const cost = await build();
    const made = (await filesBelow(out)).filter((file) => file.endsWith('.html')).length;
    if (made < pages) throw new Error(`${out}: ${made} pages in place of ${pages}`);
    return cost;
  };
}

/** The same for Hugo. @returns undefined where the machine has none */
async function hugoOf(folder: string, pages: readonly Page[]): Promise<{ version: string; build: () => Promise<Cost> } | undefined> {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const layout = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n';
  await writeFiles(folder, { 'config.toml': 'baseURL = "https://example.org/"\nlanguageCode = "vi"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n', 'layouts/_default/list.html': layout });
  for (const page of pages) await writeFiles(folder, { [join('content', page.path, '_index.md')]: fileOf(page, '') });
  return { version: `Hugo ${/v[\d.]+/.exec(stdout)?.[0] ?? ''}`.trim(), build: checked(join(folder, 'dist'), pages.length, () => runProgram('hugo', ['--quiet', '--source', folder, '--destination', join(folder, 'dist')], folder)) };
}
