import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** A font file as the site serves it. */
export interface WebFont {
  weight: 400 | 700;
  /** Name with a hash of the content, so that browsers may keep it for ever. */
  file: string;
  data: Uint8Array;
}

const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
const CONSONANTS = 'bcdđfghjklmnpqrstvwxz';

/** Every letter Vietnamese is written with, both cases, figures and punctuation: what a page may show. */
export const LETTERS = `${VOWELS}${CONSONANTS}${(VOWELS + CONSONANTS).toUpperCase()}0123456789 \u00a0.,:;!?()[]/|<>-–—…“”‘’‹›«»"'%&+=@#*_•·→←×✓²₫`;

const FILES = { 400: '400Regular/BeVietnamPro_400Regular', 700: '700Bold/BeVietnamPro_700Bold' } as const;

// Vietnamese needs only precomposed letters: every feature but kerning is dropped, and hints that phones ignore (half the file).
// The package documents both options; its published types do not know them yet.
const OPTIONS: Parameters<typeof subsetFont>[2] & { noHinting: boolean; keepFeatures: string[] } = { targetFormat: 'woff2', noLayoutClosure: true, noHinting: true, keepFeatures: ['kern'] };

let made: Promise<WebFont[]> | undefined;

/** The two weights of Be Vietnam Pro the site uses, cut down to `LETTERS` (about 9 KB each). Made once a process. */
export function webFonts(): Promise<WebFont[]> {
  made ??= Promise.all([cut(400), cut(700)]);
  return made;
}

async function cut(weight: WebFont['weight']): Promise<WebFont> {
  const whole = await readFile(`node_modules/@expo-google-fonts/be-vietnam-pro/${FILES[weight]}.ttf`);
  const data = await subsetFont(whole, LETTERS, OPTIONS);
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 8);
  return { weight, file: `be-vietnam-pro-${weight}-${hash}.woff2`, data };
}
