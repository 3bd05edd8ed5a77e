interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** More results are not read. */
const MOST = 10;

let engine: Promise<Pagefind> | undefined;

function loadEngine(): Promise<Pagefind> {
  engine ??= (async () => {
    // Made after the pages are built, so the bundler must not look for it.
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.init();
    return pagefind;
  })();
  return engine;
}

/** Addresses of the pages whose full text, the law and the small print too, has the words of a query; guides before articles. */
export async function findInText(query: string): Promise<string[]> {
  const { results } = await (await loadEngine()).search(query);
  const found = await Promise.all(results.slice(0, MOST).map(async (result) => (await result.data()).url));
  const isGuide = (url: string) => url.startsWith('/huong-dan/');
  return [...found.filter(isGuide), ...found.filter((url) => !isGuide(url))];
}
