import type { Words } from '../handbook/words.ts';
import { put } from '../schedule/show.ts';
import { secondsOf } from './bulletins.ts';

/** "480 âm tiết, 3 phút 00 giây", at a reading rate in syllables a minute. */
export function showLength(syllables: number, rate: number, { length, time }: Words['operator']): string {
  const seconds = secondsOf(syllables, rate);
  return put(length, { syllables, time: put(time, { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') }) });
}
