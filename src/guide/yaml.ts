import { isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Problems } from './problem.ts';

type Path = readonly PropertyKey[];

/**
 * YAML text → checked value, or `undefined` with every problem in `problems`, each at its own line and column.
 * `firstLine` is the line of the file on which the text begins (front matter begins on line 2).
 */
export function readYaml<S extends z.ZodType>(text: string, schema: S, problems: Problems, firstLine = 1): z.infer<S> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const error of document.errors) {
    problems.error(at(error.pos[0]), `không đọc được YAML: ${yamlReason(error.code)}`, 'xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#" phải đặt trong "…"');
  }
  if (document.errors.length > 0) return undefined;

  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;

  const locate = (path: Path) => {
    // A missing key has no node: walk up to the nearest parent that stands in the text.
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true) as { items?: { key: { value: unknown; range?: [number] } }[] } | undefined;
      const pair = parent && isMap(parent) ? (parent as { items: { key: { value: unknown; range?: [number] } }[] }).items.find((item) => item.key.value === path[length - 1]) : undefined;
      if (pair?.key.range) return at(pair.key.range[0]);
      const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return at(0);
  };
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        problems.error(locate([...issue.path, key]), `không có mục "${key}"${inside(issue.path)}`, 'xóa mục này, hoặc sửa tên cho đúng; danh sách các mục ở src/guide/schema.ts');
      }
      continue;
    }
    problems.error(locate(issue.path), ...explain(issue, document.getIn(issue.path)));
  }
  return undefined;
}

const inside = (path: Path) => (path.length ? ` trong "${path.join('.')}"` : '');

function yamlReason(code: string): string {
  const reasons: Record<string, string> = {
    DUPLICATE_KEY: 'một mục viết hai lần',
    BAD_INDENT: 'thụt dòng sai',
    TAB_AS_INDENT: 'thụt dòng bằng phím Tab; chỉ dùng dấu cách',
    MISSING_CHAR: 'thiếu dấu (thường là dấu nháy đóng hoặc dấu hai chấm)',
    UNEXPECTED_TOKEN: 'có ký tự đứng sai chỗ',
    BLOCK_AS_IMPLICIT_KEY: 'thiếu xuống dòng hoặc thừa dấu hai chấm',
  };
  return reasons[code] ?? `cú pháp sai (${code})`;
}

const TYPES: Record<string, string> = { string: 'chữ', number: 'số', int: 'số nguyên', array: 'danh sách (mỗi dòng một dấu "-")', object: 'nhóm mục', record: 'nhóm mục', boolean: 'true hoặc false', null: 'null' };

/** A zod issue → [what was expected and found, the cure]. */
function explain(issue: z.core.$ZodIssue, found: unknown): [string, string] {
  const name = issue.path.join('.') || 'phần đầu';
  const shown = found === undefined ? 'không có gì' : `"${String(found).slice(0, 60)}"`;
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? [`thiếu "${name}"`, `thêm dòng "${String(issue.path.at(-1) ?? name)}: …" (${TYPES[issue.expected] ?? issue.expected})`]
        : [`"${name}" phải là ${TYPES[issue.expected] ?? issue.expected}, đang là ${shown}`, 'sửa giá trị; số và mã có dấu chấm đặt trong "…" nếu cần giữ nguyên chữ'];
    case 'too_big':
      return issue.origin === 'string'
        ? [`"${name}" dài ${String(found).length} ký tự, tối đa ${issue.maximum}`, 'viết ngắn lại: kênh hẹp nhất chỉ chứa được chừng đó']
        : [`"${name}" lớn quá ${issue.maximum}: ${shown}`, `tối đa ${issue.maximum}`];
    case 'too_small':
      return issue.origin === 'string'
        ? [`"${name}" quá ngắn (${String(found ?? '').length} ký tự, ít nhất ${issue.minimum})`, 'viết đủ ý']
        : issue.origin === 'array'
          ? [`"${name}" cần ít nhất ${issue.minimum} dòng, đang có ${Array.isArray(found) ? found.length : ((found as { items?: unknown[] } | undefined)?.items?.length ?? 0)}`, 'thêm dòng bắt đầu bằng "-"']
          : [`"${name}" nhỏ hơn ${issue.minimum}: ${shown}`, `ít nhất ${issue.minimum}`];
    case 'invalid_value':
      return [`"${name}" là ${shown}, không thuộc các giá trị cho phép`, `chọn một trong: ${issue.values.join(', ')}`];
    case 'invalid_format':
      return [`"${name}" là ${shown}: ${vietnamese(issue.message, 'sai dạng')}`, name.match(/date|from|until|review|issued/) ? 'viết năm-tháng-ngày, ví dụ 2026-11-22' : 'sửa theo đúng dạng đã nêu'];
    default:
      return [`"${name}": ${vietnamese(issue.message, 'giá trị không hợp lệ')} (đang là ${shown})`, 'sửa giá trị cho đúng'];
  }
}

/** Our own messages are Vietnamese; zod's built-in ones are not and are replaced. */
const vietnamese = (message: string, otherwise: string) => (/[à-ỹđ]/i.test(message) ? message : otherwise);
