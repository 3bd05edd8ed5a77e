import type { Channel } from '../pipeline/contract.ts';
import banner from './banner.ts';
import booklet from './booklet.ts';
import broadcast from './broadcast.ts';
import card from './card.ts';
import catalogue from './catalogue.ts';
import identity from './identity.ts';
import infographic from './infographic.ts';
import leaflet from './leaflet.ts';
import mural from './mural.ts';
import notice from './notice.ts';
import panel from './panel.ts';
import pocket from './pocket.ts';
import portal from './portal.ts';
import poster from './poster.ts';
import standee from './standee.ts';
import sticker from './sticker.ts';
import trifold from './trifold.ts';

/** Every channel, in the order of the print room. Adding one: its module, and its line here. */
export const CHANNELS: readonly Channel[] = [leaflet, trifold, poster, notice, infographic, standee, panel, banner, sticker, booklet, pocket, catalogue, mural, identity, broadcast, card, portal];
