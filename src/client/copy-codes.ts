import { offerCopying } from './copy-code.ts';

offerCopying(document);
