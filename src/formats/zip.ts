import { zipSync, type Zippable } from 'fflate';

/** Kinds of file that are compressed in themselves: trying again costs time and saves nothing. */
const COMPRESSED = /\.(pdf|png|webp|jpg|mp3|docx|zip)$/;

/**
 * A zip with the same bytes for the same files and date. Names with accents are marked as UTF-8.
 * @param date `2026-11-22`: what every entry says it was made on
 */
export function writeZip(files: readonly { name: string; data: Uint8Array }[], date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // The zip says the hour of a clock on the wall: noon of that day, whatever the zone of the machine.
  const mtime = new Date(year, month - 1, day, 12);
  const content: Zippable = Object.fromEntries(files.map(({ name, data }) => [name, [data, { level: COMPRESSED.test(name) ? 0 : 9 }]]));
  return zipSync(content, { mtime });
}
