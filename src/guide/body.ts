import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { ICON_NAMES } from '../design/icons.ts';
import { attributes } from './attributes.ts';
import { readBlocks, plain, type Node } from './blocks.ts';
import type { Block, Guide, PrepareItem, Screen, ScreenRow, Step } from './model.ts';
import type { Problems } from './problem.ts';

type Parts = Pick<Guide, 'intro' | 'prepare' | 'steps' | 'mistakes' | 'questions' | 'notes'>;
type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The body's syntax tree → the sections of a guide. What is not in the closed set of components is a problem. */
export function readBody(tree: Root, problems: Problems): Parts {
  const parts: Parts = { intro: [], prepare: [], steps: [], mistakes: [], questions: [], notes: [] };
  for (const node of tree.children as Node[]) readSection(unwrap(node), parts, problems);

  if (parts.steps.length === 0) problems.error({ line: 1, column: 1 }, 'hướng dẫn chưa có bước nào', 'thêm ít nhất một <Step title="…" short="…" icon="…"> … </Step>');
  if (parts.prepare.length === 0) problems.error({ line: 1, column: 1 }, 'thiếu danh sách chuẩn bị', 'thêm <Prepare> với mỗi thứ một dòng: - **Giấy chứng sinh** — bệnh viện cấp');
  if (parts.steps.length > 8) problems.error(tree.children[0] ?? { line: 1, column: 1 }, `có ${parts.steps.length} bước, tối đa 8`, 'gộp các bước trên cùng một màn hình');
  return parts;
}

/** A component alone on a line inside a paragraph is the same as one between blank lines. */
function unwrap(node: Node): Node {
  if (node.type !== 'paragraph') return node;
  const only = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  return only.length === 1 && only[0]?.type === 'mdxJsxTextElement' && only[0].name !== 'Button' ? only[0] : node;
}

function readSection(node: Node, parts: Parts, problems: Problems): void {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') {
    const blocks = readBlocks([node], problems);
    if (parts.steps.length > 0 && blocks.length > 0) problems.error(node, 'có chữ nằm ngoài thẻ, sau các bước', 'đưa vào <Note>, <Warning>, <Question> hoặc vào trong <Step>');
    parts.intro.push(...blocks);
    return;
  }
  switch (node.name) {
    case 'Prepare':
      parts.prepare.push(...readPrepare(node, problems));
      break;
    case 'Step': {
      const step = readStep(node, problems);
      if (step) parts.steps.push(step);
      break;
    }
    case 'Mistake': {
      const { title } = attributes(node, problems);
      if (title) parts.mistakes.push({ title, body: filled(node, problems) });
      break;
    }
    case 'Question': {
      const { ask } = attributes(node, problems);
      if (ask) parts.questions.push({ ask, answer: filled(node, problems) });
      break;
    }
    case 'Screen':
      problems.error(node, '<Screen> phải nằm trong <Step>', 'đưa thẻ này vào trong bước mà nó minh họa');
      break;
    default:
      for (const block of readBlocks([node], problems)) if (block.type === 'note' || block.type === 'only') parts.notes.push(block);
  }
}

function filled(node: Element, problems: Problems): Block[] {
  const blocks = readBlocks(node.children as Node[], problems);
  if (blocks.length === 0) problems.error(node, `<${node.name}> trống`, 'viết ít nhất một câu giữa thẻ mở và thẻ đóng');
  return blocks;
}

function readPrepare(node: Element, problems: Problems): PrepareItem[] {
  attributes(node, problems);
  const items: PrepareItem[] = [];
  for (const child of node.children as Node[]) {
    if (child.type !== 'list') {
      problems.error(child, '<Prepare> chỉ chứa một danh sách', 'mỗi thứ một dòng: - **Tên** — giải thích ngắn');
      continue;
    }
    for (const item of child.children) {
      const text = plain(item as Node).replace(/\s+/g, ' ').trim();
      const [name = '', ...rest] = text.split(/\s+[—–]\s+/);
      if (name === '') problems.error(item, 'một dòng trong <Prepare> trống', 'viết - **Tên** — giải thích ngắn, hoặc xóa dòng');
      if (name.length > 44) problems.error(item, `tên thứ cần chuẩn bị dài ${name.length} ký tự, tối đa 44`, 'phần giải thích đặt sau dấu gạch dài " — "');
      items.push({ name, note: rest.join(' – ') });
    }
  }
  return items;
}

function readStep(node: Element, problems: Problems): Step | undefined {
  const { title, short, icon } = attributes(node, problems);
  const children = (node.children as Node[]).map(unwrap);
  const isScreen = (child: Node): child is Node & Element => (child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') && child.name === 'Screen';
  const screens = children.filter(isScreen);
  if (screens[1]) problems.error(screens[1], 'một bước chỉ vẽ một màn hình', 'tách thành hai bước, mỗi bước một <Screen>');
  const body = readBlocks(children.filter((child) => !isScreen(child)), problems);
  if (body.length === 0) problems.error(node, `bước "${title ?? ''}" trống`, 'viết ít nhất một câu nói người dân làm gì');
  if (title && title.length > 45) problems.error(node, `tên bước dài ${title.length} ký tự, tối đa 45`, 'rút còn một việc, bắt đầu bằng động từ');
  if (short && short.length > 92) problems.error(node, `short dài ${short.length} ký tự, tối đa 92`, 'viết một câu cho tờ rơi: động từ, nút bấm, hết');
  if (icon && !(ICON_NAMES as string[]).includes(icon)) problems.error(node, `không có hình "${icon}"`, `chọn một trong: ${ICON_NAMES.join(', ')}`);
  if (!title || !short || !icon) return undefined;
  const screen = screens[0] ? readScreen(screens[0], problems) : undefined;
  return { title, short, icon, ...(screen && { screen }), body, line: node.position?.start.line ?? 1 };
}

const ROW_KINDS: [RegExp, ScreenRow['kind']][] = [
  [/^\[x\]\s*/i, 'checked'],
  [/^\[ ?\]\s*/, 'unchecked'],
  [/^▾\s*/u, 'select'],
  [/^•\s*/u, 'item'],
];

function readScreen(node: Element, problems: Problems): Screen | undefined {
  const { app, title, rows, press } = attributes(node, problems);
  if (!app) return undefined;
  const lines = (rows ?? '').split('|').map((row) => row.trim()).filter(Boolean);
  if (lines.length > 5) problems.error(node, `màn hình có ${lines.length} dòng, tối đa 5`, 'chỉ vẽ những dòng người dân phải chạm vào');
  const parsed = lines.map((line): ScreenRow => {
    const [pattern, kind] = ROW_KINDS.find(([candidate]) => candidate.test(line)) ?? [/^/, 'field' as const];
    const text = line.replace(pattern, '');
    if (text.length > 30) problems.error(node, `dòng "${text}" trên màn hình dài ${text.length} ký tự, tối đa 30`, 'rút ngắn: màn hình điện thoại hẹp');
    return { kind, text };
  });
  return { app, ...(title && { title }), rows: parsed, ...(press && { press }) };
}

