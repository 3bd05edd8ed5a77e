import type { Pronunciation } from '../handbook/pronunciation.ts';
import type { Profile } from './numbers.ts';

/** Who speaks: the region's number words, and how names and abbreviations are said. */
export interface Voice {
  profile: Profile;
  pronunciation: Pronunciation;
}

/**
 * One step from written text to words. Pure, and linear in the length of the text: patterns begin only where a run begins
 * and repeat a bounded number of times. A pass may leave digits for a later one ("7h30" → "7 giờ 30 phút").
 */
export type Pass = (text: string, voice: Voice) => string;
