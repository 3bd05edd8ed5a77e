import { paperOf } from '../design/papers.ts';
import type { Words } from '../handbook/words.ts';
import { PRINT_ORDER, type ManifestRow } from './manifest.ts';

/** Name of the list inside a zip. */
export const CONTENTS_FILE = 'muc-luc.txt';

/** Where a file stands in a zip: what the office prints or uses, and what goes to the print shop. */
export type Place = 'in-tai-cho' | 'gui-nha-in';

/** By its paper; what is no paper is used in the office. The note to the print shop goes with what it orders. */
export const placeOf = ({ paper, channel }: Pick<ManifestRow, 'paper' | 'channel'>): Place => (channel === PRINT_ORDER || (paper && paperOf(paper).printer === 'shop') ? 'gui-nha-in' : 'in-tai-cho');

/** One file of a zip. */
export interface Entry {
  /** Name inside the zip, with its folders. */
  name: string;
  row: ManifestRow;
}

/**
 * What a zip holds, for the person who opens it: file, what it is, how to print or use it. UTF-8 with a byte order mark and
 * CRLF, because Notepad of older Windows reads nothing else rightly.
 * @param head name of the guide or topic, edition
 */
export function contentsList(head: readonly string[], entries: readonly Entry[], { site, printing }: Words): Uint8Array {
  const part = (place: Place, title: string, note: string) => {
    const own = entries.filter(({ row }) => placeOf(row) === place);
    return own.length === 0 ? [] : ['', title.toUpperCase(), note, ...own.flatMap(({ name, row }) => ['', name, `  ${row.title}`, `  ${row.use}`])];
  };
  const lines = [printing.bundle.contents.toUpperCase(), ...head, ...part('in-tai-cho', site.printHere, site.printHereNote), ...part('gui-nha-in', site.printShop, site.printShopNote)];
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`.replaceAll('\u00a0', ' '));
}
