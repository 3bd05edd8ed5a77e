import { basename } from 'node:path';
import type { Guide } from './model.ts';
import { parseMdx } from './parse.ts';
import { Problems, type Problem } from './problem.ts';
import { readBody } from './body.ts';
import { copiedFrontMatter, frontMatter } from './schema.ts';
import { isSlug } from './slug.ts';
import { decodeText } from './text.ts';
import { checkYaml, parseYaml, type YamlSource } from './yaml.ts';

/**
 * A guide, or the problems that keep it from being one. Notices may stand beside a guide. `matter` is the front matter as it
 * is typed, readable even where it is wrong: what checks across files point into.
 */
export type ReadResult = { guide?: Guide; problems: Problem[]; matter?: YamlSource };

const MOST_BYTES = 256 * 1024;

/**
 * One MDX file → a typed guide. MDX is read as data: nothing in it is run.
 * @param file path shown in messages, e.g. `content/guides/dang-ky-khai-sinh.mdx`; its name gives the slug
 */
export function readGuide(file: string, bytes: Uint8Array): ReadResult {
  const problems = new Problems(file);
  const slug = basename(file, '.mdx');
  if (!isSlug(slug)) {
    problems.error({ line: 1, column: 1 }, `tên tệp "${slug}" không dùng làm địa chỉ được`, 'đặt tên không dấu, chữ thường, nối bằng gạch ngang: dang-ky-khai-sinh.mdx');
  }
  if (bytes.length > MOST_BYTES) {
    problems.error({ line: 1, column: 1 }, `tệp lớn ${Math.ceil(bytes.length / 1024)} KB, tối đa ${MOST_BYTES / 1024} KB`, 'một hướng dẫn dài vài trang; kiểm tra có dán nhầm tài liệu hay ảnh vào không');
    return { problems: problems.list };
  }
  const text = decodeText(bytes, problems);
  if (text === undefined) return { problems: problems.list };

  const matter = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$(?![\s\S]))/m.exec(text);
  if (!matter || matter.index > 0) {
    const message = text.trim() === '' ? 'tệp trống' : text.startsWith('---') ? 'phần đầu (front matter) không có dòng --- kết thúc' : 'thiếu phần đầu (front matter) giữa hai dòng ---, từ dòng 1';
    problems.error({ line: 1, column: 1 }, message, 'chạy `npm run new -- ten-huong-dan` để có tệp mẫu với mọi mục');
    return { problems: problems.list };
  }
  const source = parseYaml(matter[1] ?? '', problems, 2);
  const data = source && checkYaml(source, isCopied(source) ? copiedFrontMatter : frontMatter, problems);
  if (source) checkTexts(source, problems);
  checkPlaceholders(text, problems);
  // Blank out the front matter, so that positions in the body stay those of the file.
  const body = matter[0].replace(/[^\n]/g, '') + text.slice(matter[0].length);
  const parts = readParts(body, problems);

  if (!data || !parts || problems.list.some((problem) => problem.level === 'error')) return { problems: problems.list, matter: source };
  return { guide: { ...data, slug, file, ...parts }, problems: problems.list, matter: source };
}

const isCopied = ({ raw }: YamlSource): boolean => (raw as { copied?: unknown }).copied === true;

/** The sections, or `undefined` where lists and quotes lie in each other so deeply that nothing can read them. */
function readParts(body: string, problems: Problems): ReturnType<typeof readBody> | undefined {
  try {
    return readBody(parseMdx(body, problems), problems);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    problems.error({ line: body.search(/\S/) < 0 ? 1 : body.slice(0, body.search(/\S/)).split('\n').length, column: 1 }, 'phần thân có danh sách hoặc trích dẫn lồng nhau quá sâu', 'viết bằng câu và danh sách một bậc');
    return undefined;
  }
}

/** Texts of the front matter follow the rules of the body: no markup, no braces, not only spaces. */
function checkTexts({ raw, locate }: YamlSource, problems: Problems): void {
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string') {
      const mark = /[<{}]/.exec(value)?.[0];
      if (mark) problems.error(locate(path), `dấu "${mark}" không dùng được trong "${String(path.at(-1))}"`, mark === '<' ? 'viết bằng lời: "nhỏ hơn", "dưới"; không dùng thẻ HTML' : 'bỏ dấu ngoặc nhọn, hoặc dùng ngoặc tròn ( )');
      if (value.trim() !== '') return;
      const at = locate(path);
      const told = problems.list.some(({ line, column }) => line === at.line && column === at.column);
      if (!told) problems.error(at, `"${String(path.at(-1))}" còn trống`, 'điền nội dung, hoặc xóa dòng này');
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(raw, []);
}

/** `[[…]]` that no ward fills in would be printed as it stands. */
function checkPlaceholders(text: string, problems: Problems): void {
  text.split('\n').forEach((line, index) => {
    for (const { index: column, 0: found } of line.matchAll(/\[\[(?!(?:phường|Phường|tỉnh|Tỉnh)\]\])[^\]]{0,60}\]\]/g)) {
      problems.error({ line: index + 1, column: column + 1 }, `không có chỗ điền "${found}"`, 'dùng [[phường]], [[Phường]], [[tỉnh]] hoặc [[Tỉnh]]');
    }
  });
}
