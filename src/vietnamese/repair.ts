import { fold } from './fold.ts';

/** Longest word that may be several run together: "dangkykhaisinh". */
const LONGEST_JOINED = 40;
/** What a site's texts are made of, without accents. */
export interface Vocabulary {
  /** The most frequent first. */
  words: readonly string[];
  /** Two words that stand together in a name: "ho chieu". */
  pairs: readonly string[];
}

/** A shorter word has too many neighbours one letter away. */
const SHORTEST_GUESSED = 4;

/**
 * A function that mends what people type: letters of an input method that was off ("ddawng kys", "d9a8ng ky1"), words run
 * together ("khaisinh"), sounds that are written alike ("xinh" for "sinh", "kí" for "ký"), one letter too many, too few or
 * changed. Words of the site are left as they are.
 */
export function repairer({ words, pairs }: Vocabulary): (query: string) => string {
  const known = new Set(words);
  const together = new Set(pairs);
  const rankOf = new Map(words.map((word, index) => [word, index]));
  const bySound = new Map<string, string>();
  // A word that begins alike and ends as it is written comes before one that only sounds alike at both ends.
  for (const sound of [beginning, (word: string) => ending(beginning(word))]) {
    for (const word of words) if (!bySound.has(sound(word))) bySound.set(sound(word), word);
  }
  const alike = new Map<string, string[]>();
  for (const word of words) alike.set(ending(beginning(word)), [...(alike.get(ending(beginning(word))) ?? []), word]);
  const heard = (word: string) => bySound.get(beginning(word)) ?? bySound.get(ending(beginning(word)));

  const mend = (word: string): string => {
    // "kí" and "ký" are one word written in two ways: the site's is the one it uses more.
    const twin = word.replace(/^([^aeiouy]+)([iy])$/, (_, start: string, vowel: string) => start + (vowel === 'i' ? 'y' : 'i'));
    if ((rankOf.get(twin) ?? Infinity) < (rankOf.get(word) ?? Infinity)) return twin;
    if (known.has(word) || /^\d+$/.test(word)) return word;
    const typed = [...telex(word), vni(word)];
    const decoded = typed.find((candidate) => known.has(candidate));
    if (decoded !== undefined) return decoded;
    for (const joined of [word, ...typed]) {
      const parts = split(joined);
      if (parts) return parts.join(' ');
    }
    return heard(word) ?? (word.length >= SHORTEST_GUESSED ? words.find((candidate) => isOneOff(word, candidate)) : undefined) ?? word;
  };

  /** The fewest known words that make it up; of equals, those that stand together in a name, then those more often used. */
  function split(text: string): string[] | undefined {
    if (text.length < SHORTEST_GUESSED || text.length > LONGEST_JOINED) return undefined;
    const best: ({ parts: string[]; cost: number } | undefined)[] = [{ parts: [], cost: 0 }];
    for (let end = 1; end <= text.length; end++) {
      for (let start = Math.max(0, end - 7); start < end - 1; start++) {
        const before = best[start];
        const word = text.slice(start, end);
        const rank = rankOf.get(word);
        if (!before || rank === undefined) continue;
        const isPair = together.has(`${before.parts.at(-1)} ${word}`);
        const cost = before.cost + 1 - (isPair ? 0.5 : 0) + rank / (1000 * words.length);
        if (cost < (best[end]?.cost ?? Infinity)) best[end] = { parts: [...before.parts, word], cost };
      }
    }
    return best[text.length]?.parts;
  }

  /** A known word that stands beside its neighbours in no name, where one that sounds like it does: "bằng nái" is "bằng lái". */
  const inPlace = (word: string, index: number, all: readonly string[]): string => {
    const [before, after] = [all[index - 1], all[index + 1]];
    const fits = (candidate: string) => together.has(`${before} ${candidate}`) || together.has(`${candidate} ${after}`);
    return fits(word) || all.length === 1 ? word : (alike.get(ending(beginning(word)))?.find(fits) ?? word);
  };

  return (query) => (fold(query).match(/[a-z0-9]+/g) ?? []).map(mend).join(' ').split(' ').map(inPlace).join(' ');
}

/** What the keys of Telex were to make, without accents: "ddawng" → "dang", "cuwowcs" → "cuoc". */
function telex(word: string): string[] {
  const letters = word.replaceAll('dd', 'd').replace(/([aeo])\1/g, '$1').replace(/([aou])w/g, '$1').replaceAll('w', 'u');
  // The key of a tone stands at the end, or behind the vowels.
  return [letters, letters.replace(/[sfrxj]$/, ''), letters.replace(/([aeiouy])[sfrxj](?=[a-z])/, '$1')];
}

/** The same for VNI, whose keys are digits: "d9a8ng" → "dang". */
const vni = (word: string): string => word.replace(/\d/g, '');

/** One form for beginnings that are confused in writing, by region or by habit. */
const beginning = (word: string): string =>
  word
    .replace(/^f/, 'ph')
    .replace(/^(tr|ch)/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeouy])|r|z|j|v)/, 'd')
    .replace(/^n(?![gh])/, 'l')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^k(?!h)/, 'c')
    .replace(/^([^aeiou]*)y$/, '$1i');

/** The same for endings. */
const ending = (word: string): string => word.replace(/(ng|nh)$/, 'n').replace(/c$/, 't');

/** Whether two words differ by one letter added, left out, changed, or two beside each other exchanged. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}
