import { CHANNEL_IDS } from '../guide/attributes.ts';
import { showDay } from '../guide/present.ts';
import { Problems, type Problem } from '../guide/problem.ts';
import { ALL_GUIDES } from '../pipeline/contract.ts';
import { slugsOf, type ContentFiles, type SourceOf } from './check.ts';
import type { Handbook } from './load.ts';
import { guidesOf } from './of-ward.ts';
import { editionsOf, type PrintRun } from './runs.ts';
import { DEFAULT_WARD } from './ward.ts';

const FILE = 'content/runs.yaml';

/**
 * Whether the register of print runs names what there is: guides, editions, channels and codes; no day to come, nothing twice.
 * @param date build date
 */
export function checkRuns(handbook: Handbook, files: ContentFiles, date: string, sourceOf: SourceOf): Problem[] {
  const found: Problem[] = [];
  const channels = CHANNEL_IDS.filter((id) => id !== 'web');
  const sets = [...handbook.topics.map(({ id }) => id), ALL_GUIDES];
  const ids = new Set<string>();
  const pieces = new Map<string, string>();

  handbook.runs.forEach((run, index) => {
    const at = (...path: PropertyKey[]) => sourceOf.get(FILE)?.locate([index, ...path]) ?? { line: 1, column: 1 };
    const { id, set, channel, ward = DEFAULT_WARD } = run;
    const problems = new Problems(FILE, ward);
    const slugs = slugsOf(files, ward);
    if (!files.wards.includes(ward)) problems.error(at('ward'), `không có phường, xã "${ward}"`, `chọn trong: ${files.wards.join(', ')}`);
    if (ids.has(id)) problems.error(at('id'), `hai đợt in cùng mã "${id}"`, 'đặt số tiếp theo cho đợt sau; mã riêng trong content/codes.yaml phải theo cùng số');
    ids.add(id);
    const same = pieces.get(pieceOf(run));
    if (same !== undefined) problems.error(at('id'), `đợt in "${id}" ghi trùng đợt "${same}": cùng ấn phẩm, cùng nơi, cùng ngày`, 'gộp số lượng vào một đợt rồi xóa đợt ghi thừa');
    else pieces.set(pieceOf(run), id);
    if (!channels.includes(channel)) problems.error(at('channel'), `không có kênh "${channel}"`, `chọn một trong: ${channels.join(', ')}`);
    if (set !== undefined && !sets.includes(set)) problems.error(at('set'), `không có bộ "${set}"`, `chọn một trong: ${sets.join(', ')}`);
    for (const field of ['date', 'removed'] as const) {
      const day = run[field];
      if (day !== undefined && day > date) problems.error(at(field), `ngày ${showDay(day)} chưa tới`, field === 'date' ? 'chỉ ghi khi đã in, đã treo' : 'chỉ ghi khi đã gỡ xuống');
    }
    for (const { slug, edition } of editionsOf(run)) {
      const path = set === undefined ? ['guide'] : ['editions', slug];
      if (!slugs.includes(slug)) problems.error(at(...path), `không có hướng dẫn "${slug}"`, 'sửa mã cho đúng tên tệp trong content/guides, không đuôi .mdx');
      const known = guidesOf(handbook, ward).find((guide) => guide.slug === slug)?.editions.length;
      if (known !== undefined && edition > known) problems.error(at(...(set === undefined ? ['edition'] : path)), `"${slug}" mới có ${known} bản, đợt in ghi bản ${edition}`, 'xem số bản in ở góc tờ giấy');
    }
    checkCode(run, handbook, problems, at('code'));
    found.push(...problems.list);
  });

  const codesAt = (index: number) => sourceOf.get('content/codes.yaml')?.locate([index, 'run']) ?? { line: 1, column: 1 };
  const codes = new Problems('content/codes.yaml');
  handbook.ledger.forEach(({ code, run }, index) => {
    if (run !== undefined && !ids.has(run)) codes.notice(codesAt(index), `mã "${code}" cấp riêng cho đợt in "${run}" không có trong ${FILE}`, `ghi lại đợt in nếu đã in; mã này vẫn mở được`);
  });
  return [...found, ...codes.list];
}

function checkCode({ id, guide, edition, code }: PrintRun, { ledger }: Handbook, problems: Problems, at: { line: number; column: number }): void {
  if (code === undefined) return;
  const entry = ledger.find((candidate) => candidate.code === code);
  if (!entry) problems.error(at, `mã "${code}" không có trong sổ mã content/codes.yaml`, 'xem lại mã in dưới ô QR; mã mới do npm run print-run cấp');
  else if (entry.guide !== guide || entry.edition !== edition) problems.error(at, `mã "${code}" thuộc bản ${entry.edition} của "${entry.guide}"`, 'ghi đúng mã, hướng dẫn và bản in trên tờ giấy');
  else if (entry.run !== undefined && entry.run !== id) problems.error(at, `mã "${code}" là mã riêng của đợt in "${entry.run}"`, 'mỗi mã riêng chỉ thuộc một đợt in; ghi mã chung của bản');
}

const pieceOf = ({ guide, set, channel, file, edition, place, date }: PrintRun): string => [guide, set, channel, file, edition, place.toLowerCase(), date].join('|');
