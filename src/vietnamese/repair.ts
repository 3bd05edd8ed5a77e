import { fold } from './fold.ts';
import { initialsReader } from './initials.ts';
import { ending, sound, typedBy } from './typing.ts';

/** What a site's texts are made of, without accents. */
export interface Vocabulary {
  /** The most frequent first. */
  words: readonly string[];
  /** Names of things, word by word: what stands together in one is known to belong together. */
  names: readonly (readonly string[])[];
}

/** One way to read what was typed: known words, and how far they are from it. */
interface Reading {
  words: string[];
  cost: number;
}

/** Longest word that may be several run together: "dangkykhaisinh". */
const LONGEST_JOINED = 40;
/** A shorter word has too many neighbours one letter away, and too many ways to be cut. */
const SHORTEST_GUESSED = 4;
/** Letters of the longest Vietnamese syllable, "nghieng", with three keys of an input method. */
const LONGEST_PIECE = 10;
/** One letter for each of two words is too little to be sure. */
const SURE_INITIALS = 3;

/** How far a reading is from what was typed. Two words that stand together in a name bring it nearer by `pair`. */
const COST = { keys: 0.3, keysOfPiece: 1.2, joined: 0.6, beginning: 0.9, ending: 1.3, dialect: 1.45, initials: 1.2, pairOfInitials: 1.7, slip: 1.6, unknown: 3, pair: 1.5 };

/**
 * A function that mends what people type: letters of an input method that was off ("ddawng kys", "d9a8ng ky1"), words run
 * together ("khaisinh"), first letters only ("gplx"), sounds that are written alike ("xinh" for "sinh", "kí" for "ký"), one
 * letter too many, too few or changed. Every word has several readings; of all rows of readings the one nearest to what was
 * typed is taken, where words that stand together in a name count as near. Words of the site that fit are left as they are.
 */
