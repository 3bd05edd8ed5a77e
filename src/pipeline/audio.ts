import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { metadata } from '../channels/broadcast/metadata.ts';
import { draftKey, draftMp3, makerOf, type Draft } from '../formats/audio/draft.ts';
import { MP3_TYPE } from '../formats/audio/mp3.ts';
import { MissingVoiceError, type Voice } from '../formats/audio/voice.ts';
import type { Words } from '../handbook/words.ts';
import { cached, lastMade } from './audio-cache.ts';
import { sha256 } from './cache/store.ts';
import { writeAtomic } from './files.ts';
import { sortRows, updateManifest, type ManifestRow } from './manifest.ts';

export interface AudioJob {
  /** Artefacts just made; those that are bulletins in words are read aloud. */
  rows: readonly ManifestRow[];
  /** Syllables a minute. */
  rate: number;
  /** Who reads; `undefined` takes what was made before of these very words, by whatever voice, and makes nothing. */
  voice: Voice | undefined;
  words: Words['audio'];
  /** Folder that becomes `/an-pham/`, with its manifest. */
  out: string;
  /** Folder of what was made before. */
  cache: string;
  /** Called after each file. */
  onProgress?: (done: number, total: number) => void;
}

export interface AudioResult {
  /** What this run wrote. */
  written: ManifestRow[];
  /** Vietnamese, one a file that could not be made; one alone where there is no voice. */
  failures: string[];
}

/** Folder in which a project keeps the drafts it made. */
export const draftsOf = (root: string): string => join(root, '.cache/audio');

/** One voice reads while the sound of another is encoded. */
const AT_ONCE = 2;

/** "phat-thanh-3p.txt", "chuong-trinh-15p.txt", and those of a month: "2026-12-01_sang_dang-ky-khai-sinh_3p.txt". */
const BULLETIN = /\/(?:phat-thanh-|chuong-trinh-|\d{4}-\d{2}-\d{2}_)[^/]+\.txt$/;

/** Writes an MP3 beside every bulletin in words, and adds it to the manifest. One that fails, or has none, does not stop the others. */
export async function makeAudio({ rows, rate, voice, words, out, cache, onProgress }: AudioJob): Promise<AudioResult> {
  const bulletins = rows.filter(({ file }) => BULLETIN.test(file));
  const written: ManifestRow[] = [];
  const failures: string[] = [];
  let done = 0;
  const queue = bulletins.values();
  const work = async (): Promise<void> => {
    for (const row of queue) {
      try {
        written.push(...(await record(row)));
      } catch (cause) {
        if (cause instanceof MissingVoiceError) {
          if (failures.includes(cause.message)) return;
          failures.push(cause.message);
          return onProgress?.(bulletins.length, bulletins.length);
        }
        failures.push(`${row.set ?? row.guide}: ${mp3Name(row.file).split('/').at(-1)}: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
      onProgress?.(++done, bulletins.length);
    }
  };
  const record = async ({ title, ...row }: ManifestRow): Promise<ManifestRow[]> => {
    const draft = await readDraft(onDisk(out, row.file), rate, words.title.replace('{bulletin}', () => bulletinName(title)));
    const key = draftKey(draft);
    const data = voice ? await cached(cache, key, makerOf(voice), () => draftMp3(draft, voice)) : await lastMade(cache, key);
    if (!data) return [];
    const file = mp3Name(row.file);
    await writeAtomic(onDisk(out, file), data);
    return [{ ...row, file, mediaType: MP3_TYPE, title: draft.title, use: words.use, bytes: data.byteLength, sha256: sha256(data) }];
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const added = new Set(written.map(({ file }) => file));
  if (written.length > 0) await updateManifest(join(out, 'manifest.json'), (rows) => [...rows.filter(({ file }) => !added.has(file)), ...written]);
  return { written: sortRows(written), failures };
}

/** A bulletin's text, and who reads its paragraphs as the metadata beside it says. */
async function readDraft(path: string, rate: number, title: string): Promise<Draft> {
  const [text, data] = await Promise.all([readFile(path, 'utf8'), readFile(path.replace(/\.txt$/, '.json'), 'utf8').catch(() => undefined)]);
  const presenters = data === undefined ? undefined : metadata.parse(JSON.parse(data)).voices;
  return { text, rate, title, ...(presenters && { presenters }) };
}

const mp3Name = (file: string) => file.replace(/\.txt$/, '.mp3');
const onDisk = (out: string, file: string) => join(out, file.replace(/^\/an-pham\//, ''));

/** "Đăng ký khai sinh – bài phát thanh 3 phút, chữ cho loa thông minh" without what it says of the text file. */
function bulletinName(title: string): string {
  const [name = '', ...guide] = title.split(' – ').reverse();
  return [...guide.reverse(), name.replace(/,.*$/, '')].join(' – ');
}
