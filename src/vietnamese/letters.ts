/** Names of the letters as they are spelled out in the news. */
const NAMES: Record<string, string> = {
  a: 'a', ă: 'á', â: 'ớ', b: 'bê', c: 'xê', d: 'dê', đ: 'đê', e: 'e', ê: 'ê', f: 'ép', g: 'gờ', h: 'hát', i: 'i', j: 'di', k: 'ca',
  l: 'lờ', m: 'mờ', n: 'nờ', o: 'o', ô: 'ô', ơ: 'ơ', p: 'pê', q: 'quy', r: 'rờ', s: 'ét-xì', t: 'tê', u: 'u', ư: 'ư', v: 'vê',
  w: 'vê kép', x: 'ích-xì', y: 'i dài', z: 'dét',
};

/** "CT" → ["xê", "tê"]. A letter without a Vietnamese name is said as itself, in lower case. */
export function letterNames(letters: string): string[] {
  return [...letters.toLowerCase()].map((letter) => NAMES[letter] ?? letter);
}

const ONSET = '(?:ngh?|gh?|ch|kh|nh|ph|th|tr|gi|qu|[bcdđhklmnprstvx])?';
const NUCLEUS = '[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}(?:ng|nh|ch|[cmnpt])?$`, 'u');
const STOPPED_WITHOUT_TONE = /^[^áắấéếíóốớúứýạặậẹệịọộợụựỵ]*(?:ch|[cpt])$/u;

/** Whether letters can be read as a Vietnamese syllable: "KHÔNG" can, "UBND" cannot. Final c, p, t need a sharp or heavy tone. */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  return SYLLABLE.test(lower) && !STOPPED_WITHOUT_TONE.test(lower);
}
