import { findGuides, loadEngine } from './pagefind.ts';
import { offerSearch } from './search-page.ts';

offerSearch({ find: findGuides, prepare: () => void loadEngine().catch(() => {}) });
