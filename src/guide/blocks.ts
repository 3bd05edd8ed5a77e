import type { RootContent, Paragraph, PhrasingContent, List, Link } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { attributePlace, attributes, CHANNEL_IDS, COMPONENTS, readPeriod } from './attributes.ts';
import type { Block, Inline } from './model.ts';
import type { Problems } from './problem.ts';

export type Node = RootContent;

const MOST_CHARACTERS = 1000;
// Links lead to the web over TLS, to a telephone or to a page of this site; `//host` would leave the site.
const LINK = /^(https:\/\/[^\s/]|tel:[+\d][\d.+-]*$|\/(?![/\\]))/;

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

/** What a component holds; nothing at all is a problem, unless it is because of problems already told. */
export function readContent(owner: Node, nodes: Node[], empty: string, problems: Problems): Block[] {
  const told = problems.list.length;
  const blocks = readBlocks(nodes, problems);
  if (blocks.length === 0 && problems.list.length === told) problems.error(owner, empty, 'viết ít nhất một câu giữa thẻ mở và thẻ đóng');
  return blocks;
}

function readParagraph(node: Paragraph, problems: Problems): Block[] {
  // MDX puts a component written on the line of its text inside a paragraph; lift it out again.
  const component = node.children.find((child): child is MdxJsxTextElement => child.type === 'mdxJsxTextElement' && child.name !== 'Button');
  if (component && node.children.length === 1) return readComponent(component, problems);
  const content = readInline(node.children, problems);
  const length = content.reduce((sum, inline) => sum + (inline.type === 'button' ? inline.label : inline.text).length, 0);
  if (length > MOST_CHARACTERS) problems.error(node, `đoạn văn dài ${length} ký tự, tối đa ${MOST_CHARACTERS}`, 'chia thành đoạn ngắn hoặc danh sách "-", mỗi ý một dòng');
  return content.some((inline) => inline.type === 'button' || inline.type === 'link' || inline.text.trim() !== '') ? [{ type: 'paragraph', content }] : [];
}

function readList(node: List, problems: Problems): Block {
  const items = node.children.map((item) => {
    const told = problems.list.length;
    const content = item.children.flatMap((child): Inline[] => {
      if (child.type === 'paragraph') return readInline(child.children, problems);
      problems.error(child, 'danh sách lồng nhau hoặc khối trong danh sách không được dùng', 'viết mỗi ý một dòng, bắt đầu bằng "-"');
      return [];
    });
    if (content.length === 0 && problems.list.length === told) problems.error(item, 'một dòng của danh sách trống', 'viết nội dung, hoặc xóa dòng');
    return content;
  });
  return { type: 'list', ordered: node.ordered === true, items };
}

function readComponent(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): Block[] {
  switch (node.name) {
    case 'Note':
    case 'Warning': {
      const values = attributes(node, problems);
      const body = readContent(node, node.children as Node[], `<${node.name}> trống`, problems);
      return [{ type: 'note', tone: node.name === 'Note' ? 'note' : 'warning', ...(values.title && { title: values.title }), ...readPeriod(node, values, problems), body }];
    }
    case 'Only': {
      const values = attributes(node, problems);
      const channels = (values.channel ?? '').split(/[\s,]+/).filter(Boolean);
      for (const id of channels) {
        if (!CHANNEL_IDS.includes(id)) problems.error(attributePlace(node, 'channel'), `không có kênh "${id}"`, `chọn trong: ${CHANNEL_IDS.join(', ')}; nhiều kênh cách nhau bằng dấu phẩy`);
      }
      return [{ type: 'only', channels, ...readPeriod(node, values, problems), body: readContent(node, node.children as Node[], '<Only> trống', problems) }];
    }
    case 'Button':
      return [{ type: 'paragraph', content: [readButton(node, problems)] }];
    default:
      misplaced(node, problems);
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
        return [{ type: 'strong', text: onlyText(node.children, 'chữ đậm', problems) }];
      case 'link':
        return [readLink(node, problems)];
      case 'mdxJsxTextElement':
        if (node.name === 'Button') return [readButton(node, problems)];
        misplaced(node, problems);
        return [];
      default:
        reject(node, problems);
        return [];
    }
  });
}

