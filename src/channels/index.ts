import type { Channel } from '../pipeline/contract.ts';
import broadcast from './broadcast.ts';
import infographic from './infographic.ts';
import leaflet from './leaflet.ts';
import notice from './notice.ts';
import standee from './standee.ts';
import sticker from './sticker.ts';

/** Every channel, in the order of the print room. Adding one: its module, and its line here. */
export const CHANNELS: readonly Channel[] = [leaflet, infographic, standee, notice, sticker, broadcast];
