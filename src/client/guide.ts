import { rememberTicks } from './ticks.ts';
import { offerSharing } from './share.ts';

rememberTicks(document, localStorageOrNone());
offerSharing(document);

/** A browser may forbid storage; the page then works without memory. */
function localStorageOrNone(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
