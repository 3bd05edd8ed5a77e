import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { showSize } from '../design/show-size.ts';
import type { Handbook } from '../handbook/load.ts';
import { readManifest, type ManifestRow } from '../pipeline/manifest.ts';

let built: Promise<ManifestRow[]> | undefined;

/** Every artefact of this build (`CAMNANG_MANIFEST`). In `dev` there is none: the addresses of the files of these guides and sets, made when they are opened, on the papers that the last build in `dist` knows of. */
export async function artefacts(slugs: string[], handbook?: Handbook): Promise<ManifestRow[]> {
  const path = process.env.CAMNANG_MANIFEST;
  if (path !== undefined) return (built ??= readManifest(path));
  if (!import.meta.env.DEV) return [];
  const { CHANNELS } = await import('../channels/index.ts');
  const { setsOf } = await import('../pipeline/context.ts');
  const last = join('dist', 'an-pham', 'manifest.json');
  const paperOf = new Map(existsSync(last) ? (await readManifest(last)).map(({ file, paper }) => [file, paper]) : []);
  const promised = (folder: string, channel: string, title: string, use: string, name: string) => {
    const file = `/an-pham/${folder}/${name}`;
    const paper = paperOf.get(file);
    return { channel, file, mediaType: '', title: `${title}: ${name}`, use, bytes: 0, sha256: '', qr: [], ...(paper && { paper }) };
  };
  const ofGuides = slugs.flatMap((guide) => CHANNELS.flatMap(({ id, title, use, files }) => files.map((file) => ({ guide, edition: 0, ...promised(guide, id, title, use, file) }))));
  const ofSets = (handbook ? setsOf(CHANNELS, handbook) : []).flatMap(({ channel: { id, title, use, setFiles }, set }) => setFiles.map((file) => ({ set: set.id, ...promised(set.id, id, title, use, file) })));
  return [...ofGuides, ...ofSets];
}

const KINDS: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'text/plain': 'TXT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/zip': 'ZIP',
};

/** "PDF · 148 × 210 mm · 86 KB": kind, finished size and weight of a file, with non-breaking spaces. */
export function describeFile({ mediaType, trim, bytes, file }: ManifestRow): string {
  const kind = KINDS[mediaType.split(';')[0] ?? ''] ?? file.slice(file.lastIndexOf('.') + 1).toUpperCase();
  const size = trim && showSize(trim);
  return [kind, size, bytes > 0 && showBytes(bytes)].filter(Boolean).join(' · ');
}

/** 86000 → "84 KB"; 2500000 → "2,4 MB". */
export function showBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')}\u00a0MB`;
}
