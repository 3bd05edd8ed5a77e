import { COMPOUNDS } from '../../vietnamese/headings.ts';

const ORPHAN = 4;
const SPLIT_COMPOUND = 0.3;

/**
 * Breaks text into the fewest lines that fit, then evens them out: no word alone on the last line where that can be
 * helped, no break inside a compound where another is nearly as even. Breaks at plain spaces only; a non-breaking
 * space binds. A word wider than the measure stays whole on its line: the caller compares widths.
 * @param widthOf width of a piece of text, in any unit
 * @param measure longest line allowed, in the same unit
 */
export function balanceLines(text: string, widthOf: (line: string) => number, measure: number): string[] {
  const words = text.split(/[ \n]+/).filter((word) => word !== '');
  const line = (from: number, to: number) => words.slice(from, to).join(' ');
  const count = fewestLines(words, widthOf, measure);
  if (count <= 1) return words.length > 0 ? [words.join(' ')] : [];

  /** Cheapest way to set the words from `from` on in `lines` lines; Infinity where they do not fit. */
  const memo = new Map<string, { cost: number; ends: number[] }>();
  const best = (from: number, lines: number): { cost: number; ends: number[] } => {
    const key = `${from}/${lines}`;
    const known = memo.get(key);
    if (known) return known;
    let found: { cost: number; ends: number[] } = { cost: Infinity, ends: [] };
    if (lines === 1) found = { cost: lineCost(from, words.length), ends: [words.length] };
    else {
      for (let end = from + 1; end <= words.length - (lines - 1); end++) {
        const own = lineCost(from, end);
        if (own === Infinity && end > from + 1) break;
        const rest = best(end, lines - 1);
        if (own + rest.cost < found.cost) found = { cost: own + rest.cost, ends: [end, ...rest.ends] };
      }
    }
    memo.set(key, found);
    return found;
  };
  const lineCost = (from: number, end: number): number => {
    const width = widthOf(line(from, end));
    if (width > measure && end - from > 1) return Infinity;
    const slack = Math.max(0, 1 - width / measure);
    const last = end === words.length;
    const orphan = last && end - from === 1 && !words[from]?.includes('\u00a0') ? ORPHAN : 0;
    const split = !last && isCompound(words[end - 1], words[end]) ? SPLIT_COMPOUND : 0;
    return slack * slack + orphan + split;
  };

  let start = 0;
  return best(0, count).ends.map((end) => {
    const text = line(start, end);
    start = end;
    return text;
  });
}

/** Whether a line ends inside a compound: "… kích / hoạt …". */
export function splitsCompound(lines: readonly string[]): boolean {
  return lines.some((line, index) => isCompound(line.split(' ').at(-1), lines[index + 1]?.split(' ')[0]));
}

const isCompound = (first: string | undefined, second: string | undefined) => COMPOUNDS.has(`${bare(first)} ${bare(second)}`);

const bare = (word: string | undefined) => (word ?? '').toLowerCase().replaceAll(/[^\p{L}]/gu, '');

function fewestLines(words: string[], widthOf: (line: string) => number, measure: number): number {
  let count = 0;
  let current = '';
  for (const word of words) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || widthOf(longer) > measure) {
      count++;
      current = word;
    } else current = longer;
  }
  return count;
}
