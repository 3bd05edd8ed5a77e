import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { prepare } from './context.ts';
import type { Artifact, Channel } from './contract.ts';
import { writeAtomic } from './files.ts';
import { readManifest, sortRows, type ManifestRow } from './manifest.ts';

export interface MakeJob {
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  guides: readonly Guide[];
  channels: readonly Channel[];
  /** Folder that becomes `/an-pham/`. */
  out: string;
  /** Called after each guide × channel. */
  onProgress?: (done: number, total: number) => void;
}

export interface MakeResult {
  /** What this run wrote. */
  written: ManifestRow[];
  /** Vietnamese, one a guide × channel that could not be made; everything else is. */
  failures: string[];
  /** What channels left out and said so. */
  warnings: string[];
}

/** Guides in work at the same time: more than two only cost memory on two cores. */
const AT_ONCE = 2;

/**
 * Writes every artefact of the job, and the manifest. A piece that fails leaves its earlier files as they were and does
 * not stop the others.
 */
export async function makeArtifacts({ handbook, ward, date, guides, channels, out, onProgress }: MakeJob): Promise<MakeResult> {
  const results: MakeResult[] = guides.map(() => ({ written: [], failures: [], warnings: [] }));
  const manifest = join(out, 'manifest.json');
  const earlier = await readManifest(manifest);
  const total = guides.length * channels.length;
  let done = 0;
  const makeGuide = (raw: Guide, { written, failures, warnings }: MakeResult): Promise<unknown> =>
    Promise.all(
      channels.map(async (channel) => {
        const { guide, context } = prepare(handbook, raw, ward, date, (message) => warnings.push(`${raw.slug}: ${channel.id}: ${message}`));
        try {
          const artifacts = await channel.write(guide, context);
          for (const artifact of artifacts) written.push(await store(artifact, guide, channel, context.code.edition, out));
        } catch (cause) {
          const reason = cause instanceof Error ? cause.message : String(cause);
          failures.push(reason.startsWith(`${raw.slug}: `) ? reason : `${raw.slug}: ${channel.id}: ${reason}`);
        }
        onProgress?.(++done, total);
      }),
    );
  // While one guide's pictures are encoded on other threads, the next one is laid out.
  const queue = guides.entries();
  const work = async (): Promise<void> => {
    for (const [index, raw] of queue) await makeGuide(raw, results[index] as MakeResult);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const result: MakeResult = {
    written: results.flatMap(({ written }) => written),
    failures: results.flatMap(({ failures }) => failures),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
  const made = new Set(result.written.map((row) => `${row.guide} ${row.channel}`));
  const known = new Set(handbook.guides.map((guide) => guide.slug));
  const kept = earlier.filter((row) => known.has(row.guide) && !made.has(`${row.guide} ${row.channel}`));
  const rows = sortRows([...kept, ...result.written]);
  await writeAtomic(manifest, `${JSON.stringify(rows, null, 1)}\n`);
  await removeStale(earlier, rows, out);
  return result;
}

async function store(artifact: Artifact, guide: Guide, channel: Channel, edition: number, out: string): Promise<ManifestRow> {
  const { file, mediaType, title, use, data, trim, scale, qr } = artifact;
  await writeAtomic(join(out, guide.slug, file), data);
  let preview: string | undefined;
  if (artifact.preview) {
    preview = `${guide.slug}/xem-truoc/${basename(file, extname(file))}.webp`;
    await writeAtomic(join(out, preview), await artifact.preview());
  }
  return {
    guide: guide.slug,
    channel: channel.id,
    file: `/an-pham/${guide.slug}/${file}`,
    mediaType,
    title,
    use,
    bytes: data.byteLength,
    sha256: createHash('sha256').update(data).digest('hex'),
    edition,
    ...(trim && { trim, scale: scale ?? 1 }),
    qr,
    ...(preview && { preview: `/an-pham/${preview}` }),
  };
}

/** Files of the earlier manifest that no row names any more, e.g. of a renamed artefact. */
async function removeStale(earlier: ManifestRow[], rows: ManifestRow[], out: string): Promise<void> {
  const current = new Set(rows.map((row) => row.file));
  for (const row of earlier) {
    if (!current.has(row.file)) await rm(join(out, row.file.replace(/^\/an-pham\//, '')), { force: true });
  }
}
