import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pronunciation } from '../handbook/pronunciation.ts';
import { spoken } from '../vietnamese/spoken.ts';
import type { Line } from './line.ts';
import { median } from './measure.ts';

/** Long enough to be timed, short enough for a round in a second or two. Bytes. */
const LEAST_BYTES = 2_000_000;

/**
 * How fast written text becomes words: the files of our own guides, one after the other, as often as fill two megabytes.
 * @param rounds how often it is timed; the first round warms up and is not counted
 */
export async function speechRate(root: string, pronunciation: Pronunciation, rounds: number): Promise<{ megabytes: number; megabytesPerSecond: number }> {
  const folder = join(root, 'content/guides');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const once = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  const text = once.repeat(Math.ceil(LEAST_BYTES / Buffer.byteLength(once)));
  const seconds: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    spoken(text, { profile: 'north', pronunciation });
    if (round > 0) seconds.push((performance.now() - started) / 1000);
  }
  const megabytes = Buffer.byteLength(text) / 1e6;
  return { megabytes, megabytesPerSecond: megabytes / median(seconds) };
}

/** The same as a line of the table. */
export async function measureSpeech(root: string, pronunciation: Pronunciation, rounds: number): Promise<Line[]> {
  const { megabytes, megabytesPerSecond } = await speechRate(root, pronunciation, rounds);
  return [{ what: `${megabytes.toFixed(1).replace('.', ',')} MB chữ của các hướng dẫn`, value: megabytesPerSecond, unit: 'MB/s' }];
}
