import { paperOf, type PaperId } from '../design/papers.ts';
import { placeOf, type Place } from '../pipeline/contents-list.ts';
import type { ManifestRow } from '../pipeline/manifest.ts';

/** One piece of work, in the kinds of file it comes in: an infographic as PNG and WebP, a bulletin as text and Word. */
export interface Piece {
  /** What it is, without the guide's name, which stands above it. */
  title: string;
  /** English id of its channel. */
  channel: string;
  /** What it is printed on; paper only. */
  paper: PaperId | undefined;
  /** Whether the office prints or uses it, or a print shop makes it. */
  place: Place;
  /** Address of a picture of it. */
  picture: string | undefined;
  /** Its files, in the order of the manifest. */
  files: ManifestRow[];
}

/** Files of one guide put together by name: `a.png` and `a.webp` are one piece. */
export function pieces(rows: ManifestRow[], guideTitle: string): Piece[] {
  const byName = Map.groupBy(rows, ({ file }) => file.slice(0, file.lastIndexOf('.')));
  return [...byName.values()].map((files) => {
    const paper = files.find((row) => row.paper !== undefined)?.paper;
    const channel = files[0]?.channel ?? '';
    return { title: pieceTitle(files, guideTitle), channel, paper, place: placeOf({ channel, paper }), picture: picture(files), files };
  });
}

/** "A5", "80 × 200 cm": the paper of a piece as a print shop is asked for it. */
export const paperName = ({ paper }: Pick<Piece, 'paper'>): string | undefined => paper && paperOf(paper).name;

function picture(files: ManifestRow[]): string | undefined {
  const preview = files.find((row) => row.preview)?.preview;
  // Of two pictures the WebP is the lighter one.
  return preview ?? files.toSorted((a, b) => b.mediaType.localeCompare(a.mediaType)).find((row) => row.mediaType.startsWith('image/'))?.file;
}

/** The words the files' titles have in common: "Bài phát thanh 3 phút, bản đọc" and "…, chữ" → "Bài phát thanh 3 phút". */
function pieceTitle(files: ManifestRow[], guideTitle: string): string {
  const [first = [], ...others] = files.map(({ title }) => title.replace(`${guideTitle} – `, '').split(' '));
  // A title that ends where another goes on after a comma has that word too.
  const bare = (word: string | undefined) => word?.replace(/,$/, '');
  const differs = first.findIndex((word, index) => others.some((words) => bare(words[index]) !== bare(word)));
  const shared = (differs <= 0 ? first : first.slice(0, differs)).join(' ').replace(/[\s,:–]+$/, '');
  return shared.charAt(0).toUpperCase() + shared.slice(1);
}
