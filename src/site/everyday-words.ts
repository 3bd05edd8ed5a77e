import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Everyday } from '../client/page-list.ts';
import { Problems } from '../guide/problem.ts';
import { readYaml } from '../guide/yaml.ts';

const FILE = 'content/everyday-words.yaml';
const words = z.string().regex(/^[\p{Ll}\p{N} ]*$/u, 'chữ thường, không dấu câu');
const everydayWords = z.record(words.min(1), words);

/** `content/everyday-words.yaml`, the longest first: "bố mẹ" is read before "mẹ". @param root project folder @throws Error naming line and column of every mistake */
export async function readEverydayWords(root: string): Promise<Everyday[]> {
  const problems = new Problems(FILE);
  const found = readYaml(await readFile(join(root, FILE), 'utf8'), everydayWords, problems);
  if (!found) throw new Error(problems.list.map(({ line, column, message }) => `${FILE}:${line}:${column} ${message}`).join('\n'));
  return Object.entries(found).sort(([a], [b]) => b.split(' ').length - a.split(' ').length || (a < b ? -1 : 1));
}
