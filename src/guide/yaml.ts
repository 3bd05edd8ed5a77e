import { isCollection, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problems } from './problem.ts';

type Path = readonly PropertyKey[];

/** Where a value stands in its file, or its key; for one that is not there, its nearest parent. */
export type Locate = (path: Path, part?: 'value' | 'key') => { line: number; column: number };

/** What a YAML text says, whether or not it fits a schema, and where. */
export interface YamlSource {
  raw: unknown;
  locate: Locate;
}

/**
 * YAML text → checked value, or `undefined` with every problem in `problems`, each at its own line and column.
 * `firstLine` is the line of the file on which the text begins (front matter begins on line 2).
 */
export function readYaml<S extends z.ZodType>(text: string, schema: S, problems: Problems, firstLine = 1): z.infer<S> | undefined {
  const source = parseYaml(text, problems, firstLine);
  return source && checkYaml(source, schema, problems);
}

/** YAML text → plain values with their places; `undefined` when it cannot be read as YAML. */
export function parseYaml(text: string, problems: Problems, firstLine = 1): YamlSource | undefined {
  const { document, at } = parseWithPlaces(text, firstLine);
  const lines = new Set<number>();
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const place = at(code === 'MISSING_CHAR' ? (openQuote(document, pos[0]) ?? pos[0]) : pos[0]);
    if (lines.has(place.line)) continue; // what follows on the same line follows from the first
    lines.add(place.line);
    problems.error(place, `không đọc được YAML: ${yamlReason(code)}`, 'xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"');
  }
  // A key written twice still leaves the rest readable.
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return undefined;
  let readable = true;
  const refuse = (offset: number | undefined, message: string) => {
    readable = false;
    problems.error(at(offset ?? 0), message, 'viết giá trị ra đầy đủ; chữ bắt đầu bằng *, &, ! hoặc { phải đặt trong "…"');
  };
  visit(document, {
    Alias: (_, node) => refuse(node.range?.[0], 'không dùng tham chiếu YAML (*)'),
    Pair: (_, { key }) => {
      if (isCollection(key)) refuse(key.range?.[0], 'tên mục phải là chữ');
    },
  });
  return readable ? { raw: document.toJS() ?? {}, locate: (path, part) => locateIn(latestParse(text, firstLine), path, part) } : undefined;
}

/** The value when it fits the schema; otherwise `undefined` and a problem for each thing that does not. */
export function checkYaml<S extends z.ZodType>({ raw, locate }: YamlSource, schema: S, problems: Problems): z.infer<S> | undefined {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        problems.error(locate([...issue.path, key], 'key'), `không có mục "${key}"${inside(issue.path)}`, `xóa mục này, hoặc sửa tên cho đúng${problems.file.endsWith('.mdx') ? '; danh sách các mục ở src/guide/schema.ts' : ''}`);
      }
      continue;
    }
    problems.error(locate(issue.path), ...explain(issue, valueAt(raw, issue.path)));
  }
  return undefined;
}

/** Where the quote opens that should have closed by `end`. */
function openQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range[0] < end && range[2] >= end) start = range[0];
    },
  });
  return start;
}

interface Parsed {
  document: Document;
  at: (offset: number) => { line: number; column: number };
}

function parseWithPlaces(text: string, firstLine: number): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  return { document, at };
}

// Syntax trees are large and problems rare: thousands of guides keep only their text, and the tree of the latest asked about.
let latest: { text: string; firstLine: number; parsed: Parsed } | undefined;

function latestParse(text: string, firstLine: number): Parsed {
  if (latest?.text !== text || latest.firstLine !== firstLine) latest = { text, firstLine, parsed: parseWithPlaces(text, firstLine) };
  return latest.parsed;
}

/** A scalar is found at its own place, a group or list at its key. */
function locateIn({ document, at }: Parsed, path: Path, part: 'value' | 'key' = 'value'): { line: number; column: number } {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
    if (part === 'value' && isScalar(node) && node.range) return at(node.range[0]);
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1]) : undefined;
    if (isScalar(pair?.key) && pair.key.range) return at(pair.key.range[0]);
    if (node?.range) return at(node.range[0]);
  }
  return at(0);
}

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), raw);

/** `fees[0].source`. */
const pathName = (path: Path): string => path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');

const inside = (path: Path) => (path.length > 0 ? ` trong "${pathName(path)}"` : '');