function readLink(node: Link, problems: Problems): Inline {
  const text = onlyText(node.children, 'liên kết', problems);
  if (!LINK.test(node.url)) problems.error(node, `liên kết "${node.url.slice(0, 60)}" không được dùng`, 'chỉ dùng địa chỉ bắt đầu bằng https://, tel: hoặc / (trong trang này)');
  if (text.trim() === '') problems.error(node, 'liên kết không có chữ', 'viết [chữ hiện ra](https://…)');
  return { type: 'link', text, href: node.url };
}

function readButton(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): Inline {
  attributes(node, problems);
  const told = problems.list.length;
  const label = onlyText((node.children as Node[]).flatMap((child) => (child.type === 'paragraph' ? child.children : [child])), '<Button>', problems);
  if (label === '' && problems.list.length === told) problems.error(node, '<Button> trống', 'viết đúng chữ trên nút: <Button>Đăng nhập</Button>');
  return { type: 'button', label };
}

/** Text that holds nothing else. Whatever would be lost is a problem. */
function onlyText(nodes: Node[], where: string, problems: Problems): string {
  const texts = nodes.map((node) => {
    if (node.type === 'text') return node.value;
    if (node.type === 'break') return ' ';
    problems.error(node, `trong ${where} chỉ được có chữ`, 'viết chữ đậm, liên kết và <Button> cạnh nhau, không lồng nhau');
    return '';
  });
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** Text and bold text without the bold; whatever else would be lost is a problem. */
export function plainText(nodes: Node[], problems: Problems): string {
  return onlyText(nodes.flatMap((node): Node[] => (node.type === 'strong' ? node.children : [node])), 'một dòng của <Prepare>', problems);
}

const CURES: Record<string, [string, string]> = {
  heading: ['không dùng tiêu đề "#"', 'mỗi bước là <Step title="…">; phần khác dùng <Note title="…">'],
  image: ['không chèn ảnh', 'dùng icon="…" của bước, hoặc <Screen …> để vẽ màn hình'],
  emphasis: ['không dùng chữ nghiêng', 'dùng **chữ đậm** nếu cần nhấn mạnh'],
  code: ['không dùng khối mã (dòng thụt vào 4 dấu cách hoặc ```)', 'bỏ thụt dòng'],
  inlineCode: ['không dùng dấu `…`', 'tên nút viết <Button>Đăng nhập</Button>'],
  blockquote: ['không dùng trích dẫn ">"', 'dùng <Note> … </Note>'],
  thematicBreak: ['không dùng đường kẻ ngang', 'xóa dòng này'],
  table: ['không dùng bảng', 'viết thành danh sách "-"'],
  linkReference: ['không dùng liên kết dạng [chữ][mã]', 'viết liên kết ngay trong câu: [chữ](https://…)'],
  imageReference: ['không chèn ảnh', 'dùng icon="…" của bước, hoặc <Screen …> để vẽ màn hình'],
  definition: ['không dùng chú dẫn liên kết', 'viết liên kết ngay trong câu: [chữ](https://…)'],
};

function reject(node: Node, problems: Problems): void {
  problems.error(node, ...(CURES[node.type] ?? [`không dùng được "${node.type}" trong hướng dẫn`, 'viết bằng câu, danh sách "-" và các thẻ có sẵn']));
}

/** A section inside another component, or a component inside a sentence. What it holds is still checked. */
function misplaced(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): void {
  if (node.name === 'Screen') problems.error(node, '<Screen> đặt sai chỗ', '<Screen … /> đứng riêng một dòng, ngay trong <Step>');
  else problems.error(node, `<${node.name}> đặt sai chỗ`, 'Prepare, Step, Mistake, Question đứng riêng, không lồng trong thẻ khác');
  attributes(node, problems);
  readBlocks((node.children as Node[]).map((child) => (child.type === 'text' ? { type: 'paragraph', children: [child] } : child)), problems);
}
