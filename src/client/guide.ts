import { offerText } from './copy-text.ts';
import { rememberTicks } from './ticks.ts';
import { offerSharing } from './share.ts';

rememberTicks(document, localStorageOrNone());
offerSharing(document);
offerText(document);

/** A browser may forbid storage; the page then works without memory. */
function localStorageOrNone(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
