import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Problems } from './problem.ts';

/** The closed set of components: attribute → whether it must be there. */
export const COMPONENTS = {
  Prepare: {},
  Step: { title: true, short: true, icon: true },
  Screen: { app: true, title: false, rows: false, press: false },
  Mistake: { title: true },
  Question: { ask: true },
  Note: { title: false },
  Warning: { title: false },
  Only: { channel: true },
  Button: {},
} as const satisfies Record<string, Record<string, boolean>>;

export type ComponentName = keyof typeof COMPONENTS;

/** Attributes of a component as plain text. Unknown, missing, computed and event attributes are problems. */
export function attributes(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): Record<string, string | undefined> {
  const allowed: Record<string, boolean> = COMPONENTS[node.name as ComponentName];
  const values: Record<string, string | undefined> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.error(node, `<${node.name}> có biểu thức {…}`, 'bỏ dấu ngoặc nhọn; thuộc tính viết title="…"');
      continue;
    }
    if (/^on/i.test(attribute.name)) {
      problems.error(attribute, `thuộc tính sự kiện "${attribute.name}" không được dùng`, 'xóa thuộc tính này; hướng dẫn không chạy mã');
    } else if (!(attribute.name in allowed)) {
      const names = Object.keys(allowed);
      problems.error(attribute, `<${node.name}> không có thuộc tính "${attribute.name}"`, names.length ? `các thuộc tính: ${names.join(', ')}` : 'thẻ này không có thuộc tính nào');
    } else if (typeof attribute.value !== 'string') {
      problems.error(attribute, `thuộc tính "${attribute.name}" phải là chữ trong dấu nháy`, `viết ${attribute.name}="…"`);
    } else {
      values[attribute.name] = attribute.value.replace(/\s+/g, ' ').trim();
    }
  }
  for (const [name, required] of Object.entries(allowed)) {
    if (required && !values[name] && !node.attributes.some((attribute) => 'name' in attribute && attribute.name === name && typeof attribute.value !== 'string')) {
      problems.error(node, `<${node.name}> thiếu ${name}`, `viết <${node.name} ${name}="…">`);
    }
  }
  return values;
}
