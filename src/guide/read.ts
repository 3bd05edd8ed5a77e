import { basename } from 'node:path';
import type { Root } from 'mdast';
import type { Guide } from './model.ts';
import { parseMdx } from './parse.ts';
import { Problems, type Problem } from './problem.ts';
import { readBody } from './body.ts';
import { frontMatter } from './schema.ts';
import { decodeText } from './text.ts';
import { readYaml } from './yaml.ts';

/** A guide, or the problems that keep it from being one. Notices may stand beside a guide. */
export type ReadResult = { guide: Guide; problems: Problem[] } | { guide?: undefined; problems: Problem[] };

/**
 * One MDX file → a typed guide. MDX is read as data: nothing in it is run.
 * @param file path shown in messages, e.g. `content/guides/dang-ky-khai-sinh.mdx`; its name gives the slug
 */
export function readGuide(file: string, bytes: Uint8Array): ReadResult {
  const problems = new Problems(file);
  const slug = basename(file, '.mdx');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.error({ line: 1, column: 1 }, `tên tệp "${slug}" không dùng làm địa chỉ được`, 'đặt tên không dấu, chữ thường, nối bằng gạch ngang: dang-ky-khai-sinh.mdx');
  }
  const text = decodeText(bytes, problems);
  if (text === undefined) return { problems: problems.list };

  const matter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!matter) {
    problems.error({ line: 1, column: 1 }, 'thiếu phần đầu (front matter) giữa hai dòng ---', 'chạy `npm run new -- ten-huong-dan` để có tệp mẫu với mọi mục');
    return { problems: problems.list };
  }
  const data = readYaml(matter[1] ?? '', frontMatter, problems, 2);
  // Blank out the front matter, so that positions in the body stay those of the file.
  const body = matter[0].replace(/[^\n]/g, '') + text.slice(matter[0].length);
  const tree: Root = parseMdx(body, problems);
  const parts = readBody(tree, problems);

  if (data) checkPeriods(data, problems, text);
  if (!data || problems.list.some((problem) => problem.level === 'error')) return { problems: problems.list };
  return { guide: { ...data, slug, file, ...parts }, problems: problems.list };
}

type Dated = { for: string; way: string; from?: string; until?: string };

/** `until` before `from`, and two amounts for the same case on the same day, are errors: a poster can print one only. */
function checkPeriods(data: { fees: Dated[]; times: Dated[] }, problems: Problems, text: string): void {
  const lines = text.split('\n');
  for (const [name, list] of [['fees', data.fees], ['times', data.times]] as const) {
    const at = (index: number) => ({ line: lineOfItem(lines, name, index), column: 1 });
    list.forEach((item, index) => {
      if (item.from && item.until && item.from > item.until) {
        problems.error(at(index), `${name}[${index}] "${item.for}": ngày hết hạn ${item.until} đứng trước ngày bắt đầu ${item.from}`, 'đổi lại `from` và `until`');
      }
      const other = list.findIndex((candidate, j) => j > index && candidate.for === item.for && waysMeet(candidate.way, item.way) && periodsMeet(candidate, item));
      if (other >= 0) {
        problems.error(at(other), `${name}[${other}] trùng thời gian áp dụng với ${name}[${index}]: cùng "${item.for}"`, 'đặt `until` cho mức cũ và `from` cho mức mới, hoặc ghi rõ hai trường hợp khác nhau ở `for`');
      }
    });
  }
}

const waysMeet = (a: string, b: string) => a === b || a === 'moi-cach' || b === 'moi-cach';
const periodsMeet = (a: Dated, b: Dated) => (a.from ?? '0000') <= (b.until ?? '9999') && (b.from ?? '0000') <= (a.until ?? '9999');

function lineOfItem(lines: string[], key: string, index: number): number {
  let line = lines.findIndex((text) => text.startsWith(`${key}:`));
  let seen = -1;
  for (line++; line < lines.length && seen < index; line++) if (/^\s*- /.test(lines[line] ?? '')) seen++;
  return Math.max(1, line);
}
