import { integerWords, type Profile } from './numbers.ts';
import type { Pass } from './pass.ts';

const RESTATED = /(?<![\p{L}\p{N}.,/])(\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})( \p{Ll}{1,8})? ?\((?:[Bb]ằng chữ: ?)?(\p{L}{2,6}(?: \p{L}{2,6}){0,24})\.?\)/gu;
const PROFILES: readonly Profile[] = ['north', 'south'];

/** A number written again in words is said once: "02 (hai) bản" → "02 bản", "50.000 đồng (năm mươi nghìn đồng)" → "50.000 đồng". */
export const restated: Pass = (text) =>
  text.replace(RESTATED, (found, number: string, unit: string | undefined, words: string) => {
    const said = words.toLowerCase();
    const same = PROFILES.some((profile) => [said, said.replace(unit ?? '', '')].includes(integerWords(number.replaceAll('.', ''), profile)));
    return same ? number + (unit ?? '') : found;
  });
