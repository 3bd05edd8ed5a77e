// The one script of the site on a USB stick: browsers refuse modules, fetch and workers on pages opened from disk.
import { offerText } from './copy-text.ts';
import { offerDisplay } from './display.ts';
import './filter-bulletins.ts';
import { listFinder } from './find-in-list.ts';
import './lesson.ts';
import type { PageList } from './page-list.ts';
import './prompter.ts';
import { offerReading } from './read-aloud.ts';
import { partsByScript } from './read-by-script.ts';
import { offerSharing } from './share.ts';
import { offerSearch } from './search-page.ts';
import { storageOrNone } from './storage.ts';
import { rememberTicks } from './ticks.ts';

const storage = storageOrNone();
offerDisplay(document, storage);
rememberTicks(document, storage);
// The address of a file on a stick is of no use to anybody else.
offerSharing(document, undefined);
offerText(document);
offerReading(document, window.speechSynthesis, storage, partsByScript);

// Only the search page brings the list, by a script of its own before this one.
const { camnangPages } = window as { camnangPages?: PageList };
if (camnangPages) {
  const find = listFinder(camnangPages);
  offerSearch({ find: async (query) => find(query).map((address) => `..${address}index.html`) });
}
