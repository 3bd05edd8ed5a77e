import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Guide } from '../guide/model.ts';
import { showDay } from '../guide/present.ts';
import { ContentError, Problems } from '../guide/problem.ts';
import { readYaml } from '../guide/yaml.ts';
import { writeAtomic } from '../pipeline/files.ts';
import { nextCode, type Code } from './ledger.ts';
import { appendCodes, readLedger } from './ledger-file.ts';
import type { Handbook } from './load.ts';
import { RefusedError } from './refused.ts';
import { runsFile, type PrintRun } from './runs.ts';
import { withItems } from './yaml-list.ts';

const RUNS = 'content/runs.yaml';

/** What somebody says of pieces just printed or hung. */
export interface NewRun extends Pick<PrintRun, 'ward' | 'channel' | 'file' | 'quantity' | 'place' | 'date' | 'by' | 'note'> {
  /** A guide, in the edition of that day unless another is named, or the guides of a set. */
  of: { guide: string; edition?: number } | { set: string; guides: readonly string[] };
  /** Issues a code for this run alone; the current edition of a guide only. */
  ownCode: boolean;
}

/**
 * Enters a print run at the end of the register, and its own code in the ledger where one is wanted.
 * @throws RefusedError in one Vietnamese sentence, ContentError when a ledger cannot be read: nothing was written
 */
export async function recordRun(root: string, handbook: Handbook, { of, ownCode, ...said }: NewRun): Promise<PrintRun> {
  const text = await readText(root);
  const runs = readRuns(text);
  const ledger = await readLedger(root);
  const id = `dot-${1 + Math.max(0, ...[...runs.map((run) => run.id), ...ledger.map(({ run }) => run ?? 'dot-0')].map((name) => Number(name.slice('dot-'.length))))}`;
  const own = ownCode ? [issueOwn(handbook, ledger, of, said.date, id)] : [];
  const run: PrintRun = { id, ...subject(handbook, ledger, of, said.date, own[0]), ...said };
  const changed = withItems(text, [item(run)]);
  if (readRuns(changed).length !== runs.length + 1) throw new RefusedError(`không ghi thêm được vào ${RUNS}; viết mỗi đợt in bắt đầu bằng "- id: …"`);
  // The ledger first: whatever happens next, a code that was issued is known and can be opened.
  if (own.length > 0) await appendCodes(root, ledger, own);
  await writeAtomic(join(root, RUNS), changed);
  return run;
}

/** Notes that the pieces of a run were taken down on `date`; the rest of the file stays as it is typed. @throws RefusedError */
export async function removeRun(root: string, id: string, date: string): Promise<PrintRun> {
  const text = await readText(root);
  const run = readRuns(text).find((candidate) => candidate.id === id);
  if (!run) throw new RefusedError(`không có đợt in "${id}" trong ${RUNS}`);
  if (run.removed !== undefined) throw new RefusedError(`đợt in "${id}" đã ghi gỡ ngày ${showDay(run.removed)}`);
  if (date < run.date) throw new RefusedError(`đợt in "${id}" treo ngày ${showDay(run.date)}, không thể gỡ trước ngày đó`);
  const list = parseDocument(text).contents;
  const node = isSeq(list) && !list.flow ? list.items.find((entry) => isMap(entry) && String(entry.get('id')) === id) : undefined;
  if (!isMap(node) || node.flow || !node.range) throw new RefusedError(`đợt in "${id}" viết trên một dòng {…}: tự thêm mục removed: ${date}`);
  const [start, end] = node.range;
  const at = text.slice(0, end).trimEnd().length;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const changed = `${text.slice(0, at)}\n${indent}removed: ${date}${text.slice(at)}`;
  if (readRuns(changed).find((candidate) => candidate.id === id)?.removed !== date) throw new RefusedError(`không ghi được vào ${RUNS}: tự thêm mục removed: ${date} vào đợt in "${id}"`);
  await writeAtomic(join(root, RUNS), changed);
  return { ...run, removed: date };
}

type Subject = Pick<PrintRun, 'guide' | 'edition' | 'code' | 'set' | 'editions'>;

function subject(handbook: Handbook, ledger: readonly Code[], of: NewRun['of'], date: string, own: Code | undefined): Subject {
  if ('set' in of) return { set: of.set, editions: Object.fromEntries(of.guides.map((slug) => [slug, editionOn(guideOf(handbook, slug), date)])) };
  const guide = guideOf(handbook, of.guide);
  const edition = of.edition ?? editionOn(guide, date);
  const code = own ?? ledger.findLast((entry) => entry.guide === guide.slug && entry.edition === edition && entry.run === undefined);
  if (edition > guide.editions.length || !code) throw new RefusedError(`"${guide.slug}" không có bản ${edition}, hoặc bản đó chưa có mã QR`);
  return { guide: guide.slug, edition, code: code.code };
}

function issueOwn(handbook: Handbook, ledger: readonly Code[], of: NewRun['of'], date: string, run: string): Code {
  if ('set' in of) throw new RefusedError('bộ nhiều hướng dẫn mang mã của từng hướng dẫn, không có mã riêng: bỏ --own-code');
  const guide = guideOf(handbook, of.guide);
  const current = guide.editions.length;
  if ((of.edition ?? editionOn(guide, date)) !== current) throw new RefusedError(`mã riêng chỉ cấp cho bản đang dùng (bản ${current}): in bản mới, hoặc bỏ --own-code`);
  return nextCode(ledger, guide.slug, current, date, run);
}

/** The edition that was made on `date`: the last one opened by then. */
function editionOn({ editions }: Guide, date: string): number {
  return editions.findLast((edition) => edition.date <= date)?.edition ?? 1;
}

function guideOf({ guides }: Handbook, slug: string): Guide {
  const guide = guides.find((candidate) => candidate.slug === slug);
  if (!guide) throw new RefusedError(`không có hướng dẫn "${slug}"`);
  return guide;
}

/** One item of the register, in the order of the example at its head. */
function item({ id, ward, guide, set, edition, editions, code, channel, file, quantity, place, date, by, note }: PrintRun): string {
  const pairs = editions && `{ ${Object.entries(editions).map(([slug, number]) => `${slug}: ${number}`).join(', ')} }`;
  const quoted = (text: string | undefined) => text && JSON.stringify(text);
  const fields = { ward, guide, set, edition, editions: pairs, code: quoted(code), channel, file, quantity, place: quoted(place), date, by: quoted(by), note: quoted(note) };
  return [`- id: ${id}`, ...Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`]))].join('\n');
}

function readRuns(text: string): PrintRun[] {
  const problems = new Problems(RUNS);
  const runs = readYaml(text, runsFile, problems);
  if (!runs) throw new ContentError(problems.list);
  return runs;
}

const readText = (root: string): Promise<string> => readFile(join(root, RUNS), 'utf8');
