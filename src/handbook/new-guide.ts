import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Guide } from '../guide/model.ts';
import { ContentError } from '../guide/problem.ts';
import { readGuide } from '../guide/read.ts';
import { writeAtomic } from '../pipeline/files.ts';
import { guideFile } from './content-path.ts';
import { withApproved } from './front-matter.ts';
import { currentCode, nextCode, type Code } from './ledger.ts';
import { appendCodes, readLedger } from './ledger-file.ts';
import { RefusedError } from './refused.ts';
import { guideTemplate } from './template.ts';

/**
 * Writes a template for a new guide and enters edition 1 in the ledger. An existing file is never touched. A ward's own
 * version of a guide that all wards share starts from that one, with its editions and their codes, not yet approved.
 * @param root project folder that holds `content/`
 * @param date today, `2026-11-22`
 * @param ward id of the ward it is for alone; for all when left out
 * @returns the guide's path from `root` and the code of its edition
 * @throws RefusedError, ContentError when the ledger or the common guide is broken
 */
export async function newGuide(root: string, slug: string, date: string, ward?: string): Promise<{ file: string; code: Code }> {
  await readLedger(root);
  const file = guideFile(slug, ward);
  if (ward !== undefined) await requireWardFile(root, ward);
  const common = ward === undefined || !existsSync(join(root, guideFile(slug))) ? undefined : await readExisting(root, slug);
  await mkdir(join(root, dirname(file)), { recursive: true });
  await writeFile(join(root, file), common ? withApproved(common.text, 'null') : guideTemplate(date), { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new RefusedError(`đã có ${file}, không ghi đè`, { cause }) : cause;
  });
  const editions = common?.guide.editions ?? [{ edition: 1, date, changes: [] }];
  await issueCodes(root, slug, editions.map(({ edition }) => edition), date);
  return { file, code: currentCode(await readLedger(root), { slug, editions }) as Code };
}

async function requireWardFile(root: string, ward: string): Promise<void> {
  if (!existsSync(join(root, `content/wards/${ward}.yaml`))) throw new RefusedError(`không có phường, xã "${ward}" trong content/wards; tạo trước: npm run new-ward -- ${ward}`);
}

/** Enters in the ledger every edition of a guide that has no code yet. @returns the entries added, none if all have one */
export async function codeEditions(root: string, slug: string, date: string, ward?: string): Promise<Code[]> {
  const { guide } = await readExisting(root, slug, ward);
  return issueCodes(root, slug, guide.editions.map(({ edition }) => edition), date);
}

/**
 * Adds the next edition, dated `date`, to the front matter of a guide – the rest of the file stays as it is typed – and its
 * code to the ledger.
 * @param changes what a person holding the paper before must know, one sentence each
 */
export async function addEdition(root: string, slug: string, changes: readonly string[], date: string, ward?: string): Promise<{ edition: number; codes: Code[] }> {
  await readLedger(root);
  const { guide, text } = await readExisting(root, slug, ward);
  const edition = guide.editions.length + 1;
  const changed = insertEdition(text, { edition, date, changes });
  const { guide: read, problems } = readGuide(guide.file, Buffer.from(changed));
  if (!read) throw new ContentError(problems);
  if (read.editions.length !== edition) throw new RefusedError(`không thêm được bản mới vào ${guide.file}; viết mục editions mỗi bản một dòng "- edition: …"`);
  await writeAtomic(join(root, guide.file), changed);
  return { edition, codes: await issueCodes(root, slug, read.editions.map((item) => item.edition), date) };
}

/** A guide, of a ward or of all, and its text as typed. @throws RefusedError when there is none, ContentError when it cannot be read */
export async function readExisting(root: string, slug: string, ward?: string): Promise<{ guide: Guide; text: string }> {
  const file = guideFile(slug, ward);
  const bytes = await readFile(join(root, file)).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT' ? new RefusedError(`không có ${file}`, { cause }) : cause;
  });
  const { guide, problems } = readGuide(file, bytes);
  if (!guide) throw new ContentError(problems);
  return { guide, text: bytes.toString('utf8') };
}

/** The text with one more item at the end of `editions`, indented and ended like the lines before it. */
function insertEdition(text: string, { edition, date, changes }: { edition: number; date: string; changes: readonly string[] }): string {
  const start = text.indexOf('\n') + 1;
  const matter = text.slice(start, start + text.slice(start).search(/^---[ \t]*\r?$/m));
  const editions = parseDocument(matter).get('editions', true);
  const last = isSeq(editions) && !editions.flow ? editions.items.at(-1) : undefined;
  if (!isMap(last) || !last.range) throw new RefusedError('mục editions phải viết mỗi bản một dòng "- edition: …"');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /[^\n]*$/.exec(matter.slice(0, last.range[0]))?.[0].replace(/-.*$/, '') ?? '  ';
  const item = [`${indent}- edition: ${edition}`, `${indent}  date: ${date}`, `${indent}  changes:`, ...changes.map((change) => `${indent}    - ${JSON.stringify(change)}`)].join(newline);
  // The item's value may end before or after its line end, depending on how it is written.
  const before = matter.slice(0, last.range[1]).trimEnd().length;
  const lineEnd = matter.indexOf('\n', before);
  const at = start + (lineEnd < 0 ? matter.length : lineEnd + 1);
  return text.slice(0, at) + item + newline + text.slice(at);
}

async function issueCodes(root: string, slug: string, editions: number[], date: string): Promise<Code[]> {
  const ledger = await readLedger(root);
  const added: Code[] = [];
  for (const edition of editions) {
    if (!ledger.some((entry) => entry.guide === slug && entry.edition === edition && entry.run === undefined)) added.push(nextCode([...ledger, ...added], slug, edition, date));
  }
  if (added.length > 0) await appendCodes(root, ledger, added);
  return added;
}
