import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { placesOf } from './place.ts';
import type { Problems } from './problem.ts';
import { sweep } from './sweep.ts';

const processor = unified().use(remarkParse).use(remarkMdx);
const MOST_REPAIRS = 40;

/**
 * MDX body → syntax tree with the positions of `body`. After `sweep` only tags that open and close in different paragraphs,
 * list items or bold words can stop the parser: such a pair is reported, blanked and the text parsed again.
 */
export function parseMdx(body: string, problems: Problems): Root {
  const swept = sweep(body, problems);
  const placeAt = placesOf(body);
  let text = swept.text;
  for (let repair = 0; repair < MOST_REPAIRS; repair++) {
    try {
      const tree = processor.parse(text);
      movePositions(tree, (offset) => placeAt(swept.back(offset)));
      return tree;
    } catch (cause) {
      if (!(cause instanceof VFileMessage)) throw cause;
      const tag = culprit(text, cause);
      const shown = /^<\/?\w+/.exec(text.slice(tag.start))?.[0].replace('/', '') ?? '<';
      problems.error(placeAt(swept.back(tag.start)), `thẻ ${shown}> mở và đóng không cùng một chỗ`, 'mở và đóng thẻ trong cùng một đoạn; không vắt qua danh sách, chữ đậm hay liên kết');
      for (const { start, end } of [tag, partner(text, tag.start)]) text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
    }
  }
  return { type: 'root', children: [] };
}

interface Stretch {
  start: number;
  end: number;
}

/** The tag the parser choked on. Its message names an opening tag by line and column, a closing tag by its place. */
function culprit(text: string, { reason, place, line, column }: VFileMessage): Stretch {
  const named = /tag for `[^`]*` \((\d+):(\d+)-/.exec(reason);
  const start = place && 'start' in place ? place.start : place;
  const at = named ? { line: Number(named[1]), column: Number(named[2]) } : { line: start?.line ?? line ?? 1, column: start?.column ?? column ?? 1 };
  const lineStart = text.split('\n').slice(0, at.line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return tagAt(text, text.lastIndexOf('<', lineStart + at.column - 1));
}

function tagAt(text: string, start: number): Stretch {
  const from = Math.max(0, start);
  return { start: from, end: text.indexOf('>', from) + 1 || text.length };
}

/** The closing tag of an opening one, or the other way round; an empty stretch when there is none. */
function partner(text: string, start: number): Stretch {
  const name = /^<\/?(\w+)/.exec(text.slice(start))?.[1] ?? '';
  const other = text[start + 1] === '/' ? text.lastIndexOf(`<${name}`, start) : text.indexOf(`</${name}`, start);
  return name === '' || other < 0 ? { start: 0, end: 0 } : tagAt(text, other);
}

interface Positioned {
  position?: { start: { line: number; column: number; offset?: number | undefined } } | undefined;
  children?: unknown[];
  attributes?: unknown[];
}

/** Rewrites where each node and attribute begins. */
function movePositions(node: Positioned, placeAt: (offset: number) => { line: number; column: number }): void {
  if (node.position) Object.assign(node.position.start, placeAt(node.position.start.offset ?? 0));
  for (const child of [...(node.children ?? []), ...(node.attributes ?? [])]) movePositions(child as Positioned, placeAt);
}
