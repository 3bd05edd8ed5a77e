import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftKey, draftMp3 } from '../formats/audio/draft.ts';
import { MP3_TYPE } from '../formats/audio/mp3.ts';
import { MissingVoiceError, type Voice } from '../formats/audio/voice.ts';
import type { Words } from '../handbook/words.ts';
import { cached } from './audio-cache.ts';
import { writeAtomic } from './files.ts';
import { readManifest, sortRows, type ManifestRow } from './manifest.ts';

export interface AudioJob {
  /** Artefacts just made; those that are bulletins in words are read aloud. */
  rows: readonly ManifestRow[];
  /** Syllables a minute. */
  rate: number;
  voice: Voice;
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

/** One voice reads while the sound of another is encoded. */
const AT_ONCE = 2;

const isBulletin = ({ channel, file }: ManifestRow) => channel === 'broadcast' && /\/phat-thanh-[^/]+\.txt$/.test(file);

/** Writes an MP3 beside every bulletin in words, and adds it to the manifest. One that fails does not stop the others. */
export async function makeAudio({ rows, rate, voice, words, out, cache, onProgress }: AudioJob): Promise<AudioResult> {
  const bulletins = rows.filter(isBulletin);
  const written: ManifestRow[] = [];
  const failures: string[] = [];
  let done = 0;
  const queue = bulletins.values();
  const work = async (): Promise<void> => {
    for (const row of queue) {
      try {
        written.push(await record(row));
      } catch (cause) {
        if (cause instanceof MissingVoiceError) {
          if (failures.includes(cause.message)) return;
          failures.push(cause.message);
          return onProgress?.(bulletins.length, bulletins.length);
        }
        failures.push(`${row.guide}: ${mp3Name(row.file).split('/').at(-1)}: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
      onProgress?.(++done, bulletins.length);
    }
  };
  const record = async (row: ManifestRow): Promise<ManifestRow> => {
    const draft = { text: await readFile(onDisk(out, row.file), 'utf8'), rate, title: words.title.replace('{bulletin}', () => bulletinName(row.title)) };
    const data = await cached(cache, draftKey(draft, voice), () => draftMp3(draft, voice));
    const file = mp3Name(row.file);
    await writeAtomic(onDisk(out, file), data);
    const sha256 = createHash('sha256').update(data).digest('hex');
    return { guide: row.guide, channel: row.channel, file, mediaType: MP3_TYPE, title: draft.title, use: words.use, bytes: data.byteLength, sha256, edition: row.edition, qr: [] };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await addToManifest(join(out, 'manifest.json'), written);
  return { written: sortRows(written), failures };
}

const mp3Name = (file: string) => file.replace(/\.txt$/, '.mp3');
const onDisk = (out: string, file: string) => join(out, file.replace(/^\/an-pham\//, ''));

/** "Đăng ký khai sinh – bài phát thanh 3 phút, chữ cho loa thông minh" without what it says of the text file. */
function bulletinName(title: string): string {
  const [name = '', ...guide] = title.split(' – ').reverse();
  return [...guide.reverse(), name.replace(/,.*$/, '')].join(' – ');
}

async function addToManifest(manifest: string, rows: ManifestRow[]): Promise<void> {
  const added = new Set(rows.map(({ file }) => file));
  const others = (await readManifest(manifest)).filter(({ file }) => !added.has(file));
  await writeAtomic(manifest, `${JSON.stringify(sortRows([...others, ...rows]), null, 1)}\n`);
}
