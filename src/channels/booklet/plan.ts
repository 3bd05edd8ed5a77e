/** Pages of a guide: opening, two of steps that lie open together, advice. */
export const GUIDE_PAGES = 4;
/** Lines of a page of contents or index; a heading takes as much room as its guides. */
export const LINES_A_PAGE = 25;

/** A line of the contents or of the index: a heading, or a guide with its page. */
export type Line = { kind: 'heading'; title: string; icon: string } | { kind: 'guide'; slug: string };

export interface BookPlan {
  contents: Line[][];
  index: Line[][];
  /** Pages for notes before the guides, so that these begin on the right; and before the back cover, so that sheets come out whole. */
  notesBefore: number;
  notesAfter: number;
  /** Page on which each guide begins, by its slug; pages count from 1, the cover. */
  pageOf: Map<string, number>;
  /** All pages, both covers with them: a multiple of 4. */
  pages: number;
}

/** Cover, imprint, how to use the book. */
const FRONT = 3;
/** Safety, help and feedback, back cover. */
const BACK = 3;

/**
 * Where everything stands, before anything is laid out: every guide has the same number of pages, so that the contents need
 * not be found by laying the book out twice.
 * @param slugs guides in the order of the book
 */
export function planBook(slugs: readonly string[], contents: readonly Line[], index: readonly Line[]): BookPlan {
  const [contentsPages, indexPages] = [paginate(contents), paginate(index)];
  const front = FRONT + contentsPages.length + indexPages.length;
  // The steps are on the second and third page: they lie open together when the first is a right page.
  const notesBefore = front % 2;
  const first = front + notesBefore + 1;
  const bare = front + notesBefore + slugs.length * GUIDE_PAGES + BACK;
  const notesAfter = (4 - (bare % 4)) % 4;
  return {
    contents: contentsPages,
    index: indexPages,
    notesBefore,
    notesAfter,
    pageOf: new Map(slugs.map((slug, position) => [slug, first + position * GUIDE_PAGES])),
    pages: bare + notesAfter,
  };
}

/** Lines in pages; a heading is never the last line of its page. */
function paginate(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  let page: Line[] = [];
  for (const [position, line] of lines.entries()) {
    const alone = line.kind === 'heading' && page.length === LINES_A_PAGE - 1 && position < lines.length - 1;
    if (page.length === LINES_A_PAGE || alone) {
      pages.push(page);
      page = [];
    }
    page.push(line);
  }
  return page.length > 0 ? [...pages, page] : pages;
}
