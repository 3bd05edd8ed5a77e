import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { Problems, type Problem } from '../guide/problem.ts';
import { decodeText } from '../guide/text.ts';
import { catalogueHeader, catalogueRow, type Catalogue, type CatalogueRow } from './row.ts';

/** Path from the project's root. */
export const CATALOGUE_FILE = 'content/catalogue.jsonl';

const CURE = 'đừng sửa tay tệp này: lấy lại từ lịch sử git, hoặc nhập lại: npm run import -- <thư mục hay tệp nén> --seen "giữa năm 2026"';

/** The catalogue as a file: a line of where it is from, then one row a line in the order of codes, so that changes read well in git. */
export function writeCatalogue({ source, seen, list }: Omit<Catalogue, 'rows'>): string {
  const sorted = list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [{ source, seen, rows: sorted.length }, ...sorted].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Bytes of the file → the catalogue; `undefined`, with every problem at its line and column, when any line is wrong. */
export function parseCatalogue(bytes: Uint8Array, problems: Problems): Catalogue | undefined {
  const text = decodeText(bytes, problems);
  if (text === undefined) return undefined;
  const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const header = readJson(first, 1, catalogueHeader, problems);
  const list = lines.flatMap((line, index) => readJson(line, index + 2, catalogueRow, problems) ?? []);
  if (header && header.rows !== lines.length) {
    problems.error({ line: 1, column: columnOf(first, ['rows']) }, `dòng đầu ghi ${header.rows} thủ tục, tệp có ${lines.length}: tệp bị cắt hoặc bị sửa tay`, CURE);
  }
  if (list.length === lines.length) checkOrder(list, problems);
  return header && problems.list.every(({ level }) => level !== 'error') ? { ...header, list } : undefined;
}

/** The catalogue of a project; none, with a notice, where it was never imported. */
export async function loadCatalogue(root: string): Promise<{ catalogue: Catalogue | undefined; problems: Problem[] }> {
  const problems = new Problems(CATALOGUE_FILE);
  let catalogue: Catalogue | undefined;
  try {
    catalogue = parseCatalogue(await readFile(join(root, CATALOGUE_FILE)), problems);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    problems.notice({ line: 1, column: 1 }, 'chưa có danh mục thủ tục: trang /danh-muc/ còn trống', 'nhập bản sao hồ sơ của Cổng: npm run import -- <thư mục hay tệp nén> --seen "giữa năm 2026"');
  }
  return { catalogue, problems: problems.list };
}

function readJson<S extends z.ZodType>(line: string, number: number, schema: S, problems: Problems): z.infer<S> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    const offset = Number(/position (\d+)/.exec((cause as Error).message)?.[1] ?? line.length);
    problems.error({ line: number, column: offset + 1 }, line.trim() === '' ? 'dòng trống' : 'không đọc được JSON: dòng bị cắt hoặc thiếu dấu', CURE);
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    problems.error({ line: number, column: columnOf(line, path) }, `${reason(issue, path, value)}${codeOf(value)}`, CURE);
  }
  return undefined;
}

function reason(issue: z.core.$ZodIssue, path: PropertyKey[], value: unknown): string {
  const name = path.join('.');
  const found = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
  if (issue.code === 'unrecognized_keys') return `không có mục "${name}"`;
  if (name === '') return 'dòng phải là một nhóm mục JSON {…}';
  if (found === undefined || found === '') return `thiếu "${name}"`;
  return `"${name}" không đúng: ${JSON.stringify(found).slice(0, 80)}`;
}

const codeOf = (value: unknown) => {
  const code = (value as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? ` (thủ tục ${code})` : '';
};

/** Column of the innermost key of a path that the line has; of a list's item, of the list. */
function columnOf(line: string, path: PropertyKey[]): number {
  let column = 0;
  for (const key of path) {
    if (typeof key !== 'string') continue;
    const at = line.indexOf(`"${key}":`, column);
    if (at >= 0) column = at;
  }
  return column + 1;
}

function checkOrder(list: CatalogueRow[], problems: Problems): void {
  list.forEach(({ code }, index) => {
    const before = list[index - 1]?.code;
    if (before === undefined || before < code) return;
    const at = { line: index + 2, column: 1 };
    problems.error(at, before === code ? `mã ${code} có hai dòng` : `mã ${code} đứng sau ${before}: các dòng phải xếp theo mã`, CURE);
  });
}
