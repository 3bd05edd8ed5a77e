import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Guide } from '../guide/model.ts';
import type { ManifestRow } from '../pipeline/manifest.ts';
import { syllables } from '../vietnamese/spoken.ts';
import type { Site } from './handbook.ts';
import { artefacts } from './manifest.ts';

/** Kinds in the order they are offered. */
const KINDS = ['1p', '3p', '5p', 'hoi-dap', 'chuong-trinh-15p'] as const;
export type Kind = (typeof KINDS)[number];

/** A line of a bulletin, one sentence. */
export interface Line {
  /** "PTV 1" in a script for two voices; not read. */
  voice: string | undefined;
  text: string;
  syllables: number;
}

/** A bulletin as it is read, with the files it comes in. */
export interface Bulletin {
  kind: Kind;
  paragraphs: Line[][];
  syllables: number;
  /** All its files, the sound included. */
  files: ManifestRow[];
  sound: ManifestRow | undefined;
}

const CHANNEL = 'broadcast';
const NAME = /\/(?:phat-thanh-)?(1p|3p|5p|hoi-dap|chuong-trinh-15p)\.[a-z0-9]+$/;

/** Every bulletin of a guide that this build has the text of, shortest first. */
export async function bulletinsOf(guide: Guide, site: Site): Promise<Bulletin[]> {
  return bulletins((await artefacts([guide.slug])).filter((row) => row.guide === guide.slug), site);
}

/** The programme of a topic, if this build has the text of it. */
export async function programmeBulletins(topic: string, site: Site): Promise<Bulletin[]> {
  return bulletins((await artefacts([], site.handbook)).filter(({ set }) => set === topic), site);
}

/** Every bulletin among some files, by what their names say. */
async function bulletins(rows: ManifestRow[], site: Site): Promise<Bulletin[]> {
  const byKind = Map.groupBy(rows.filter(({ channel, file }) => channel === CHANNEL && NAME.test(file)), ({ file }) => NAME.exec(file)?.[1] as Kind);
  const made = KINDS.map(async (kind): Promise<Bulletin[]> => {
    const files = byKind.get(kind) ?? [];
    const text = files.find(({ file }) => file.endsWith('.txt'));
    if (!text) return [];
    const paragraphs = readBulletin(await textOf(text.file, site));
    return [{ kind, paragraphs, files, sound: files.find(({ file }) => file.endsWith('.mp3')), syllables: paragraphs.flat().reduce((sum, line) => sum + line.syllables, 0) }];
  });
  return (await Promise.all(made)).flat();
}

/** A bulletin's text → paragraphs of lines. "PTV 1:" and "Giọng nam:" before a line name who reads and are not read. */
export function readBulletin(text: string): Line[][] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph.split('\n').flatMap((line): Line[] => {
        const [, voice, said = ''] = /^(?:((?:PTV|Phát thanh viên|Giọng)[^:]{0,12}):\s*)?(.*)$/u.exec(line.trim()) ?? [];
        return said === '' ? [] : [{ voice, text: said, syllables: syllables(said) }];
      }),
    )
    .filter((lines) => lines.length > 0);
}

/** 480 syllables at 160 a minute → 180 seconds. */
export const secondsOf = (length: number, rate: number): number => Math.round((length / rate) * 60);

async function textOf(file: string, site: Site): Promise<string> {
  const manifest = process.env.CAMNANG_MANIFEST;
  if (manifest !== undefined) return readFile(join(dirname(manifest), file.replace(/^\/an-pham\//, '')), 'utf8');
  // `dev` makes each file when it is opened; a page that shows many makes them all from the content it has loaded.
  const { renderFrom } = await import('../pipeline/dev.ts');
  const [, , name = '', wanted = ''] = file.split('/');
  return new TextDecoder().decode((await renderFrom(site, name, wanted))?.data);
}
