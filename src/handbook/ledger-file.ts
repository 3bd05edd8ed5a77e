import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, Problems } from '../guide/problem.ts';
import { decodeText } from '../guide/text.ts';
import { readYaml } from '../guide/yaml.ts';
import { writeAtomic } from '../pipeline/files.ts';
import { brokenSeal, codesFile, type Code } from './ledger.ts';
import { RefusedError } from './refused.ts';
import { withItems } from './yaml-list.ts';

const LEDGER = 'content/codes.yaml';

/** @throws ContentError when the ledger cannot be read or its seals are broken: nothing may be added to such a ledger */
export async function readLedger(root: string): Promise<Code[]> {
  const problems = new Problems(LEDGER);
  const text = decodeText(await readFile(join(root, LEDGER)), problems);
  const ledger = text === undefined ? undefined : readYaml(text, codesFile, problems);
  const broken = ledger ? brokenSeal(ledger) : -1;
  if (broken >= 0) problems.error({ line: 1, column: 1 }, `sổ mã bị sửa từ mã "${ledger?.[broken]?.code}"`, `lấy lại ${LEDGER} từ lịch sử git`);
  if (!ledger || problems.list.length > 0) throw new ContentError(problems.list);
  return ledger;
}

/**
 * The ledger on disk with more entries at its end; what was typed before stays, comments too.
 * @param ledger as `readLedger` gives it
 * @throws RefusedError when the entries cannot be read back: nothing was written
 */
export async function appendCodes(root: string, ledger: readonly Code[], added: readonly Code[]): Promise<void> {
  const changed = withItems(await readFile(join(root, LEDGER), 'utf8'), added.map(line));
  if (readYaml(changed, codesFile, new Problems(LEDGER))?.length !== ledger.length + added.length) {
    throw new RefusedError(`không thêm được mã vào ${LEDGER}; viết mỗi mã một dòng "- { code: … }"`);
  }
  await writeAtomic(join(root, LEDGER), changed);
}

function line({ code, guide, edition, issued, run, seal }: Code): string {
  return `- { code: ${quoteNumber(code)}, guide: ${quoteNumber(guide)}, edition: ${edition}, issued: ${issued}, ${run === undefined ? '' : `run: ${run}, `}seal: "${seal}" }`;
}

/** A word that YAML would read as a number ("12", "1E5") needs quotes to stay a word. */
const quoteNumber = (word: string): string => (/^[\d.]/.test(word) || /^(null|true|false|yes|no)$/i.test(word) ? `"${word}"` : word);
