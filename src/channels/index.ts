import type { Channel } from '../pipeline/contract.ts';
import booklet from './booklet.ts';
import broadcast from './broadcast.ts';
import infographic from './infographic.ts';
import leaflet from './leaflet.ts';
import pocket from './pocket.ts';
import standee from './standee.ts';
import trifold from './trifold.ts';

/** Every channel, in the order of the print room. Adding one: its module, and its line here. */
export const CHANNELS: readonly Channel[] = [leaflet, trifold, infographic, standee, booklet, pocket, broadcast];
