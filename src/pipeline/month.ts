import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import broadcast from '../channels/broadcast.ts';
import { DOCX_TYPE } from '../formats/docx.ts';
import type { Handbook } from '../handbook/load.ts';
import { programmesOf } from '../handbook/programmes.ts';
import { CONTENTS_NAME, writeContents } from '../schedule/contents.ts';
import { docxName, writePlanSheet } from '../schedule/docx.ts';
import { ICS_TYPE, icsName, writeIcs } from '../schedule/ics.ts';
import type { MonthPlan } from '../schedule/month.ts';
import { stemOf, type Airing } from '../schedule/plan.ts';
import { showMonth } from '../schedule/show.ts';
import { sha256 } from './cache/store.ts';
import { prepare, prepareSet, setsOf } from './context.ts';
import { ALL_GUIDES, type Artifact } from './contract.ts';
import { swapFolder, writeAtomic } from './files.ts';
import type { MakeResult } from './make.ts';
import { sortRows, updateManifest, type ManifestRow } from './manifest.ts';

export interface MonthJob {
  handbook: Handbook;
  plan: MonthPlan;
  /** Build date, `2026-11-22`: the stamp of the plan's own files. */
  date: string;
  /** Folder that becomes `/an-pham/`. */
  out: string;
  /** Called after each slot. */
  onProgress?: (done: number, total: number) => void;
}

/** Kinds of file each slot gets; `.json` says who reads which paragraph and how long it lasts. */
const EXTENSIONS = ['txt', 'docx', 'json'] as const;
/** In the manifest; no channel of guides has this id, so that making them leaves the months alone. */
const CHANNEL = 'schedule';

/** Where the files of a month stand below the output folder: `tat-ca/phat-thanh-2026-12`. */
export const monthFolder = (month: string): string => `${ALL_GUIDES}/phat-thanh-${month}`;

/**
 * Writes the bulletins of a month under the names of its plan, each with the facts of the day on which it is read, with the
 * plan and a list of contents. All of it or nothing: a failure leaves an earlier folder of the month as it was.
 */
export async function makeMonth({ handbook, plan, date, out, onProgress }: MonthJob): Promise<MakeResult> {
  const failures: string[] = [];
  const warnings = new Set<string>();
  const files: { artifact: Artifact; guides: string[] }[] = [];
  for (const [index, airing] of plan.airings.entries()) {
    try {
      const guides = airing.items.map(({ guide }) => guide.slug);
      const made = await bulletinFiles(handbook, plan, airing, (message) => warnings.add(`${airing.subject}: ${message}`));
      files.push(...made.map((artifact) => ({ artifact: { ...artifact, file: artifact.file.replace(stemOf(airing.kind), airing.name) }, guides })));
    } catch (cause) {
      failures.push(`${airing.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
    onProgress?.(index + 1, plan.airings.length);
  }
  if (plan.airings.length === 0) failures.push(`${showMonth(plan.month, handbook.words)} không có buổi phát nào: xem \`slots\` và \`daysOff\` trong content/schedule.yaml`);
  if (failures.length > 0) return { written: [], failures, warnings: [...warnings] };

  const everyGuide = [...new Set(files.flatMap(({ guides }) => guides))];
  files.push(...(await planFiles(handbook, plan, date)).map((artifact) => ({ artifact, guides: everyGuide })));
  await replaceFolder(join(out, monthFolder(plan.month)), files.map(({ artifact }) => artifact));
  const written = sortRows(files.map(({ artifact, guides }) => rowOf(artifact, plan.month, guides, handbook)));
  await listFolder(join(out, 'manifest.json'), plan.month, written);
  return { written, failures, warnings: [...warnings] };
}

/** What the broadcast channel writes for a slot, with the facts in force on its day. */
async function bulletinFiles(handbook: Handbook, { ward }: MonthPlan, { kind, subject, date, items }: Airing, warn: (message: string) => void): Promise<Artifact[]> {
  const made: Artifact[] = [];
  const programme = programmesOf(handbook).find(({ id }) => id === subject);
  const raw = handbook.guides.find(({ slug }) => slug === items[0]?.guide.slug);
  for (const extension of EXTENSIONS) {
    const file = `${stemOf(kind)}.${extension}`;
    if (programme) {
      const { set, context } = prepareSet(handbook, programme, ward, date, warn);
      made.push(...((await broadcast.writeSet?.(set, context, file)) ?? []));
    } else if (raw) {
      const { guide, context } = prepare(handbook, raw, ward, date, warn);
      made.push(...(await broadcast.write(guide, context, file)));
    }
  }
  return made;
}

async function planFiles(handbook: Handbook, plan: MonthPlan, date: string): Promise<Artifact[]> {
  const { words } = handbook;
  const title = `${words.schedule.title} ${showMonth(plan.month, words)}`;
  const about = { title, use: words.schedule.description, qr: [] };
  return [
    { ...about, file: CONTENTS_NAME, mediaType: 'text/plain; charset=utf-8', data: Buffer.from(writeContents(plan, words)) },
    { ...about, file: docxName(plan.month), mediaType: DOCX_TYPE, data: await writePlanSheet(plan, words, date) },
    { ...about, file: icsName(plan.month), mediaType: ICS_TYPE, data: writeIcs(plan, words, date) },
  ];
}

/** All files are written beside the folder first, which then takes its place. */
async function replaceFolder(folder: string, artifacts: readonly Artifact[]): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  const work = await mkdtemp(join(folder, '..', '.thang-'));
  try {
    for (const { file, data } of artifacts) await writeAtomic(join(work, file), data);
    await swapFolder(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function rowOf({ file, mediaType, title, use, data, qr }: Artifact, month: string, slugs: readonly string[], { guides }: Handbook): ManifestRow {
  const editions = slugs.map((slug) => ({ guide: slug, edition: guides.find((guide) => guide.slug === slug)?.editions.at(-1)?.edition ?? 1 }));
  return { set: ALL_GUIDES, guides: editions, channel: CHANNEL, file: `/an-pham/${monthFolder(month)}/${file}`, mediaType, title, use, bytes: data.byteLength, sha256: sha256(data), qr };
}

/** The rows of a month in the manifest are these and no others. */
async function listFolder(manifest: string, month: string, rows: ManifestRow[]): Promise<void> {
  await updateManifest(manifest, (all) => [...all.filter(({ file }) => !file.startsWith(`/an-pham/${monthFolder(month)}/`)), ...rows]);
}
