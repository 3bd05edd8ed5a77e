import { listFinder } from './find-in-list.ts';
import { findInText } from './full-text.ts';
import type { PageList } from './page-list.ts';
import { offerSearch } from './search-page.ts';

let opened: Promise<(query: string) => string[]> | undefined;

/** The list of all pages, fetched when somebody first wants to search; tried anew after a failure. */
function openList(): Promise<(query: string) => string[]> {
  opened ??= fetch('/tim/danh-sach.json')
    .then((answer) => (answer.ok ? (answer.json() as Promise<PageList>) : Promise.reject(new Error(String(answer.status)))))
    .then(listFinder)
    .catch((cause: unknown) => {
      opened = undefined;
      throw cause;
    });
  return opened;
}

offerSearch({
  async find(query) {
    const found = (await openList())(query);
    // Full text weighs ten times as much and is not there without network: it is asked only for what the list does not know.
    return found.length > 0 ? found : findInText(query).catch(() => []);
  },
  prepare: () => void openList().catch(() => {}),
});
