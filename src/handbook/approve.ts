import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, Problems } from '../guide/problem.ts';
import { readGuide } from '../guide/read.ts';
import { readYaml } from '../guide/yaml.ts';
import { writeAtomic } from '../pipeline/files.ts';
import { fold } from '../vietnamese/fold.ts';
import { approvalsFile, changesSinceApproval, latestApproval, type Approval } from './approvals.ts';
import { withApproved } from './front-matter.ts';
import { loadHandbook } from './load.ts';
import { addEdition, readExisting } from './new-guide.ts';
import { printedFacts } from './printed-facts.ts';
import { RefusedError } from './refused.ts';
import { withItems } from './yaml-list.ts';

const APPROVALS = 'content/approvals.yaml';

/** What `approve` did: the edition that now counts, and the changes for which it had to open a new one. */
export interface Approved {
  edition: number;
  changes: string[];
  /** The edition was approved before and nothing on its paper changed: no file was touched. */
  already: boolean;
}

/**
 * Records that a person approved a guide as it stands. Facts that changed since the last approval open a new edition, with
 * its list of changes and its code, before it is approved.
 * @param by name or office of the approver, another than the guide's `author`
 * @param date today, `2026-11-22`
 * @param ward id of the ward whose own guide it is; the common one when left out
 * @throws RefusedError in one Vietnamese sentence; ContentError when `check` finds an error in the guide
 */
export async function approve(root: string, slug: string, by: string, date: string, ward?: string): Promise<Approved> {
  const { guide } = await readExisting(root, slug, ward);
  if (guide.copied) throw new RefusedError(`${guide.file} còn chép nguyên từ hồ sơ của Cổng: viết lại, so với quy định đang áp dụng, xóa dòng "copied: true" rồi duyệt`);
  if (guide.author && samePerson(guide.author, by)) throw new RefusedError(`người duyệt phải khác người soạn (${guide.author}): nhờ người thứ hai đọc lại rồi duyệt`);
  const approvals = await readApprovals(root);
  const last = latestApproval(approvals, guide);
  const changes = changesSinceApproval(guide, approvals);
  if (last?.edition === guide.editions.length && changes.length === 0 && guide.approved) return { edition: last.edition, changes: [], already: true };

  const opened = last?.edition === guide.editions.length && changes.length > 0;
  if (opened) await addEdition(root, slug, changes, date, ward);
  await refuseErrors(root, guide.file, date);
  const { guide: current, text } = await readExisting(root, slug, ward);
  const edition = current.editions.length;
  const entry: Approval = { guide: slug, ...(ward !== undefined && { ward }), edition, date, by, facts: printedFacts(current) };
  const changed = withApproved(text, `{ by: ${JSON.stringify(by)}, date: ${date}, edition: ${edition} }`);
  const { guide: read } = readGuide(current.file, Buffer.from(changed));
  if (read?.approved?.edition !== edition) throw new RefusedError(`không ghi được mục approved vào ${current.file}; viết "approved: null" trên một dòng rồi chạy lại`);
  // The ledger first: an approval in the front matter alone would not be followed.
  await appendApproval(root, entry);
  await writeAtomic(join(root, current.file), changed);
  return { edition, changes: opened ? changes : [], already: false };
}

/**
 * Opens the next edition of an approved guide whose printed facts changed, with the list of what changed; it stays a draft.
 * @throws RefusedError when nothing changed since the approval
 */
export async function reopen(root: string, slug: string, date: string, ward?: string): Promise<{ edition: number; changes: string[] }> {
  const { guide } = await readExisting(root, slug, ward);
  const approvals = await readApprovals(root);
  const changes = changesSinceApproval(guide, approvals);
  const last = latestApproval(approvals, guide);
  if (!last) throw new RefusedError(`${guide.file} chưa được duyệt lần nào: bản ${guide.editions.length} vẫn là bản thảo, sửa được tự do`);
  if (changes.length === 0) throw new RefusedError(`không có điều nào in trên giấy đổi so với bản ${last.edition} đã duyệt`);
  if (last.edition < guide.editions.length) throw new RefusedError(`bản ${guide.editions.length} đang là bản thảo: sửa danh sách \`changes\` của bản này, rồi duyệt`);
  const { edition } = await addEdition(root, slug, changes, date, ward);
  return { edition, changes };
}

const samePerson = (a: string, b: string): boolean => fold(a).replace(/\s+/g, ' ').trim() === fold(b).replace(/\s+/g, ' ').trim();

/** What stands in the way of printing stands in the way of approving. */
async function refuseErrors(root: string, guide: string, date: string): Promise<void> {
  const errors = (await loadHandbook(root, date)).problems.filter(({ level, file }) => level === 'error' && (file === guide || file === 'content/codes.yaml'));
  if (errors.length > 0) throw new ContentError(errors);
}

async function readApprovals(root: string): Promise<Approval[]> {
  const problems = new Problems(APPROVALS);
  const approvals = readYaml(await readText(root), approvalsFile, problems);
  if (!approvals) throw new ContentError(problems.list);
  return approvals;
}

const readText = (root: string): Promise<string> => readFile(join(root, APPROVALS), 'utf8');

async function appendApproval(root: string, { guide, ward, edition, date, by, facts }: Approval): Promise<void> {
  const lines = [`- guide: ${guide}`, ...(ward === undefined ? [] : [`  ward: ${ward}`]), `  edition: ${edition}`, `  date: ${date}`, `  by: ${JSON.stringify(by)}`, '  facts:', ...Object.entries(facts).map(([what, says]) => `    ${JSON.stringify(what)}: ${JSON.stringify(says)}`)];
  await writeAtomic(join(root, APPROVALS), withItems(await readText(root), [lines.join('\n')]));
}
