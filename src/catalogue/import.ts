import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problems } from '../guide/problem.ts';
import { writeAtomic } from '../pipeline/files.ts';
import { CATALOGUE_FILE, parseCatalogue, writeCatalogue } from './file.ts';
import { readLine } from './line.ts';
import { withRecordFiles } from './record-files.ts';
import { readRecord, type Reading } from './record.ts';
import type { CatalogueRow } from './row.ts';
import { ImportError } from './unpack.ts';

/** Whom the copies are of; stands on every page of the catalogue. */
export const SOURCE = 'Cổng Dịch vụ công quốc gia';

export interface ImportJob {
  /** Project folder that holds `content/`. */
  root: string;
  /** Folder of `<code>.txt`, an archive of one, or a `.jsonl` file. */
  from: string;
  /** Commune-level procedures only, or those of every level. */
  level: 'xa' | 'all';
  /** When the copy was made, in words; null where nobody knows. */
  seen: string | null;
  /** Nothing is written when anything was skipped. */
  strict: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** What was not taken in, by file or line, and why, in Vietnamese. */
export interface Skipped {
  name: string;
  reason: string;
}

export interface ImportResult {
  /** Records or lines there were. */
  read: number;
  kept: number;
  /** Sound records of other levels than the one asked for, or without a level. */
  otherLevels: number;
  skipped: Skipped[];
  /** Codes against the file as it was. */
  added: string[];
  changed: string[];
  gone: string[];
  /** Whether the file was replaced. */
  written: boolean;
}

/**
 * A copy of the portal's records → `content/catalogue.jsonl`, replaced whole or not at all. It stays as it was when no
 * record could be kept, or, in a strict import, when any was skipped.
 * @throws ImportError with one Vietnamese sentence when `from` cannot be opened
 */
export async function importCatalogue(job: ImportJob): Promise<ImportResult> {
  const readings = await readAll(job.from, job.onProgress ?? (() => {}));
  const { rows, skipped } = withoutDoubles(readings);
  const list = rows.filter(({ level }) => job.level === 'all' || level === job.level);
  const path = join(job.root, CATALOGUE_FILE);
  const written = list.length > 0 && !(job.strict && skipped.length > 0);
  const changes = compare(await readOld(path), list);
  if (written) await writeAtomic(path, writeCatalogue({ source: SOURCE, seen: job.seen, list }));
  return { read: readings.length, kept: list.length, otherLevels: rows.length - list.length, skipped, ...changes, written };
}

interface Named {
  name: string;
  reading: Reading;
}

async function readAll(from: string, onProgress: (done: number, total: number) => void): Promise<Named[]> {
  if (/\.jsonl$/i.test(from) && (await isFile(from))) return readLines(from);
  return withRecordFiles(from, async (files) => {
    const readings: Named[] = [];
    for (const { name, path, code } of files) {
      readings.push({ name, reading: named(code, readRecord(await readFile(path))) });
      onProgress(readings.length, files.length);
    }
    return readings;
  });
}

const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() ?? false;

/** A record under another code than its file's name is none: nobody knows which of the two holds. */
export function named(code: string, reading: Reading): Reading {
  if ('reason' in reading || reading.row.code === code) return reading;
  return { reason: `mã trong tệp là ${reading.row.code}, khác tên tệp` };
}

async function readLines(path: string): Promise<Named[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    throw new ImportError(`Tệp ${basename(path)} không phải Unicode UTF-8.`);
  }
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ name: `dòng ${index + 1}`, reading: readLine(line) }]));
}

/** One row a code. Two records that say the same are one; where they differ nobody knows which holds, and neither is kept. */
function withoutDoubles(readings: Named[]): { rows: CatalogueRow[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const byCode = new Map<string, { row: CatalogueRow; names: string[]; differ: boolean }>();
  for (const { name, reading } of readings) {
    if ('reason' in reading) {
      skipped.push({ name, reason: reading.reason });
      continue;
    }
    const { row } = reading;
    const first = byCode.get(row.code);
    if (!first) byCode.set(row.code, { row, names: [name], differ: false });
    else {
      first.names.push(name);
      first.differ ||= !isSame(first.row, row);
    }
  }
  for (const { row, names, differ } of byCode.values()) {
    const [first = '', ...others] = names;
    if (differ) skipped.push(...names.map((name) => ({ name, reason: `mã ${row.code} có ${names.length} bản khác nhau: ${names.join(', ')}` })));
    else skipped.push(...others.map((name) => ({ name, reason: `trùng với ${first}, giữ một bản` })));
  }
  return { rows: [...byCode.values()].filter(({ differ }) => !differ).map(({ row }) => row), skipped };
}

async function readOld(path: string): Promise<CatalogueRow[]> {
  const bytes = await readFile(path).catch(() => undefined);
  return (bytes && parseCatalogue(bytes, new Problems(CATALOGUE_FILE))?.list) ?? [];
}

function compare(before: CatalogueRow[], after: CatalogueRow[]): Pick<ImportResult, 'added' | 'changed' | 'gone'> {
  const old = new Map(before.map((row) => [row.code, row]));
  const now = new Set(after.map(({ code }) => code));
  const added = after.filter(({ code }) => !old.has(code));
  const changed = after.filter((row) => {
    const was = old.get(row.code);
    return was !== undefined && !isSame(was, row);
  });
  const codes = (rows: CatalogueRow[]) => rows.map(({ code }) => code).sort();
  return { added: codes(added), changed: codes(changed), gone: codes(before.filter(({ code }) => !now.has(code))) };
}

/** Both come from the schema, which gives keys one order. */
const isSame = (a: CatalogueRow, b: CatalogueRow) => JSON.stringify(a) === JSON.stringify(b);
