import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Period } from './model.ts';
import type { Place, Problems } from './problem.ts';
import { day } from './schema.ts';

/** First and last day on which the text holds, both included; leaving one out means no end. */
const DATES = { from: false, until: false } as const;

/** The closed set of components: attribute → whether it must be there. */
export const COMPONENTS = {
  Prepare: {},
  Step: { title: true, short: true, icon: true },
  Screen: { app: true, title: false, rows: false, press: false },
  Mistake: { title: true, ...DATES },
  Question: { ask: true, ...DATES },
  Note: { title: false, ...DATES },
  Warning: { title: false, ...DATES },
  Only: { channel: true, ...DATES },
  Button: {},
} as const satisfies Record<string, Record<string, boolean>>;

export type ComponentName = keyof typeof COMPONENTS;

/** What `<Only channel="…">` may name: the website and every channel by its id. */
export const CHANNEL_IDS: readonly string[] = ['web', 'leaflet', 'trifold', 'poster', 'notice', 'infographic', 'standee', 'panel', 'banner', 'sticker', 'booklet', 'pocket', 'catalogue', 'mural', 'identity', 'broadcast', 'card', 'portal'];

/** Stands in for the attributes of a tag that `sweep` could not read and has reported; no author can type it. */
export const UNREADABLE = '$';

/** Attributes of a component as plain text. Unknown, missing, repeated, computed and event attributes are problems. */
export function attributes(node: MdxJsxFlowElement | MdxJsxTextElement, problems: Problems): Record<string, string | undefined> {
  const allowed: Record<string, boolean> = COMPONENTS[node.name as ComponentName];
  const values: Record<string, string | undefined> = Object.create(null);
  const typed = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') continue; // `sweep` has reported and blanked it
    const { name, value } = attribute;
    if (name === UNREADABLE) return values;
    if (/^on/i.test(name)) {
      problems.error(attribute, `thuộc tính sự kiện "${name}" không được dùng`, 'xóa thuộc tính này; hướng dẫn không chạy mã');
    } else if (!Object.hasOwn(allowed, name)) {
      const names = Object.keys(allowed);
      problems.error(attribute, `<${node.name}> không có thuộc tính "${name}"`, names.length > 0 ? `các thuộc tính: ${names.join(', ')}` : 'thẻ này không có thuộc tính nào');
    } else if (typed.has(name)) {
      problems.error(attribute, `<${node.name}> có hai thuộc tính "${name}"`, 'giữ lại một');
    } else if (typeof value !== 'string') {
      problems.error(attribute, `thuộc tính "${name}" phải là chữ trong dấu nháy thẳng`, `viết ${name}="…"`);
    } else {
      values[name] = value.replace(/\s+/g, ' ').trim();
      if (values[name] === '') problems.error(attribute, `thuộc tính "${name}" trống`, allowed[name] ? `viết ${name}="…"` : 'điền nội dung, hoặc xóa thuộc tính này');
    }
    typed.add(name);
  }
  for (const [name, required] of Object.entries(allowed)) {
    if (required && !typed.has(name)) problems.error(node, `<${node.name}> thiếu ${name}`, `viết <${node.name} ${name}="…">`);
  }
  return values;
}

/** The days on which a component's text holds. Days that are none, or in the wrong order, are problems. */
export function readPeriod(node: MdxJsxFlowElement | MdxJsxTextElement, { from, until }: Record<string, string | undefined>, problems: Problems): Period {
  for (const [name, value] of Object.entries({ from, until })) {
    const parsed = day.safeParse(value || undefined);
    if (value && !parsed.success) problems.error(attributePlace(node, name), `${name}="${value}": ${parsed.error.issues[0]?.message}`, `viết ${name}="2027-02-28"`);
  }
  if (from && until && from > until) problems.error(attributePlace(node, 'until'), '`until` đứng trước `from`', 'đổi lại hai ngày');
  return { ...(from && { from }), ...(until && { until }) };
}

/** Where an attribute is typed; its tag when it is not. */
export function attributePlace(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): Place {
  return node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name) ?? node;
}
