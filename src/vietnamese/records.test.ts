import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withUnpacked } from '../catalogue/unpack.ts';
import { pronunciationFile } from '../handbook/pronunciation.ts';
import { spokenWithSpelled, syllables } from './spoken.ts';

/** The archive of the national portal's records; `CAMNANG_RECORDS` names another one. */
const ARCHIVE = process.env.CAMNANG_RECORDS ?? join(import.meta.dirname, '../../../shared/dvcqg/records.tar.xz');
const present = existsSync(ARCHIVE);
if (!present) console.warn(`bỏ qua: không có ${ARCHIVE} (đặt CAMNANG_RECORDS là đường dẫn tới records.tar.xz)`);

const MOST_SPELLED = 0.001;
/** What the portal's database wrote for itself is no text: "Hình thức nộp: DIRECT", "5 WORKING_DAY", "NOT_ASSIGNED_REGULATION". */
const DATABASE_WORDS = /\b(?:ONLINE|DIRECT|POSTAL|OTHER|HOUR|DAY|MONTH|WORKING_DAY|[A-Z]+(?:_[A-Z]+)*_REGULATION)\b/g;

test.runIf(present)('every record of the national portal can be read aloud', async () => {
  const lines = await withUnpacked(ARCHIVE, distinctLines);
  const voice = { profile: 'north', pronunciation: pronunciationFile.parse(parse(await readFile('content/pronunciation.yaml', 'utf8'))) } as const;
  const tokens = new Map<string, number>();
  let [all, spelledOnes] = [0, 0];
  for (const [line, times] of lines) {
    const { said, spelled } = spokenWithSpelled(line, voice);
    if (/[\p{N}/%@&+]/u.test(said)) expect.fail(`"${line}" → "${said}"`);
    all += times * syllables(said);
    spelledOnes += times * spelled.length;
    for (const token of spelled) tokens.set(token, (tokens.get(token) ?? 0) + times);
  }
  const commonest = [...tokens].sort((a, b) => b[1] - a[1]).slice(0, 40);
  console.log(`${all} tiếng; ${spelledOnes} (${((spelledOnes / all) * 100).toFixed(3)} %) là ${tokens.size} chữ viết tắt phải đánh vần: ${commonest.map(([token, times]) => `${token} ${times}`).join(', ')} …`);
  expect(spelledOnes / all).toBeLessThanOrEqual(MOST_SPELLED);
}, 300_000);

/** Lines of all records with how often each stands there: records repeat most of theirs, and no rule looks beyond its line. */
async function distinctLines(folder: string): Promise<Map<string, number>> {
  const lines = new Map<string, number>();
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.txt')) continue;
    for (const line of (await readFile(join(folder, name), 'utf8')).replace(DATABASE_WORDS, '').split('\n')) lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return lines;
}
