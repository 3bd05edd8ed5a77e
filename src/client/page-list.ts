/** A page that can be found: what it is called, what people say who need it, and its words. */
export interface ListedPage {
  /** `/huong-dan/dang-ky-khai-sinh/`. */
  address: string;
  /** A guide does the work that an article only tells about. */
  isGuide: boolean;
  /** Title, official name, everyday names. */
  names: readonly [title: string, ...others: string[]];
  /** What leads there from questions and life events, in the reader's words: "Giấy nào bị mất hoặc hỏng? Hộ chiếu". */
  said: readonly string[];
  /** Words of the text, lower case with accents, each once. */
  text: readonly string[];
}

/** A word or words that people say, and those of the site: "má" → "mẹ". */
export type Everyday = readonly [said: string, meant: string];

/** `/tim/danh-sach.json`: everything a search without server needs. Each word stands once; pages have its place. */
export interface PageList {
  /** Words of all pages with blanks between, the most frequent first. */
  words: string;
  everyday: readonly Everyday[];
  pages: readonly CompactPage[];
}

/** A page as it travels: names ` | ` between; places of its words in rising order, each as the distance from the one before. */
type CompactPage = readonly [address: string, isGuide: 0 | 1, names: string, said: string, words: readonly number[]];

const BETWEEN = ' | ';
/** A word of a name counts as much as this many in the text: it is what people type. */
const IN_A_NAME = 5;

/** Words of a text, lower case with accents, as they stand. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export function packList(pages: readonly ListedPage[], everyday: readonly Everyday[]): PageList {
  const counts = new Map<string, number>();
  for (const { names, said, text } of pages) {
    for (const word of new Set([...text, ...said.flatMap(wordsOf)])) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of new Set(names.flatMap(wordsOf))) counts.set(word, (counts.get(word) ?? 0) + IN_A_NAME);
  }
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const placeOf = new Map(words.map((word, place) => [word, place]));
  return {
    words: words.join(' '),
    everyday,
    pages: pages.map(({ address, isGuide, names, said, text }) => {
      const places = text.map((word) => placeOf.get(word) ?? 0).sort((a, b) => a - b);
      return [address, isGuide ? 1 : 0, names.join(BETWEEN), said.join(BETWEEN), places.map((place, index) => place - (places[index - 1] ?? 0))];
    }),
  };
}

export function unpackList({ words, everyday, pages }: PageList): { words: string[]; everyday: readonly Everyday[]; pages: ListedPage[] } {
  const all = words.split(' ');
  return {
    words: all,
    everyday,
    pages: pages.map(([address, isGuide, names, said, distances]) => {
      const [title = '', ...others] = names.split(BETWEEN);
      let place = 0;
      return { address, isGuide: isGuide === 1, names: [title, ...others], said: said === '' ? [] : said.split(BETWEEN), text: distances.map((distance) => all[(place += distance)] ?? '') };
    }),
  };
}
