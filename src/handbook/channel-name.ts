import type { Words } from './words.ts';

/** The Vietnamese name of a channel by its id: `leaflet` → "Tờ rơi". One without a name is shown by its id. */
export function channelName(channel: string, { printing }: Pick<Words, 'printing'>): string {
  return printing.channels[channel] ?? channel;
}

/** Place of a channel in the print room: the order in which `words.yaml` names them, others last. */
export function channelRank(channel: string, { printing }: Pick<Words, 'printing'>): number {
  const place = Object.keys(printing.channels).indexOf(channel);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
