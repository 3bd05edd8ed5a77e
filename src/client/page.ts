import { offerDisplay } from './display.ts';
import { saveForLater } from './save-for-later.ts';
import { storageOrNone } from './storage.ts';

offerDisplay(document, storageOrNone());
saveForLater(window);
