import type { Channel } from '../pipeline/contract.ts';
import banner from './banner.ts';
import broadcast from './broadcast.ts';
import card from './card.ts';
import infographic from './infographic.ts';
import leaflet from './leaflet.ts';
import portal from './portal.ts';
import standee from './standee.ts';

/** Every channel, in the order of the print room. Adding one: its module, and its line here. */
export const CHANNELS: readonly Channel[] = [leaflet, infographic, standee, broadcast, card, portal];
import panel from './panel.ts';
import poster from './poster.ts';
import standee from './standee.ts';

/** Every channel, in the order of the print room. Adding one: its module, and its line here. */
export const CHANNELS: readonly Channel[] = [leaflet, infographic, poster, standee, panel, banner, broadcast];
