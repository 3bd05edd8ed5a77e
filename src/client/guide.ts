import { offerText } from './copy-text.ts';
import { offerReading } from './read-aloud.ts';
import { offerSharing } from './share.ts';
import { storageOrNone } from './storage.ts';
import { rememberTicks } from './ticks.ts';

rememberTicks(document, storageOrNone());
offerSharing(document, location.origin + location.pathname);
offerText(document);
offerReading(document, window.speechSynthesis, storageOrNone());
