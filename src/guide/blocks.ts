import type { RootContent, Paragraph, PhrasingContent, List } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { attributes, COMPONENTS } from './attributes.ts';
import type { Block, Inline } from './model.ts';
import type { Problems } from './problem.ts';

export type Node = RootContent;

/** Markdown and block components → blocks. Anything outside the closed set is a problem with its cure. */
export function readBlocks(nodes: Node[], problems: Problems): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return readParagraph(node, problems);
      case 'list':
        return [readList(node, problems)];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return readComponent(node, problems);
      default:
        reject(node, problems);
        return [];
    }
  });
}

function readParagraph(node: Paragraph, problems: Problems): Block[] {
  // MDX puts a component written on the line of its text inside a paragraph; lift it out again.
  const component = node.children.find((child): child is MdxJsxTextElement => child.type === 'mdxJsxTextElement' && child.name !== 'Button');
  if (component && node.children.length === 1) return readComponent(component, problems);
  const content = readInline(node.children, problems);
  return content.some((inline) => inline.type === 'button' || inline.type === 'link' || inline.text.trim() !== '') ? [{ type: 'paragraph', content }] : [];
}

function readList(node: List, problems: Problems): Block {
  const items = node.children.map((item) =>
    item.children.flatMap((child): Inline[] => {
      if (child.type === 'paragraph') return readInline(child.children, problems);
      problems.error(child, 'danh sách lồng nhau hoặc khối trong danh sách không được dùng', 'viết mỗi ý một dòng, bắt đầu bằng "-"');
      return [];
    }),
  );
  return { type: 'list', ordered: node.ordered === true, items };
}

function readComponent(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): Block[] {
  switch (node.name) {
    case 'Note':
    case 'Warning': {
      const { title } = attributes(node, problems);
      const body = readBlocks(node.children as Node[], problems);
      if (body.length === 0) problems.error(node, `<${node.name}> trống`, 'viết ít nhất một câu');
      return [{ type: 'note', tone: node.name === 'Note' ? 'note' : 'warning', ...(title && { title }), body }];
    }
    case 'Only': {
      const { channel } = attributes(node, problems);
      return [{ type: 'only', channels: (channel ?? '').split(/[\s,]+/).filter(Boolean), body: readBlocks(node.children as Node[], problems) }];
    }
    case 'Button':
      return [{ type: 'paragraph', content: [readButton(node, problems)] }];
    default:
      rejectComponent(node, problems);
      return [];
  }
}

function readInline(nodes: PhrasingContent[], problems: Problems): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: node.value.replace(/\s+/g, ' ') }];
      case 'break':
        return [{ type: 'text', text: ' ' }];
      case 'strong':
        return [{ type: 'strong', text: plain(node) }];
      case 'link':
        if (!/^(https:\/\/|tel:|\/)/.test(node.url)) {
          problems.error(node, `liên kết "${node.url.slice(0, 60)}" không được dùng`, 'chỉ dùng địa chỉ bắt đầu bằng https://, tel: hoặc / (trong trang này)');
        }
        return [{ type: 'link', text: plain(node), href: node.url }];
      case 'mdxJsxTextElement':
        if (node.name === 'Button') return [readButton(node, problems)];
        rejectComponent(node, problems);
        return [];
      default:
        reject(node, problems);
        return [];
    }
  });
}

function readButton(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): Inline {
  attributes(node, problems);
  const label = plain(node as Node).trim();
  if (label === '') problems.error(node, '<Button> trống', 'viết đúng chữ trên nút: <Button>Đăng nhập</Button>');
  return { type: 'button', label };
}

/** All text below a node, without markup. */
export function plain(node: Node): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Node[]).map(plain).join('') : '';
}

const CURES: Record<string, [string, string]> = {
  heading: ['không dùng tiêu đề "#"', 'mỗi bước là <Step title="…">; phần khác dùng <Note title="…">'],
  image: ['không chèn ảnh', 'dùng icon="…" của bước, hoặc <Screen …> để vẽ màn hình'],
  emphasis: ['không dùng chữ nghiêng', 'dùng **chữ đậm** nếu cần nhấn mạnh'],
  html: ['không dùng thẻ HTML', 'chỉ dùng các thẻ có sẵn: Step, Prepare, Note, …'],
  code: ['không dùng khối mã (dòng thụt vào 4 dấu cách hoặc ```)', 'bỏ thụt dòng'],
  inlineCode: ['không dùng dấu `…`', 'tên nút viết <Button>Đăng nhập</Button>'],
  blockquote: ['không dùng trích dẫn ">"', 'dùng <Note> … </Note>'],
  thematicBreak: ['không dùng đường kẻ ngang', 'xóa dòng này'],
  table: ['không dùng bảng', 'viết thành danh sách "-"'],
  definition: ['không dùng chú dẫn liên kết', 'viết liên kết ngay trong câu: [chữ](https://…)'],
  mdxjsEsm: ['hướng dẫn không được có import hay export', 'xóa dòng này; chỉ dùng các thẻ có sẵn'],
  mdxFlowExpression: ['hướng dẫn không được có biểu thức {…}', 'bỏ dấu ngoặc nhọn'],
  mdxTextExpression: ['hướng dẫn không được có biểu thức {…}', 'bỏ dấu ngoặc nhọn'],
};

function reject(node: Node, problems: Problems): void {
  problems.error(node, ...(CURES[node.type] ?? [`không dùng được "${node.type}" trong hướng dẫn`, 'viết bằng câu, danh sách "-" và các thẻ có sẵn']));
}

function rejectComponent(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): void {
  const name = node.name ?? '';
  if (name in COMPONENTS) problems.error(node, `<${name}> đặt sai chỗ`, 'Prepare, Step, Mistake, Question đứng riêng, không lồng trong thẻ khác');
  else if (/^[a-z]/.test(name)) problems.error(node, `không dùng thẻ HTML <${name}>`, `chỉ dùng các thẻ: ${Object.keys(COMPONENTS).join(', ')}`);
  else problems.error(node, `không có thẻ <${name}>`, `các thẻ có sẵn: ${Object.keys(COMPONENTS).join(', ')}`);
  for (const attribute of node.attributes) {
    if ('name' in attribute && /^on/i.test(attribute.name)) problems.error(attribute, `thuộc tính sự kiện "${attribute.name}" không được dùng`, 'xóa thuộc tính này; hướng dẫn không chạy mã');
  }
}
