import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { Problems } from './problem.ts';

const processor = unified().use(remarkParse).use(remarkMdx);
const MOST_REPAIRS = 40;

/**
 * MDX body → syntax tree. The parser stops at the first syntax error, so the offending character is recorded,
 * blanked and the text parsed again: one run shows every error of the file.
 */
export function parseMdx(text: string, problems: Problems): Root {
  let body = text;
  for (let repair = 0; repair < MOST_REPAIRS; repair++) {
    try {
      return processor.parse(body);
    } catch (cause) {
      if (!(cause instanceof VFileMessage)) throw cause;
      const offset = culprit(body, cause);
      const before = body.slice(0, offset);
      const line = before.split('\n').length;
      const column = offset - before.lastIndexOf('\n');
      problems.error({ line, column }, ...explain(body[offset] ?? '', cause, lineText(body, line)));
      body = `${before} ${body.slice(offset + 1)}`;
    }
  }
  return { type: 'root', children: [] };
}

/** Offset of the `<`, `{`, `}`, `import` or `export` that the parser choked on. */
function culprit(body: string, message: VFileMessage): number {
  const start = message.place ? ('start' in message.place ? message.place.start : message.place) : { line: message.line ?? 1, column: message.column ?? 1 };
  const lines = body.split('\n');
  const offset = lines.slice(0, start.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + start.column - 1;
  const bounded = Math.min(offset, body.length - 1);
  const character = body[bounded];
  if (character === '<' || character === '{' || character === '}') return bounded;
  const opening = Math.max(body.lastIndexOf('<', bounded), body.lastIndexOf('{', bounded));
  return opening >= 0 ? opening : Math.max(0, bounded);
}

const lineText = (body: string, line: number) => body.split('\n')[line - 1] ?? '';

function explain(character: string, message: VFileMessage, line: string): [string, string] {
  if (message.ruleId === 'end-tag-mismatch' || /closing tag/.test(message.reason)) {
    return [`thẻ mở và thẻ đóng không khớp: ${line.trim().slice(0, 60)}`, 'mỗi thẻ mở <Step …> cần đúng một thẻ đóng </Step>, đóng theo thứ tự ngược lại'];
  }
  if (/^\s*(import|export)\s/.test(line)) return ['hướng dẫn không được có import hay export', 'xóa dòng này; chỉ dùng các thẻ có sẵn'];
  if (character === '{' || character === '}') return [`dấu "${character}" không dùng được trong hướng dẫn (không có biểu thức)`, 'bỏ dấu ngoặc nhọn, hoặc dùng ngoặc tròn ( )'];
  if (/^<!--/.test(line.slice(line.indexOf('<')))) return ['không dùng ghi chú HTML <!-- -->', 'xóa ghi chú'];
  if (character === '<') return ['dấu "<" gõ như chữ thường', 'viết bằng lời: "nhỏ hơn", "dưới"; dấu "<" chỉ để mở thẻ như <Step …>'];
  return ['không đọc được chỗ này', 'xem lại thẻ và dấu ngoặc trên dòng này'];
}
