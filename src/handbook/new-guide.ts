import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Guide } from '../guide/model.ts';
import { ContentError } from '../guide/problem.ts';
import { readGuide } from '../guide/read.ts';
import { writeAtomic } from '../pipeline/files.ts';
import { nextCode, type Code } from './ledger.ts';
import { appendCodes, readLedger } from './ledger-file.ts';
import { RefusedError } from './refused.ts';
import { guideTemplate } from './template.ts';

const fileOf = (slug: string): string => `content/guides/${slug}.mdx`;

/**
 * Writes a template for a new guide and enters edition 1 in the ledger. An existing file is never touched.
 * @param root project folder that holds `content/`
 * @param date today, `2026-11-22`
 * @returns the guide's path from `root` and its code
 * @throws RefusedError, ContentError when the ledger is broken
 */
export async function newGuide(root: string, slug: string, date: string): Promise<{ file: string; code: Code }> {
  await readLedger(root);
  const file = fileOf(slug);
  await mkdir(join(root, 'content/guides'), { recursive: true });
  await writeFile(join(root, file), guideTemplate(date), { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new RefusedError(`đã có ${file}, không ghi đè`, { cause }) : cause;
  });
  const [code] = await issueCodes(root, slug, [1], date);
  return { file, code: code as Code };
}

/** Enters in the ledger every edition of a guide that has no code yet. @returns the entries added, none if all have one */
export async function codeEditions(root: string, slug: string, date: string): Promise<Code[]> {
  const { guide } = await readExisting(root, slug);
  return issueCodes(root, slug, guide.editions.map(({ edition }) => edition), date);
}

/**
 * Adds the next edition, dated `date`, to the front matter of a guide – the rest of the file stays as it is typed – and its
 * code to the ledger.
 * @param changes what a person holding the paper before must know, one sentence each
 */
export async function addEdition(root: string, slug: string, changes: readonly string[], date: string): Promise<{ edition: number; codes: Code[] }> {
  await readLedger(root);
  const { guide, text } = await readExisting(root, slug);
  const edition = guide.editions.length + 1;
  const changed = insertEdition(text, { edition, date, changes });
  const { guide: read, problems } = readGuide(fileOf(slug), Buffer.from(changed));
  if (!read) throw new ContentError(problems);
  if (read.editions.length !== edition) throw new RefusedError(`không thêm được bản mới vào ${fileOf(slug)}; viết mục editions mỗi bản một dòng "- edition: …"`);
  await writeAtomic(join(root, fileOf(slug)), changed);
  return { edition, codes: await issueCodes(root, slug, read.editions.map((item) => item.edition), date) };
}

/** A guide of `content/guides/` and its text as typed. @throws RefusedError when there is none, ContentError when it cannot be read */
export async function readExisting(root: string, slug: string): Promise<{ guide: Guide; text: string }> {
  const file = fileOf(slug);
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
