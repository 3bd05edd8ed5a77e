import { cp, mkdtemp, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ContentError } from '../../guide/problem.ts';
import { readGuide } from '../../guide/read.ts';
import { appendCodes, readLedger } from '../../handbook/ledger-file.ts';
import { codesAfter, type Code } from '../../handbook/ledger.ts';
import { loadHandbook, type Handbook } from '../../handbook/load.ts';
import type { Topic } from '../../handbook/topics.ts';
import { writeAtomic } from '../../pipeline/files.ts';
import { slug } from '../../vietnamese/fold.ts';
import { named, type Skipped } from '../import.ts';
import { withRecordFiles, type RecordFile } from '../record-files.ts';
import { readFacts, readParts, type RecordParts } from '../record.ts';
import type { CatalogueRow } from '../row.ts';
import { ImportError } from '../unpack.ts';
import { draftGuide } from './draft.ts';
import { topicOfField } from './topic-of-field.ts';

export interface DraftsJob {
  /** Project folder that holds `content/`. */
  root: string;
  /** Folder of `<code>.txt`, or an archive of one. */
  from: string;
  /** New folder that becomes a content root of its own; left out, the drafts of `only` join the project's guides. */
  out?: string;
  /** Codes of the procedures wanted; all of the level when left out. */
  only?: readonly string[];
  /** Topic of all drafts; by the field of each where left out. */
  topic?: string;
  /** At most so many drafts. */
  limit?: number;
  level: 'xa' | 'all';
  /** When the copy was made, in words; null where nobody knows. */
  seen: string | null;
  /** Day of the drafts, `2026-11-22`. */
  date: string;
  onProgress?: (done: number, total: number) => void;
}

export interface DraftsResult {
  /** Path from the content root, and the code issued for edition 1. */
  written: { file: string; code: string }[];
  /** Records no draft was made of, and why, in Vietnamese. */
  skipped: Skipped[];
}

/** Topic of all procedures that no topic of ours holds; only in a content root made for them. */
const OTHERS: Topic = { id: 'thu-tuc-khac', title: 'Thủ tục khác', summary: 'Thủ tục của các lĩnh vực chưa có chủ đề riêng, chép từ hồ sơ của Cổng.', icon: 'co-quan', colour: 'bat-dau' };
/** Records say "one file, one address"; longer names are cut at a word. */
const LONGEST_SLUG = 60;

interface Draft {
  slug: string;
  text: string;
}

/**
 * Records of the portal → drafts of guides. With `out` a whole content root is made beside it and moved there at the end; else
 * each draft is added to the project. A guide that is there is never touched, and a record whose draft our own reader would
 * refuse is left out and named.
 * @throws ImportError with one Vietnamese sentence; ContentError where the project's own content cannot be read
 */
export async function importDrafts(job: DraftsJob): Promise<DraftsResult> {
  const { root, out, date } = job;
  const { handbook, problems } = await loadHandbook(root, date);
  if (!handbook) throw new ContentError(problems.filter(({ level }) => level === 'error'));
  if (out !== undefined) await refuseFilled(out);
  const topics = out === undefined ? handbook.topics : withOthers(handbook.topics);
  const unknown = job.topic !== undefined && !topics.some(({ id }) => id === job.topic);
  if (unknown) throw new ImportError(`Không có chủ đề "${job.topic}"; có: ${topics.map(({ id }) => id).join(', ')}.`);
  const { drafts, skipped } = await withRecordFiles(job.from, (files) => draftAll(job, files, handbook, topics));
  const codes = drafts.length === 0 ? [] : out === undefined ? await addTo(root, drafts, date) : await makeRoot(job.root, out, drafts, date);
  return { written: codes.map(({ guide, code }) => ({ file: `content/guides/${guide}.mdx`, code })), skipped };
}

async function refuseFilled(out: string): Promise<void> {
  const names = await readdir(out).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new ImportError(`"${out}" không phải một thư mục.`);
  });
  if (names.length > 0) throw new ImportError(`Thư mục "${out}" đã có tệp: chọn một thư mục mới, bản thảo không ghi đè lên gì.`);
}

const withOthers = (topics: readonly Topic[]): Topic[] => (topics.some(({ id }) => id === OTHERS.id) ? [...topics] : [...topics, OTHERS]);

