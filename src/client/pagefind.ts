import { fold } from '../vietnamese/fold.ts';
import { repairer, type Vocabulary } from '../vietnamese/repair.ts';
import { rank, type Candidate } from './rank.ts';

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: Found[] }>;
}

interface Found {
  id: string;
  score: number;
  data(): Promise<{ url: string; meta: { names?: string } }>;
}

/** Results read in full and ranked anew; those behind them are too far off to be what was asked for. */
const READ = 10;
/** Words without accents are a second way to the same guide, and a little less sure. */
const FOLDED = 0.8;
/** What was typed, where some of it had to be mended. */
const TYPED = 0.3;

let engine: Promise<Pagefind> | undefined;

/** The search engine, fetched when somebody first wants to search. */
export function loadEngine(): Promise<Pagefind> {
  engine ??= (async () => {
    // Made after the pages are built, so the bundler must not look for it.
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ ranking: { metaWeights: { title: 8, names: 6, folded: 4 } } });
    await pagefind.init();
    return pagefind;
  })();
  return engine;
}

let mend: Promise<(query: string) => string> | undefined;

/** Mends a query by the words of the site, a list of some kilobytes. Without it queries are asked as they are typed. */
function loadMender(): Promise<(query: string) => string> {
  mend ??= fetch('/tim/tu.json')
    .then((response) => response.json() as Promise<Vocabulary>)
    .then(repairer)
    .catch(() => fold);
  return mend;
}

/** Addresses of the pages for a query, best first, guides before articles. Asked as typed, without accents, and mended; a query that finds nothing is asked word by word. */
export async function findGuides(query: string): Promise<string[]> {
  const [pagefind, mended] = await Promise.all([loadEngine(), loadMender().then((repair) => repair(query))]);
  const queries: [string, ...string[]] = mended === fold(query) ? [query] : [query, mended];
  // What had to be mended finds little of worth as it was typed: then what was meant counts more.
  let found = await ask(pagefind, queries.length === 1 ? [[query, 1], [fold(query), FOLDED]] : [[mended, 1], [query, TYPED]]);
  if (found.size === 0) found = await ask(pagefind, mended.split(' ').filter((word) => word.length > 1).map((word) => [word, 1]));
  const top = [...found.values()].sort((a, b) => b.score - a.score).slice(0, READ);
  const candidates = await Promise.all(top.map(async ({ score, result }): Promise<Candidate> => {
    const { url, meta } = await result.data();
    return { url, names: meta.names ?? '', score };
  }));
  const ranked = rank(queries, candidates).map(({ url }) => url);
  // A guide does the work that an article only tells about.
  return [...ranked.filter(isGuide), ...ranked.filter((url) => !isGuide(url))];
}

const isGuide = (url: string) => url.startsWith('/huong-dan/');

/** Every page that one of the questions finds; its score is the sum of theirs, each times its weight. */
async function ask(pagefind: Pagefind, questions: [query: string, weight: number][]): Promise<Map<string, { score: number; result: Found }>> {
  const found = new Map<string, { score: number; result: Found }>();
  for (const [query, weight] of questions) {
    const { results } = await pagefind.search(query);
    for (const result of results) found.set(result.id, { result, score: (found.get(result.id)?.score ?? 0) + weight * result.score });
  }
  return found;
}
