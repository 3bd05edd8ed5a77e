import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { ICON_NAMES } from '../design/icons.ts';
import { attributePlace, attributes, readPeriod } from './attributes.ts';
import { plainText, readBlocks, readContent, type Node } from './blocks.ts';
import type { Block, Guide, PrepareItem, Screen, ScreenRow, Step } from './model.ts';
import type { Problems } from './problem.ts';

type Parts = Pick<Guide, 'intro' | 'prepare' | 'steps' | 'mistakes' | 'questions' | 'notes'>;
type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The body's syntax tree → the sections of a guide. What is not in the closed set of components is a problem. */
export function readBody(tree: Root, problems: Problems): Parts {
  const parts: Parts = { intro: [], prepare: [], steps: [], mistakes: [], questions: [], notes: [] };
  const sections = (tree.children as Node[]).map(unwrap);
  for (const node of sections) readSection(node, parts, sections, problems);

  const steps = sections.filter((node) => isElement(node, 'Step'));
  const end = { line: tree.position?.end.line ?? 1, column: 1 };
  if (steps.length === 0) problems.error(end, 'hướng dẫn chưa có bước nào', 'thêm ít nhất một <Step title="…" short="…" icon="…"> … </Step>');
  if (steps[8]) problems.error(steps[8], `có ${steps.length} bước, tối đa 8`, 'gộp các bước trên cùng một màn hình');
  parts.steps.forEach(({ title, line }, index) => {
    const first = parts.steps.findIndex((step) => step.title.toLowerCase() === title.toLowerCase());
    if (first < index) problems.error(steps.find((node) => node.position?.start.line === line) ?? end, `hai bước cùng tên "${title}"`, `đặt tên khác với bước ${first + 1}, theo việc làm ở bước này`);
  });
  if (!sections.some((node) => isElement(node, 'Prepare'))) problems.error(steps[0] ?? end, 'thiếu danh sách chuẩn bị', 'thêm <Prepare> với mỗi thứ một dòng: - **Giấy chứng sinh** — bệnh viện cấp');
  return parts;
}

function isElement(node: Node, name: string): node is Node & Element {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

/** A component alone on a line inside a paragraph is the same as one between blank lines. */
function unwrap(node: Node): Node {
  if (node.type !== 'paragraph') return node;
  const only = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  return only.length === 1 && only[0]?.type === 'mdxJsxTextElement' && only[0].name !== 'Button' ? only[0] : node;
}

function readSection(node: Node, parts: Parts, sections: Node[], problems: Problems): void {
  switch ('name' in node ? node.name : undefined) {
    case 'Prepare':
      parts.prepare.push(...readPrepare(node as Element, problems));
      if (sections.find((section) => isElement(section, 'Prepare')) !== node) problems.error(node, 'có hai <Prepare>', 'gộp thành một danh sách');
      break;
    case 'Step': {
      const step = readStep(node as Element, problems);
      if (step) parts.steps.push(step);
      break;
    }
    case 'Mistake': {
      const values = attributes(node as Element, problems);
      const body = filled(node as Element, problems);
      if (values.title) parts.mistakes.push({ title: values.title, ...readPeriod(node as Element, values, problems), body });
      break;
    }
    case 'Question': {
      const values = attributes(node as Element, problems);
      const answer = filled(node as Element, problems);
      if (values.ask) parts.questions.push({ ask: values.ask, ...readPeriod(node as Element, values, problems), answer });
      break;
    }
    case 'Screen':
      problems.error(node, '<Screen> phải nằm trong <Step>', 'đưa thẻ này vào trong bước mà nó minh họa');
      break;
    default:
      for (const block of readBlocks([node], problems)) {
        if (block.type === 'note' || block.type === 'only') parts.notes.push(block);
        else {
          const afterStep = sections.slice(0, sections.indexOf(node)).some((section) => isElement(section, 'Step'));
          if (afterStep) problems.error(node, 'có chữ nằm ngoài thẻ, sau các bước', 'đưa vào <Note>, <Warning>, <Question> hoặc vào trong <Step>');
          parts.intro.push(block);
        }
      }
  }
}

function filled(node: Element, problems: Problems): Block[] {
  return readContent(node, node.children as Node[], `<${node.name}> trống`, problems);
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
      const text = plainText(item.children.flatMap((part): Node[] => (part.type === 'paragraph' ? part.children : [part])), problems);
      const [name = '', ...rest] = text.split(/\s+[—–-]\s+/);
      if (name === '') problems.error(item, 'một dòng trong <Prepare> trống', 'viết - **Tên** — giải thích ngắn, hoặc xóa dòng');
      if (name.length > 44) problems.error(item, `tên thứ cần chuẩn bị dài ${name.length} ký tự, tối đa 44`, 'phần giải thích đặt sau dấu gạch dài " — "');
      items.push({ name, note: rest.join(' – ') });
    }
  }
  if (node.children.length === 0) problems.error(node, '<Prepare> trống', 'viết mỗi thứ một dòng: - **Giấy chứng sinh** — bệnh viện cấp');
  return items;
}

function readStep(node: Element, problems: Problems): Step | undefined {
  const { title, short, icon } = attributes(node, problems);
  const at = (name: string) => attributePlace(node, name);
  const children = (node.children as Node[]).map(unwrap);
  const screens = children.filter((child) => isElement(child, 'Screen'));
  if (screens[1]) problems.error(screens[1], 'một bước chỉ vẽ một màn hình', 'tách thành hai bước, mỗi bước một <Screen>');
  const screen = screens[0] ? readScreen(screens[0], problems) : undefined;
  const content = children.filter((child) => !isElement(child, 'Screen'));
  const body = readContent(node, content, `bước "${title ?? ''}" trống`, problems);
  if (title && title.length > 45) problems.error(at('title'), `tên bước dài ${title.length} ký tự, tối đa 45`, 'rút còn một việc, bắt đầu bằng động từ');
  if (short && short.length > 92) problems.error(at('short'), `short dài ${short.length} ký tự, tối đa 92`, 'viết một câu cho tờ rơi: động từ, nút bấm, hết');
  if (icon && !(ICON_NAMES as string[]).includes(icon)) problems.error(at('icon'), `không có hình "${icon}"`, `chọn một trong: ${ICON_NAMES.join(', ')}`);
  if (!title || !short || !icon) return undefined;
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
  if (node.children.length > 0) problems.error(node.children[0] as Node, '<Screen> không chứa chữ giữa thẻ mở và thẻ đóng', 'viết nội dung vào rows="…|…" và kết thúc thẻ bằng "/>"');
  const lines = (rows ?? '').split('|').map((row) => row.trim()).filter(Boolean);
  if (lines.length > 5) problems.error(attributePlace(node, 'rows'), `màn hình có ${lines.length} dòng, tối đa 5`, 'chỉ vẽ những dòng người dân phải chạm vào');
  const parsed = lines.map((line): ScreenRow => {
    const [pattern, kind] = ROW_KINDS.find(([candidate]) => candidate.test(line)) ?? [/^/, 'field' as const];
    const text = line.replace(pattern, '');
    if (text.length > 30) problems.error(attributePlace(node, 'rows'), `dòng "${text}" trên màn hình dài ${text.length} ký tự, tối đa 30`, 'rút ngắn: màn hình điện thoại hẹp');
    return { kind, text };
  });
  return { app, ...(title && { title }), rows: parsed, ...(press && { press }) };
}

