import type { Channel } from '../pipeline/contract.ts';
import broadcast from './broadcast.ts';
import catalogue from './catalogue.ts';
import identity from './identity.ts';
import infographic from './infographic.ts';
import leaflet from './leaflet.ts';
import mural from './mural.ts';
import standee from './standee.ts';

/** Every channel, in the order of the print room. Adding one: its module, and its line here. */
export const CHANNELS: readonly Channel[] = [leaflet, infographic, standee, broadcast, catalogue, identity, mural];
