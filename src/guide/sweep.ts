import { COMPONENTS, UNREADABLE } from './attributes.ts';
import { Edits } from './edits.ts';
import { placesOf } from './place.ts';
import type { Problems } from './problem.ts';
import { closingBrace, readTag, type Tag } from './tag.ts';

const SUSPECT = /\\[\\<{}]|[<{}]|^[ \t]*(?:import|export)(?=[ \t])/gm;
const AUTOLINK = /^<(?:(?:https?:\/\/|mailto:|tel:|www\.)[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/;
const SECTION = /<(?:Step|Prepare|Mistake|Question)\b/;
const MOST_NESTED = 8;
const isComponent = (name: string): boolean => Object.hasOwn(COMPONENTS, name);

/**
 * Reports all that MDX would run, refuse or misread – expressions, imports, HTML, unknown tags, `<` and `{` typed as text,
 * tags that do not close – and takes it out, so that the parser meets only well-formed tags of the closed set and one run
 * shows every problem. Block components typed on the line of their text get lines of their own.
 *
 * `<Note>tuổi <6 {a}</Note>` → `<Note>`, `tuổi  6    `, `</Note>`
 * @returns the text to parse, and the way back from an offset in it to the offset in `body`
 */
export function sweep(body: string, problems: Problems): { text: string; back: (offset: number) => number } {
  const placeAt = placesOf(body);
  const report = (offset: number, message: string, hint: string) => problems.error(placeAt(offset), message, hint);
  const edits = new Edits();
  const open: Tag[] = [];
  const dropped = new Map<string, number>();

  const suspects = new RegExp(SUSPECT);
  for (let found = suspects.exec(body); found; found = suspects.exec(body)) {
    const at = found.index;
    if (found[0].startsWith('\\')) continue;
    if (found[0] === '<') suspects.lastIndex = angle(at);
    else if (found[0] === '{' || found[0] === '}') suspects.lastIndex = brace(at);
    else suspects.lastIndex = script(at, found[0]);
  }
  for (const tag of open.reverse()) complete(tag, body.length);
  return edits.apply(body);

  function drop(start: number, end: number): number {
    edits.blank(body, start, end);
    return end;
  }

  function script(at: number, word: string): number {
    report(at + word.length - word.trimStart().length, 'hướng dẫn không được có import hay export', 'xóa dòng này; chỉ dùng các thẻ có sẵn');
    const length = body.slice(at).search(/\n(?=[ \t]*(?:\n|<|$|import[ \t]|export[ \t]))/);
    return drop(at, length < 0 ? body.length : at + length);
  }

  function brace(at: number): number {
    const end = body[at] === '{' ? closingBrace(body, at) : undefined;
    const cure = 'bỏ dấu ngoặc nhọn, hoặc dùng ngoặc tròn ( )';
    if (end) report(at, 'hướng dẫn không được có biểu thức {…}', cure);
    else report(at, `dấu "${body[at]}" không dùng được trong hướng dẫn`, cure);
    return drop(at, end ?? at + 1);
  }

  function angle(at: number): number {
    const line = body.slice(at, lineEnd(at));
    if (line.startsWith('<!--')) {
      report(at, 'không dùng ghi chú HTML <!-- -->', 'xóa ghi chú');
      const end = body.indexOf('-->', at + 4);
      return drop(at, end < 0 ? lineEnd(at) : end + 3);
    }
    const link = AUTOLINK.exec(line)?.[0];
    if (link) {
      report(at, `địa chỉ đặt trong <…> không dùng được: ${link.slice(0, 60)}`, 'viết [chữ hiện ra](https://…)');
      return drop(at, at + link.length);
    }
    const nameless = /^<\/?>|^<[!?][^<>]*>/.exec(line)?.[0];
    if (nameless) {
      report(at, `không dùng thẻ ${nameless.slice(0, 30)}`, `các thẻ có sẵn: ${Object.keys(COMPONENTS).join(', ')}`);
      return drop(at, at + nameless.length);
    }
    const tag = readTag(body, at);
    if (tag && isComponent(tag.name)) return component(tag);
    if (tag && !tag.fault) return foreign(tag);
    report(at, 'dấu "<" gõ như chữ thường', 'viết bằng lời: "nhỏ hơn", "dưới"; dấu "<" chỉ để mở thẻ như <Step …>');
    return drop(at, at + 1);
  }

  /** A tag outside the closed set: reported where it opens, with its event attributes; what it holds is read as if it were not there. */
  function foreign(tag: Tag): number {
    const left = dropped.get(tag.name) ?? 0;
    if (tag.closing && left > 0) {
      dropped.set(tag.name, left - 1);
      return drop(tag.start, tag.end);
    }
    if (!tag.closing && !tag.selfClosing) dropped.set(tag.name, left + 1);
    const shown = `<${tag.closing ? '/' : ''}${tag.name}>`;
    report(tag.start, /^[a-z]/.test(tag.name) ? `không dùng thẻ HTML ${shown}` : `không có thẻ ${shown}`, closest(tag.name));
    for (const { name, at } of tag.attributes) {
      if (/^on/i.test(name)) report(at, `thuộc tính sự kiện "${name}" không được dùng`, 'xóa thuộc tính này; hướng dẫn không chạy mã');
    }
    return drop(tag.start, tag.end);
  }

  function component(tag: Tag): number {
    const end = tag.fault ? faultEnd(tag, tag.fault.at) : tag.end;
    const whole = { ...tag, end };
    const hidden = dropped.get(tag.name) ?? 0;
    if (tag.closing && hidden > 0) {
      dropped.set(tag.name, hidden - 1);
      return drop(tag.start, end);
    }
    if (!tag.closing && !tag.selfClosing && open.length >= MOST_NESTED) {
      if (dropped.size === 0) report(tag.start, `<${tag.name}> nằm trong quá nhiều thẻ`, 'đóng thẻ trước rồi mới mở thẻ sau');
      dropped.set(tag.name, hidden + 1);
      return drop(tag.start, end);
    }
    if (tag.closing && !shut(whole)) return drop(tag.start, end);
    rewrite(whole);
    if (!tag.closing && !tag.selfClosing) open.push(whole);
    if (tag.name !== 'Button') {
      if (body.slice(body.lastIndexOf('\n', tag.start - 1) + 1, tag.start).trim() !== '') edits.replace(tag.start, tag.start, '\n\n');
      if (body.slice(end, lineEnd(end)).trim() !== '') edits.replace(end, end, '\n\n');
    }
    return end;
  }

  /** Makes a tag one that MDX can read. One that cannot be read to its end keeps its place, so that what it holds is read as its own. */
  function rewrite(tag: Tag): void {
    const { fault, name, start, end, closing } = tag;
    const typed = `<${closing ? '/' : ''}${name}`;
    if (fault?.kind === 'quote') report(fault.at, `<${name}> có thuộc tính thiếu dấu nháy đóng hoặc thừa dấu nháy`, 'mỗi giá trị đặt giữa hai dấu nháy thẳng: title="…" short="…"; bên trong dùng “…”');
    else if (fault) report(start, `thẻ ${typed} chưa đóng bằng dấu ">"`, `viết đủ ${typed}${closing ? '' : ' …'}>`);
    else if (closing && tag.attributes.length + tag.strayAttributes.length > 0) report(start, `thẻ đóng ${typed}> không có thuộc tính`, `viết ${typed}>`);
    else if (!closing) return clean(tag);
    edits.replace(start, end, closing ? `${typed}>` : `${typed} ${UNREADABLE}>`);
  }

  /** Takes out of a tag what is not `name="text"`. */
  function clean(tag: Tag): void {
    for (const [start, end] of tag.strayValues) drop(start, end);
    for (const at of tag.angles) {
      report(at, 'dấu "<" gõ như chữ thường', 'viết bằng lời: "nhỏ hơn", "dưới"');
      drop(at, at + 1);
    }
    for (const { at, end, text } of tag.strayAttributes) {
      if (text === '{…}') report(at, `<${tag.name}> có biểu thức {…}`, 'bỏ dấu ngoặc nhọn; thuộc tính viết title="…"');
      else report(at, `<${tag.name}> không có thuộc tính "${text}"`, 'xóa thuộc tính này');
      drop(at, end);
    }
  }

  /** Where a tag without its `>` may be taken to end: at the next `>` that is its own, else before the next tag or line. */
  function faultEnd(tag: Tag, at: number): number {
    const line = lineEnd(tag.start);
    const next = body.indexOf('<', tag.start + 1);
    const bracket = body.indexOf('>', at);
    const own = bracket >= 0 && (next < 0 || bracket < next) && !/\n[ \t]*\n/.test(body.slice(tag.start, bracket));
    if (own) return bracket + 1;
    return next >= 0 && next < line ? next : line;
  }

  /** Whether the closing tag has an opening one. */
  function shut(tag: Tag): boolean {
    const index = open.findLastIndex((candidate) => candidate.name === tag.name);
    if (index < 0) {
      report(tag.start, `thẻ đóng </${tag.name}> không có thẻ mở`, `xóa </${tag.name}>, hoặc thêm <${tag.name}> ở đầu`);
      return false;
    }
    for (const unclosed of open.splice(index + 1).reverse()) complete(unclosed, tag.start);
    open.pop();
    return true;
  }

  /** A tag that never closes is reported at its opening, and closed before the next section or `limit`. */
  function complete(tag: Tag, limit: number): void {
    report(tag.start, `thẻ <${tag.name}> chưa đóng`, tag.name === 'Button' ? 'thêm </Button> ngay sau chữ trên nút' : `thêm </${tag.name}> trên một dòng riêng sau nội dung của thẻ; thẻ không có nội dung kết thúc bằng "/>"`);
    const next = tag.name === 'Button' ? lineEnd(tag.end) - tag.end : body.slice(tag.end, limit).search(SECTION);
    const end = next < 0 ? limit : Math.min(limit, tag.end + next);
    edits.replace(end, end, tag.name === 'Button' ? '</Button>' : `\n\n</${tag.name}>\n\n`);
  }

  function lineEnd(at: number): number {
    const end = body.indexOf('\n', at);
    return end < 0 ? body.length : end;
  }
}

/** "<step>" and "<STEP>" are meant as <Step>. */
function closest(name: string): string {
  const names = Object.keys(COMPONENTS);
  const meant = names.find((component) => component.toLowerCase() === name.toLowerCase());
  return meant ? `viết đúng chữ hoa, chữ thường: <${meant}>` : `các thẻ có sẵn: ${names.join(', ')}`;
}
