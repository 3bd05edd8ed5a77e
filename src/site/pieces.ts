import type { ManifestRow } from '../pipeline/manifest.ts';

/** One piece of work, in the kinds of file it comes in: an infographic as PNG and WebP, a bulletin as text and Word. */
export interface Piece {
  /** What it is, without the guide's name, which stands above it. */
  title: string;
  /** Address of a picture of it. */
  picture: string | undefined;
  /** Its files, in the order of the manifest. */
  files: ManifestRow[];
}

/** Files of one guide put together by name: `a.png` and `a.webp` are one piece. */
export function pieces(rows: ManifestRow[], guideTitle: string): Piece[] {
  const byName = Map.groupBy(rows, ({ file }) => file.slice(0, file.lastIndexOf('.')));
  return [...byName.values()].map((files) => ({ title: pieceTitle(files, guideTitle), picture: picture(files), files }));
}

/** Whether a print shop makes it rather than the office: larger than A3, or a leaflet drawn with bleed for trimming. */
export function isForPrintShop({ files }: Piece): boolean {
  return files.some(({ trim, file }) => trim !== undefined && (Math.max(trim.width, trim.height) > 420 || /-a5\.pdf$/.test(file)));
}

function picture(files: ManifestRow[]): string | undefined {
  const preview = files.find((row) => row.preview)?.preview;
  // Of two pictures the WebP is the lighter one.
  return preview ?? files.toSorted((a, b) => b.mediaType.localeCompare(a.mediaType)).find((row) => row.mediaType.startsWith('image/'))?.file;
}

/** The words the files' titles have in common: "Bài phát thanh 3 phút, bản đọc" and "…, chữ" → "Bài phát thanh 3 phút". */
function pieceTitle(files: ManifestRow[], guideTitle: string): string {
  const [first = [], ...others] = files.map(({ title }) => title.replace(`${guideTitle} – `, '').split(' '));
  const differs = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  const shared = (differs <= 0 ? first : first.slice(0, differs)).join(' ').replace(/[\s,:–]+$/, '');
  return shared.charAt(0).toUpperCase() + shared.slice(1);
}
