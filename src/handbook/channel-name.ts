import type { Words } from './words.ts';

/** The Vietnamese name of a channel by its id: `leaflet` → "Tờ rơi". One without a name is shown by its id. */
export function channelName(channel: string, { printing }: Pick<Words, 'printing'>): string {
  return printing.channels[channel] ?? channel;
}
