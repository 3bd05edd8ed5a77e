import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { paperOf, type PaperId } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { prepare, prepareSet, setsOf, type SetWork } from './context.ts';
import type { Channel } from './contract.ts';
import { writeAtomic } from './files.ts';
import { readManifest, sortRows, type ManifestRow } from './manifest.ts';
import { passed, type PassedArtifact } from './preflight.ts';

export interface MakeJob {
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  guides: readonly Guide[];
  channels: readonly Channel[];
  /** Sets to write, each with its channel. */
  sets: readonly SetWork[];
  /** Folder that becomes `/an-pham/`. */
  out: string;
  /** Called after each guide × channel, and each set. */
  onProgress?: (done: number, total: number) => void;
}

export interface MakeResult {
  /** What this run wrote. */
  written: ManifestRow[];
  /** Vietnamese, one a guide × channel, or a set, that could not be made; everything else is. */
  failures: string[];
  /** What channels left out and said so. */
  warnings: string[];
}

/** Guides in work at the same time: more than two only cost memory on two cores. */
const AT_ONCE = 2;

/**
 * Writes every artefact of the job, and the manifest. A piece that fails leaves its earlier files as they were and does
 * not stop the others; so does one that preflight would not send to print.
 */
export async function makeArtifacts({ handbook, ward, date, guides, channels, sets, out, onProgress }: MakeJob): Promise<MakeResult> {
  const manifest = join(out, 'manifest.json');
  const earlier = await readManifest(manifest);
  const total = guides.length * channels.length + sets.length;
  let done = 0;
  /** One piece of work: its files, or the reason why there are none. */
  const piece = async (name: string, channel: Channel, into: MakeResult, write: (warn: (message: string) => void) => Promise<ManifestRow[]>): Promise<void> => {
    try {
      into.written.push(...(await write((message) => into.warnings.push(`${name}: ${channel.id}: ${message}`))));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      into.failures.push(reason.startsWith(`${name}: `) ? reason : `${name}: ${channel.id}: ${reason}`);
    }
    onProgress?.(++done, total);
  };
  const guideWork = guides.map((raw) => async (into: MakeResult) => {
    await Promise.all(
      channels.map((channel) =>
        piece(raw.slug, channel, into, async (warn) => {
          const { guide, context } = prepare(handbook, raw, ward, date, warn);
          return store(await passed(await channel.write(guide, context), ward), out, guide.slug, { guide: guide.slug, channel: channel.id, edition: context.code.edition });
        }),
      ),
    );
  });
  const setWork = sets.map(({ channel, set: plan }) => (into: MakeResult) =>
    piece(plan.id, channel, into, async (warn) => {
      const { set, context } = prepareSet(handbook, plan, ward, date, warn);
      const editions = set.members.map(({ guide, context: { code } }) => ({ guide: guide.slug, edition: code.edition }));
      return store(await passed(await channel.writeSet(set, context), ward), out, plan.id, { set: plan.id, guides: editions, channel: channel.id });
    }),
  );
  const jobs = [...guideWork, ...setWork];
  const results: MakeResult[] = jobs.map(() => ({ written: [], failures: [], warnings: [] }));
  // While one guide's pictures are encoded on other threads, the next one is laid out.
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) await job(results[index] as MakeResult);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const result: MakeResult = {
    written: results.flatMap(({ written }) => written),
    failures: results.flatMap(({ failures }) => failures),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
  const made = new Set(result.written.map(ownerOf));
  const known = new Set(handbook.guides.map((guide) => guide.slug));
  const ofJob = new Set(channels.map(({ id }) => id));
  const listed = new Set(setsOf(channels, handbook).map(({ set, channel }) => `${channel.id} ${set.id}`));
  const stillMade = ({ guide, set, channel }: ManifestRow) => (set === undefined ? known.has(guide ?? '') : !ofJob.has(channel) || listed.has(`${channel} ${set}`));
  const kept = earlier.filter((row) => !made.has(ownerOf(row)) && stillMade(row));
  const rows = sortRows([...kept, ...result.written]);
  await writeAtomic(manifest, `${JSON.stringify(rows, null, 1)}\n`);
  await removeStale(earlier, rows, out);
  return result;
}

/** Whose files are replaced together: a guide's or a set's, of one channel. */
const ownerOf = ({ guide, set, channel }: ManifestRow) => `${set === undefined ? 'guide' : 'set'} ${set ?? guide} ${channel}`;

async function store(artifacts: readonly PassedArtifact[], out: string, folder: string, owner: Pick<ManifestRow, 'guide' | 'set' | 'guides' | 'edition'> & { channel: string }): Promise<ManifestRow[]> {
  const rows: ManifestRow[] = [];
  for (const { file, mediaType, title, use, data, paper, qr, preview, preflight } of artifacts) {
    await writeAtomic(join(out, folder, file), data);
    const picture = `${folder}/xem-truoc/${basename(file, extname(file))}.webp`;
    if (preview) await writeAtomic(join(out, picture), await preview());
    rows.push({
      ...owner,
      file: `/an-pham/${folder}/${file}`,
      mediaType,
      title,
      use,
      bytes: data.byteLength,
      sha256: createHash('sha256').update(data).digest('hex'),
      ...(paper && sizeOf(paper)),
      ...(preflight && { preflight }),
      qr,
      ...(preview && { preview: `/an-pham/${picture}` }),
    });
  }
  return rows;
}

/** What the manifest says of a paper. */
function sizeOf(id: PaperId): Pick<ManifestRow, 'paper' | 'trim' | 'scale'> {
  const { width, height, scale } = paperOf(id);
  return { paper: id, trim: { width, height }, scale };
}

/** Files of the earlier manifest that no row names any more, e.g. of a renamed artefact. */
async function removeStale(earlier: ManifestRow[], rows: ManifestRow[], out: string): Promise<void> {
  const current = new Set(rows.map((row) => row.file));
  for (const row of earlier) {
    if (!current.has(row.file)) await rm(join(out, row.file.replace(/^\/an-pham\//, '')), { force: true });
  }
}
