/// <reference lib="webworker" />
// The service worker. Not bundled: the build strips its types and puts OFFLINE before it (src/pipeline/offline.ts).

/** What this build holds: its id, and each file kept for use without network, by its hash. */
declare const OFFLINE: { build: string; files: Record<string, string> };

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'camnang-';
const CACHE = PREFIX + OFFLINE.build;
/** Milliseconds that a page may take over the network before its saved copy is shown. */
const PATIENCE = 4000;
/** Files whose name changes with their content: the saved one is never old. */
const LASTING = /^\/(_astro|fonts)\//;
const NOT_SAVED = '/ngoai-mang/';

/** Address under which a file is kept: its hash tells whether an older build's copy still serves. */
const keyOf = (path: string) => `${path}?ban=${OFFLINE.files[path]}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(save().then(() => worker.skipWaiting()));
});

/** Fetches what the copies of older builds do not have, a few files at a time: the reader's own page goes first. */
async function save(): Promise<void> {
  const cache = await caches.open(CACHE);
  const queue = Object.keys(OFFLINE.files).values();
  const work = async () => {
    for (const path of queue) {
      const key = keyOf(path);
      const known = await caches.match(key);
      const response = known ?? (await fetch(path, { cache: 'no-cache', priority: 'low' }));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(key, response);
    }
  };
  await Promise.all([work(), work(), work()]);
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (pathname in OFFLINE.files) event.respondWith(LASTING.test(pathname) ? savedFirst(request, pathname) : networkFirst(request, pathname));
});

/** The network's page; its saved copy, marked as such, when the network fails or keeps the reader waiting. */
async function page(request: Request, pathname: string): Promise<Response> {
  const path = pathname in OFFLINE.files ? pathname : undefined;
  const network = fetch(request);
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([network.catch(() => undefined), ...(path ? [patience] : [])]);
  if (first) return first;
  const copy = await saved(path ?? NOT_SAVED);
  return copy ? marked(copy) : network;
}

async function networkFirst(request: Request, pathname: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    const copy = await saved(pathname);
    if (copy) return copy;
    throw cause;
  }
}

const savedFirst = async (request: Request, pathname: string): Promise<Response> => (await saved(pathname)) ?? fetch(request);

const saved = async (path: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(keyOf(path));

/** The page says itself that it is a saved copy, and of which day: a style shows the note once the attribute is there. */
async function marked(response: Response): Promise<Response> {
  const html = (await response.text()).replace('<html ', '<html data-saved ');
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
