import { offerDisplay } from './display.ts';
import { storageOrNone } from './storage.ts';

offerDisplay(document, storageOrNone());