async function draftAll(job: DraftsJob, files: readonly RecordFile[], handbook: Handbook, topics: readonly Topic[]): Promise<{ drafts: Draft[]; skipped: Skipped[] }> {
  const { only, limit = Infinity, level, onProgress = () => {} } = job;
  const chosen = only === undefined ? files : files.filter(({ code }) => only.includes(code));
  const missing = only?.find((code) => !chosen.some((file) => file.code === code));
  if (missing !== undefined) throw new ImportError(`Không có hồ sơ mã "${missing}" trong nguồn này.`);
  const guideOf = new Map(handbook.guides.flatMap(({ code, slug: name }) => (code ? [[code, name]] : [])));
  const taken = new Set([...handbook.guides.map(({ slug: name }) => name), ...topics.map(({ id }) => id)]);
  const [drafts, skipped]: [Draft[], Skipped[]] = [[], []];
  for (const [index, { name, path, code }] of chosen.entries()) {
    onProgress(index + 1, chosen.length);
    if (drafts.length >= limit) break;
    const record = readRecord(code, await readFile(path));
    if ('reason' in record) {
      skipped.push({ name, reason: record.reason });
      continue;
    }
    if (only === undefined && level !== 'all' && record.row.level !== level) continue;
    const ours = guideOf.get(record.row.code);
    if (ours !== undefined) {
      skipped.push({ name, reason: `đã có hướng dẫn content/guides/${ours}.mdx` });
      continue;
    }
    const draft = draftOf(record, taken, { ...job, handbook, topics });
    if ('reason' in draft) {
      skipped.push({ name, reason: draft.reason });
      continue;
    }
    taken.add(draft.slug);
    drafts.push(draft);
  }
  return { drafts, skipped };
}

interface ReadRecord {
  row: CatalogueRow;
  values: RecordParts;
}

function readRecord(code: string, bytes: Uint8Array): ReadRecord | { reason: string } {
  const parts = readParts(bytes);
  if ('reason' in parts) return parts;
  const reading = named(code, readFacts(parts.values));
  return 'reason' in reading ? reading : { row: reading.row, values: parts.values };
}

function draftOf({ row, values }: ReadRecord, taken: ReadonlySet<string>, { handbook, topics, topic: wanted, seen, date }: DraftsJob & { handbook: Handbook; topics: readonly Topic[] }): Draft | { reason: string } {
  const id = wanted ?? topicOfField(row.field) ?? OTHERS.id;
  const topic = topics.find((candidate) => candidate.id === id);
  if (!topic) return { reason: `chưa rõ lĩnh vực "${row.field}" thuộc chủ đề nào: thêm --topic với một trong: ${topics.map((each) => each.id).join(', ')}` };
  const name = slugOf(row, taken);
  const text = draftGuide(row, values, { topic, sources: handbook.sources, seen, date });
  const { problems } = readGuide(`content/guides/${name}.mdx`, Buffer.from(text));
  const first = problems.find(({ level }) => level === 'error');
  return first ? { reason: `bản thảo không đọc lại được: dòng ${first.line}: ${first.message}` } : { slug: name, text };
}

/** The name of the procedure as a file name; with its code where another guide has that name. */
function slugOf({ name, code }: CatalogueRow, taken: ReadonlySet<string>): string {
  const whole = slug(name);
  const short = whole.length <= LONGEST_SLUG ? whole : whole.slice(0, whole.lastIndexOf('-', LONGEST_SLUG));
  return taken.has(short) ? `${short}-${code.replace('.', '')}` : short;
}

/** Writes drafts beside the guides of a project, and their codes into its ledger. */
async function addTo(root: string, drafts: readonly Draft[], date: string): Promise<Code[]> {
  const ledger = await readLedger(root);
  const next = codesAfter(ledger);
  await mkdir(join(root, 'content/guides'), { recursive: true });
  for (const draft of drafts) await writeNew(join(root, 'content/guides', `${draft.slug}.mdx`), draft.text);
  const codes = drafts.map((draft) => next(draft.slug, 1, date));
  await appendCodes(root, ledger, codes);
  return codes;
}

async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new ImportError(`Đã có ${basename(path)}, không ghi đè.`) : cause;
  });
}

/** A copy of the project's content with the drafts in it, made beside `out` and moved there when whole. */
async function makeRoot(root: string, out: string, drafts: readonly Draft[], date: string): Promise<Code[]> {
  await mkdir(dirname(out), { recursive: true });
  const work = await mkdtemp(`${out}.`);
  try {
    await cp(join(root, 'content'), join(work, 'content'), { recursive: true });
    const topics = join(work, 'content/topics.yaml');
    await writeAtomic(topics, withTopic(await readFile(topics, 'utf8'), OTHERS));
    const codes = await addTo(work, drafts, date);
    // Not `rm`: what somebody put there in the meantime stays.
    await rmdir(out).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause;
    });
    await rename(work, out);
    return codes;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The text of `topics.yaml` with one more topic, the last; as it is where it has that one. */
function withTopic(text: string, { id, title, summary, icon, colour }: Topic): string {
  if (text.includes(`- id: ${id}\n`)) return text;
  return text.replace(/^events:/m, () => `  - id: ${id}\n    title: ${title}\n    summary: ${JSON.stringify(summary)}\n    icon: ${icon}\n    colour: ${colour}\nevents:`);
}