function yamlReason(code: string): string {
  const reasons: Record<string, string> = {
    DUPLICATE_KEY: 'một mục viết hai lần',
    BAD_INDENT: 'thụt dòng sai',
    TAB_AS_INDENT: 'thụt dòng bằng phím Tab; chỉ dùng dấu cách',
    MISSING_CHAR: 'thiếu dấu (thường là dấu nháy đóng hoặc dấu hai chấm)',
    UNEXPECTED_TOKEN: 'có ký tự đứng sai chỗ',
    BLOCK_AS_IMPLICIT_KEY: 'thiếu xuống dòng hoặc thừa dấu hai chấm',
    MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên mục',
    MULTIPLE_DOCS: 'có dòng "---" ở giữa',
    BAD_SCALAR_START: 'chữ bắt đầu bằng ký tự riêng của YAML (@, `, %, …)',
    BAD_DQ_ESCAPE: 'dấu \\ trong dấu nháy kép',
    BAD_ALIAS: 'dấu * hoặc & đứng sai chỗ',
    TAG_RESOLVE_FAILED: 'có dấu ! (thẻ YAML) ở đầu giá trị',
  };
  return reasons[code] ?? `cú pháp sai (${code})`;
}

const TYPES: Record<string, string> = { string: 'chữ', number: 'số', int: 'số nguyên', array: 'danh sách (mỗi dòng một dấu "-")', object: 'nhóm mục', record: 'nhóm mục', boolean: 'true hoặc false', null: 'null' };

/** A zod issue → [what was expected and found, the cure]. */
function explain(issue: z.core.$ZodIssue, found: unknown): [string, string] {
  const name = pathName(issue.path) || 'phần đầu';
  const shown = Array.isArray(found) ? 'một danh sách' : found !== null && typeof found === 'object' ? 'một nhóm mục' : `"${String(found).slice(0, 60)}"`;
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? [`thiếu "${name}"`, `thêm dòng "${String(issue.path.at(-1) ?? name)}: …" (${TYPES[issue.expected] ?? issue.expected})`]
        : [`"${name}" phải là ${TYPES[issue.expected] ?? issue.expected}, đang là ${shown}`, 'sửa giá trị; mã số, ngày và chữ bắt đầu bằng [ cần giữ nguyên thì đặt trong "…"'];
    case 'too_big':
      return issue.origin === 'string'
        ? [`"${name}" dài ${String(found).length} ký tự, tối đa ${issue.maximum}`, 'viết ngắn lại: kênh hẹp nhất chỉ chứa được chừng đó']
        : [`"${name}" lớn quá ${issue.maximum}: ${shown}`, `tối đa ${issue.maximum}`];
    case 'too_small':
      if (found === '') return [`"${name}" còn trống`, 'điền nội dung'];
      return issue.origin === 'string'
        ? [`"${name}" quá ngắn (${String(found ?? '').length} ký tự, ít nhất ${issue.minimum})`, 'viết đủ ý']
        : issue.origin === 'array'
          ? [`"${name}" cần ít nhất ${issue.minimum} dòng, đang có ${Array.isArray(found) ? found.length : 0}`, 'thêm dòng bắt đầu bằng "-"']
          : [`"${name}" nhỏ hơn ${issue.minimum}: ${shown}`, `ít nhất ${issue.minimum}`];
    case 'invalid_value':
      if (found === undefined || found === '') return [found === '' ? `"${name}" còn trống` : `thiếu "${name}"`, `chọn một trong: ${issue.values.join(', ')}`];
      return [`"${name}" là ${shown}, không thuộc các giá trị cho phép`, `chọn một trong: ${issue.values.join(', ')}`];
    case 'invalid_format':
      return [`"${name}" là ${shown}: ${vietnamese(issue.message, 'sai dạng')}`, name.match(/date|from|until|review|issued/) ? 'viết năm-tháng-ngày, ví dụ 2026-11-22' : 'sửa theo đúng dạng đã nêu'];
    default:
      return [`"${name}": ${vietnamese(issue.message, 'giá trị không hợp lệ')}${typeof found === 'object' || found === undefined ? '' : ` (đang là ${shown})`}`, String(issue.code === 'custom' ? (issue.params?.hint ?? 'sửa giá trị cho đúng') : 'sửa giá trị cho đúng')];
  }
}

/** Our own messages are Vietnamese; zod's built-in ones are not and are replaced. */
const vietnamese = (message: string, otherwise: string) => (/[à-ỹđ]/i.test(message) ? message : otherwise);