export function repairer({ words, names }: Vocabulary): (query: string) => string {
  const rankOf = new Map(words.map((word, index) => [word, index]));
  const together = new Set(names.flatMap((name) => name.slice(1).map((word, index) => `${name[index]} ${word}`)));
  const spelledOut = initialsReader(names, (word) => word[0] ?? '');
  const alike = new Map<string, string[]>();
  for (const word of words) {
    const key = sound(word, 'dialect');
    const group = alike.get(key);
    if (group) group.push(word);
    else alike.set(key, [word]);
  }

  /** Of two equally near, the more frequent word. */
  const rarity = (word: string) => (0.2 * (rankOf.get(word) ?? words.length)) / words.length;

  function soundingLike(word: string): Reading[] {
    return (alike.get(sound(word, 'dialect')) ?? [])
      .filter((other) => other !== word)
      .map((other) => {
        const near = sound(other, 'beginning') === sound(word, 'beginning') ? 'beginning' : ending(sound(other, 'beginning')) === ending(sound(word, 'beginning')) ? 'ending' : 'dialect';
        return { words: [other], cost: COST[near] + rarity(other) };
      });
  }

  function readings(word: string): Reading[] {
    // "kí" and "ký" are one word written in two ways: the site's is the one it uses more.
    const twin = word.replace(/^([^aeiouy]+|qu)([iy])$/, (_, start: string, vowel: string) => start + (vowel === 'i' ? 'y' : 'i'));
    if ((rankOf.get(twin) ?? Infinity) < (rankOf.get(word) ?? Infinity)) return [{ words: [twin], cost: 0 }];
    if (/^\d+$/.test(word)) return [{ words: [word], cost: 0 }];
    if (rankOf.has(word)) return [{ words: [word], cost: 0 }, ...soundingLike(word)];
    const typed = typedBy(word).filter((candidate) => rankOf.has(candidate));
    if (typed.length > 0) return typed.map((candidate) => ({ words: [candidate], cost: COST.keys + rarity(candidate) }));
    const short = word.length > 1 ? spelledOut(word) : undefined;
    // "kai" may be "khai": of a short word only a letter left out is guessed.
    const slips = word.length < SHORTEST_GUESSED - 1 ? [] : words.filter((candidate) => Math.max(word.length, candidate.length) >= SHORTEST_GUESSED && isOneOff(word, candidate));
    return [
      { words: [word], cost: COST.unknown },
      ...split(word),
      ...[word, ...typedBy(word)].flatMap(soundingLike),
      ...(short ? [{ words: [...short], cost: word.length < SURE_INITIALS ? COST.pairOfInitials : COST.initials }] : []),
      ...slips.map((candidate) => ({ words: [candidate], cost: COST.slip + rarity(candidate) })),
    ];
  }

  /** A word as known words run together, the nearest way; the last one may be half typed. */
  function split(text: string): Reading[] {
    if (text.length < SHORTEST_GUESSED || text.length > LONGEST_JOINED) return [];
    const best: (Reading | undefined)[] = [{ words: [], cost: 0 }];
    for (let end = 1; end <= text.length; end++) {
      for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++) {
        const before = best[start];
        if (!before) continue;
        for (const { word, cost } of pieces(text.slice(start, end), before.words.at(-1), end === text.length)) {
          const whole = before.cost + cost + 1 - (isPair(before.words.at(-1), word) ? 0.5 : 0) + rarity(word) / 10;
          if (whole < (best[end]?.cost ?? Infinity)) best[end] = { words: [...before.words, word], cost: whole };
        }
      }
    }
    const found = best[text.length];
    return found && found.words.length > 1 ? [{ words: found.words, cost: COST.joined }] : [];
  }

  /** What a piece of a long word may be. A single letter is a word only behind one it stands beside in a name: "bao hiem y te". */
  function pieces(piece: string, before: string | undefined, isLast: boolean): { word: string; cost: number }[] {
    if (piece.length === 1 ? isPair(before, piece) : rankOf.has(piece)) return [{ word: piece, cost: 0 }];
    if (piece.length === 1) return [];
    const typed = typedBy(piece).find((candidate) => candidate.length > 1 && rankOf.has(candidate));
    if (typed !== undefined) return [{ word: typed, cost: COST.keysOfPiece }];
    const isHalfTyped = isLast && before !== undefined && [...together].some((pair) => pair.startsWith(`${before} ${piece}`));
    return isHalfTyped ? [{ word: piece, cost: COST.joined }] : [];
  }

  /** "ct 07" → "ct07", "vne id" → "vneid": a word cut in two, where a part alone is none, or before its number. */
  const joinCut = (typed: readonly string[]): string[] =>
    typed.reduce<string[]>((done, word) => {
      const before = done.at(-1);
      const isCut = before !== undefined && rankOf.has(before + word) && (/^\d+$/.test(word) || !rankOf.has(before) || !rankOf.has(word));
      return isCut ? [...done.slice(0, -1), before + word] : [...done, word];
    }, []);

  const isPair = (before: string | undefined, word: string | undefined) => together.has(`${before} ${word}`);
  const pairsIn = (row: readonly string[]) => row.filter((word, index) => isPair(row[index - 1], word)).length;

  return (query) => {
    let rows: Reading[] = [{ words: [], cost: 0 }];
    for (const word of joinCut(fold(query).match(/[a-z0-9]+/g) ?? [])) {
      // Only the last word of a row matters for what follows, so one row for each reading is enough.
      rows = readings(word).map((reading) => {
        const joined = rows.map((row) => ({ row, cost: row.cost + reading.cost - COST.pair * pairsIn([row.words.at(-1) ?? '', ...reading.words]) }));
        const nearest = joined.reduce((best, each) => (each.cost < best.cost ? each : best));
        return { words: [...nearest.row.words, ...reading.words], cost: nearest.cost };
      });
    }
    return rows.reduce((best, row) => (row.cost < best.cost ? row : best)).words.join(' ');
  };
}

/** Whether two words differ by one letter added, left out, changed, or two beside each other exchanged. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}
