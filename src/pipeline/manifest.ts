import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { PAPERS, type PaperId } from '../design/papers.ts';
import type { Measured } from '../preflight/measure.ts';
import { writeAtomic } from './files.ts';
import { withLock } from './lock.ts';

const measured: z.ZodType<Measured> = z.object({
  pages: z.number(),
  leastType: z.number().optional(),
  leastInDrawing: z.number().optional(),
  mostInk: z.number().optional(),
  leastLine: z.number().optional(),
  codes: z.number(),
  leastQr: z.number().optional(),
});

/** Channels of files that are made of others' files: the note to the print shop, and zips. */
export const PRINT_ORDER = 'print-order';
export const BUNDLE = 'bundle';

const row = z.object({
  /** Slug of the guide it is made from; a file made from several has `set` instead. */
  guide: z.string().optional(),
  /** Id of the set it is made from. */
  set: z.string().optional(),
  /** What the set puts together, with the edition of each; sets only. */
  guides: z.array(z.object({ guide: z.string(), edition: z.number() })).optional(),
  /** English id of the channel. */
  channel: z.string(),
  /** Address from the site's root. */
  file: z.string(),
  mediaType: z.string(),
  title: z.string(),
  use: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Edition of the guide; guides only. */
  edition: z.number().optional(),
  /** Row of `src/design/papers.ts` it is printed on; paper only. */
  paper: z.enum(Object.keys(PAPERS) as [PaperId, ...PaperId[]]).optional().catch(undefined),
  /** Finished size in mm; paper only. */
  trim: z.object({ width: z.number(), height: z.number() }).optional(),
  /** Size of the drawing to that of the finished piece, 0.1 for panels; paper only. */
  scale: z.union([z.literal(1), z.literal(0.1)]).optional(),
  /** What preflight measured on the file, which it passed; paper only. */
  preflight: measured.optional().catch(undefined),
  /** Codes carried as QR. */
  qr: z.array(z.string()),
  /** Address of a small picture of it. */
  preview: z.string().optional(),
}).refine(({ guide, set }) => (guide === undefined) !== (set === undefined));

/** `/an-pham/manifest.json`: every artefact, one object a file. A contract with whoever publishes them. */
export type ManifestRow = z.infer<typeof row>;

/** Rows of a manifest on disk; none where there is no manifest yet or it is damaged (it is made again by the next run). */
export async function readManifest(path: string): Promise<ManifestRow[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]');
  try {
    return z.array(row).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Rows in the order of the manifest: by guide or set, then by file. */
export function sortRows(rows: ManifestRow[]): ManifestRow[] {
  return rows.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Reads a manifest, changes its rows and writes them in order, while no other run does. @returns the rows before and after */
export async function updateManifest(path: string, change: (rows: ManifestRow[]) => ManifestRow[]): Promise<{ before: ManifestRow[]; after: ManifestRow[] }> {
  await mkdir(dirname(path), { recursive: true });
  return withLock(`${path}.khoa`, async () => {
    const before = await readManifest(path);
    const after = sortRows(change(before));
    await writeAtomic(path, `${JSON.stringify(after, null, 1)}\n`);
    return { before, after };
  });
}
