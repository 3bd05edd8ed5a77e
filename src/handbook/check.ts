import type { Guide } from '../guide/model.ts';
import { isInForce, showDay } from '../guide/present.ts';
import { Problems, type Place, type Problem } from '../guide/problem.ts';
import type { YamlSource } from '../guide/yaml.ts';
import { changesSinceApproval, latestApproval, type Approval } from './approvals.ts';
import { guideFile, inCommand } from './content-path.ts';
import { checkDecisions } from './decisions-check.ts';
import { checkFeedback } from './feedback-check.ts';
import { checkJourneys } from './journeys-check.ts';
import { brokenSeal } from './ledger.ts';
import { addDays } from './days.ts';
import type { Handbook } from './load.ts';
import { checkRuns } from './runs-check.ts';
import { checkSchedules } from './schedule-check.ts';
import { SOON_DAYS } from './to-confirm.ts';
import { unsaid } from './ward.ts';

/** The YAML of a file as it is typed, by path from the project's root: where problems point. */
export type SourceOf = ReadonlyMap<string, YamlSource>;

/** Files there are of what may be broken, readable or not, by their names without ending. */
export interface ContentFiles {
  /** Guides that all wards share. */
  guides: string[];
  wards: string[];
  /** By ward, the guides of its own. */
  wardGuides: Record<string, string[]>;
}

/** Slugs of every guide that a ward has a file of, its own and those that all share. */
export const slugsOf = ({ guides, wardGuides }: Pick<ContentFiles, 'guides' | 'wardGuides'>, ward: string): string[] => [...guides, ...(wardGuides[ward] ?? [])];

/**
 * Problems that no single file shows: dangling names, the ledger, what expires, a ward without a host.
 * @param date build date, `2026-11-22`
 */
export function checkHandbook(handbook: Handbook, files: ContentFiles, date: string, sourceOf: SourceOf = new Map()): Problem[] {
  const coded = new Set(handbook.ledger.filter(({ run }) => run === undefined).map(({ guide, edition }) => editionKey(guide, edition)));
  const soon = addDays(date, SOON_DAYS);
  const slugs = files.guides;
  const ofWards = Object.entries(files.wardGuides).flatMap(([ward, own]) => own.map((slug) => guideFile(slug, ward)));
  const placesIn = (file: string) => (...path: PropertyKey[]): Place => sourceOf.get(file)?.locate(path) ?? { line: 1, column: 1 };
  return [
    ...[...slugs.map((slug) => guideFile(slug)), ...ofWards].flatMap((file) => checkNames(file, sourceOf, handbook)),
    ...[...handbook.guides, ...Object.values(handbook.wardGuides).flat()].flatMap((guide) => [...checkDates(guide, handbook, date, soon, placesIn(guide.file)), ...checkEditions(guide, coded, placesIn(guide.file)), ...checkApproval(guide, handbook.approvals, placesIn(guide.file))]),
    ...checkOwnGuides(handbook, placesIn),
    ...checkFeatured(handbook, slugs, placesIn('content/topics.yaml')),
    ...checkSources(handbook, placesIn('content/sources.yaml')),
    ...checkLedger(handbook, files, placesIn('content/codes.yaml')),
    ...checkJourneys(handbook, slugs, sourceOf),
    ...checkDecisions(handbook, slugs, sourceOf),
    ...checkSchedules(handbook, files, date, sourceOf),
    ...checkRuns(handbook, files, date, sourceOf),
    ...checkFeedback(handbook, files, date, sourceOf),
    ...checkWards(handbook, sourceOf),
  ];
}

const editionKey = (guide: string, edition: number): string => `${guide} ${edition}`;

type PlaceOf = (...path: PropertyKey[]) => Place;

/** Names of sources, topic and events are looked up in the text as typed, so that a guide with other errors shows these too. */
function checkNames(file: string, sourceOf: SourceOf, { topics, events, sources }: Handbook): Problem[] {
  const problems = new Problems(file);
  const matter = sourceOf.get(file);
  if (!matter) return [];
  const look = (path: PropertyKey[], id: unknown, known: { id: string }[], unknown: (id: string) => [message: string, hint: string]): void => {
    if (typeof id === 'string' && id !== '' && !known.some((candidate) => candidate.id === id)) problems.error(matter.locate(path), ...unknown(id));
  };
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).join(', ');
  const raw = fields(matter.raw);
  for (const { path, id } of citations(raw)) {
    look(path, id, sources, (name) => [`"${String(path[0])}" dẫn nguồn "${name}" không có trong content/sources.yaml`, 'thêm nguồn vào content/sources.yaml, hoặc sửa mã nguồn cho đúng']);
  }
  look(['topic'], raw.topic, topics, (name) => [`không có chủ đề "${name}"`, `chọn một trong: ${ids(topics)}`]);
  items(raw.events).forEach((event, index) => look(['events', index], event, events, (name) => [`không có sự kiện "${name}"`, `chọn trong: ${ids(events)}`]));
  return problems.list;
}

/** Every id of a source that a front matter names, with its path. */
function citations(raw: Record<string, unknown>): { path: PropertyKey[]; id: unknown }[] {
  return [
    ...items(raw.legal).map((id, index) => ({ path: ['legal', index], id })),
    ...['fees', 'reliefs', 'times', 'documents'].flatMap((name) => items(raw[name]).map((item, index) => ({ path: [name, index, 'source'], id: fields(item).source }))),
    { path: ['deadline', 'source'], id: fields(raw.deadline).source },
  ];
}

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fields = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {});

function checkDates(guide: Guide, { sources }: Handbook, date: string, soon: string, at: PlaceOf): Problem[] {
  const problems = new Problems(guide.file);
  const dated = [
    ...guide.fees.map((fee, index) => ({ name: `lệ phí "${fee.for}"`, until: fee.until, path: ['fees', index, 'until'] })),
    ...guide.reliefs.map((relief, index) => ({ name: `miễn giảm "${relief.short}"`, until: relief.until, path: ['reliefs', index, 'until'] })),
    ...guide.times.map((time, index) => ({ name: `thời hạn "${time.for}"`, until: time.until, path: ['times', index, 'until'] })),
  ];
  for (const { name, until, path } of dated) {
    if (until && until >= date && until <= soon) problems.notice(at(...path), `${name} hết hiệu lực sau ngày ${showDay(until)}`, 'chuẩn bị mức mới với `from` và nguồn');
  }
  if (!guide.fees.some((fee) => isInForce(fee, date))) problems.error(at('fees'), `không có khoản phí nào áp dụng ngày ${showDay(date)}`, 'thêm mức đang áp dụng, hoặc một dòng `ask` chỉ nơi hỏi');
  if (!guide.times.some((time) => isInForce(time, date))) problems.error(at('times'), `không có thời hạn nào áp dụng ngày ${showDay(date)}`, 'thêm thời hạn đang áp dụng');
  for (const { id, path, what } of statedToday(guide, date)) {
    const source = sources.find((candidate) => candidate.id === id);
    if (source?.from && source.from > date) problems.error(at(...path), `${what} dẫn "${source.number}", đến ngày ${showDay(source.from)} mới có hiệu lực`, 'ghi `from` cho điều này, hoặc dẫn văn bản đang áp dụng');
    if (!source?.until || source.until >= date) continue;
    const next = sources.find((candidate) => candidate.id === source.replacedBy);
    const ended = `${what} dẫn "${source.number}" đã hết hiệu lực sau ngày ${showDay(source.until)}`;
    // Where the law that follows is known and in force, the guide is dated rather than wrong: pages cite the new law.
    if (next && isInForce(next, date)) problems.notice(at(...path), `${ended}, đã có "${next.number}"`, `so lại hướng dẫn với văn bản mới rồi thay bằng "${next.id}"`);
    else problems.error(at(...path), ended, 'thay bằng văn bản đang có hiệu lực, hoặc ghi `until` cho điều này');
  }
  if (guide.review <= soon) problems.notice(at('review'), guide.review < date ? `đã quá ngày xem lại ${showDay(guide.review)}` : `đến hạn xem lại ngày ${showDay(guide.review)}`, 'so lại với nguồn rồi sửa `checked` và `review`');
  return problems.list;
}

/** What a guide states on `date`, with the source it rests on: facts of other days may rest on texts of other days. */
function statedToday(guide: Guide, date: string): { id: string; path: PropertyKey[]; what: string }[] {
  const dated = (name: 'fees' | 'reliefs' | 'times', what: string) => guide[name].flatMap((fact, index) => (isInForce(fact, date) ? [{ id: fact.source, path: [name, index, 'source'], what }] : []));
  return [
    ...guide.legal.map((id, index) => ({ id, path: ['legal', index], what: 'căn cứ' })),
    ...dated('fees', 'lệ phí'),
    ...dated('reliefs', 'miễn giảm'),
    ...dated('times', 'thời hạn'),
    ...guide.documents.flatMap(({ source }, index) => (source ? [{ id: source, path: ['documents', index, 'source'], what: 'giấy tờ' }] : [])),
    ...(guide.deadline && isInForce(guide.deadline, date) ? [{ id: guide.deadline.source, path: ['deadline', 'source'], what: 'hạn phải làm' }] : []),
  ];
}

function checkEditions(guide: Guide, coded: ReadonlySet<string>, at: PlaceOf): Problem[] {
  const problems = new Problems(guide.file);
  guide.editions.forEach(({ edition, date }, index) => {
    if (edition !== index + 1) problems.error(at('editions', index, 'edition'), `các bản phải đánh số liên tiếp từ 1; dòng thứ ${index + 1} ghi bản ${edition}`, 'không xóa bản cũ; bản mới thêm vào cuối');
    const before = guide.editions[index - 1];
    if (before && before.date > date) problems.error(at('editions', index, 'date'), `bản ${edition} ghi ngày ${showDay(date)}, trước bản ${before.edition}`, 'xếp bản cũ trước, bản mới sau');
    if (!coded.has(editionKey(guide.slug, edition))) {
      problems.error(at('editions', index, 'edition'), `bản ${edition} chưa có mã QR trong content/codes.yaml`, `chạy: npm run new -- ${inCommand(guide)} --code`);
    }
  });
  if (guide.approved && guide.approved.edition > guide.editions.length) problems.error(at('approved', 'edition'), `đã duyệt bản ${guide.approved.edition} nhưng chỉ có ${guide.editions.length} bản`, 'sửa `approved.edition`');
  return problems.list;
}

/** Paper says "Đã duyệt" of the facts that were approved, and of no others. */
function checkApproval(guide: Guide, approvals: readonly Approval[], at: PlaceOf): Problem[] {
  const problems = new Problems(guide.file);
  const last = latestApproval(approvals, guide);
  if (guide.approved && last?.edition !== guide.approved.edition) {
    problems.notice(at('approved'), `ghi đã duyệt bản ${guide.approved.edition}, nhưng sổ duyệt content/approvals.yaml không có`, `duyệt bằng lệnh để sau này biết điều gì đã đổi: npm run approve -- ${inCommand(guide)} --by "…"`);
  }
  if (last?.edition !== guide.editions.length) return problems.list;
  const changes = changesSinceApproval(guide, approvals);
  if (changes.length > 0) {
    problems.error(at('approved'), `điều in trên giấy đã đổi sau khi duyệt bản ${last.edition}: ${changes.join(' ')}`, `mở bản mới: npm run approve -- ${inCommand(guide)} --reopen (hoặc duyệt lại luôn: --by "…")`);
  }
  return problems.list;
}

/** A ward's own version of a guide follows on the common one: whoever holds paper of an earlier edition must find it again. */
function checkOwnGuides({ guides, wardGuides }: Handbook, placesIn: (file: string) => PlaceOf): Problem[] {
  return Object.values(wardGuides).flat().flatMap((own) => {
    const problems = new Problems(own.file);
    const common = guides.find(({ slug }) => slug === own.slug)?.editions.length ?? 0;
    if (own.editions.length < common) problems.notice(placesIn(own.file)('editions'), `bản riêng của phường mới đến bản ${own.editions.length}, hướng dẫn chung đã có bản ${common}`, `so lại với ${guideFile(own.slug)}, sửa điều đã đổi rồi thêm bản mới`);
    return problems.list;
  });
}

/** What a ward has not said yet is printed in general words, and listed. */
function checkWards({ wards }: Handbook, sourceOf: SourceOf): Problem[] {
  return wards.flatMap((ward) => {
    const problems = new Problems(`content/wards/${ward.id}.yaml`);
    const at = (path: string) => sourceOf.get(problems.file)?.locate([path]) ?? { line: 1, column: 1 };
    for (const { field, text, hint } of unsaid(ward)) problems.notice(at(field), text, hint);
    return problems.list;
  });
}

function checkFeatured({ featured }: Handbook, slugs: string[], at: PlaceOf): Problem[] {
  const problems = new Problems('content/topics.yaml');
  featured.forEach((slug, index) => {
    if (!slugs.includes(slug)) problems.error(at('featured', index), `trang chủ dẫn tới hướng dẫn "${slug}" không có`, 'sửa tên cho đúng, hoặc bỏ khỏi `featured`');
  });
  return problems.list;
}

function checkSources({ sources }: Handbook, at: PlaceOf): Problem[] {
  const problems = new Problems('content/sources.yaml');
  sources.forEach(({ id, from, until, replacedBy }, index) => {
    if (sources.findIndex((source) => source.id === id) < index) problems.error(at(index, 'id'), `nguồn "${id}" ghi hai lần`, 'mỗi mã nguồn chỉ dùng một lần');
    if (from && until && until < from) problems.error(at(index, 'until'), `nguồn "${id}": \`until\` đứng trước \`from\``, 'đổi lại hai ngày');
    if (replacedBy && !sources.some((source) => source.id === replacedBy)) problems.error(at(index, 'replacedBy'), `nguồn thay thế "${replacedBy}" không có trong tệp này`, 'thêm nguồn đó, hoặc sửa mã cho đúng');
  });
  return problems.list;
}

function checkLedger({ ledger, guides, wardGuides }: Handbook, files: ContentFiles, at: PlaceOf): Problem[] {
  const problems = new Problems('content/codes.yaml');
  const broken = brokenSeal(ledger);
  if (broken >= 0) problems.error(at(broken, 'seal'), `sổ mã bị sửa: từ mã "${ledger[broken]?.code}" trở đi không còn khớp (một dòng đã bị xóa, thay đổi hoặc đổi chỗ)`, 'lấy lại content/codes.yaml từ lịch sử git; sổ mã chỉ được thêm vào cuối');
  const slugs = new Set([...files.guides, ...Object.values(files.wardGuides).flat()]);
  // Several wards may have a version of their own: the longest list of editions counts.
  const editions = new Map<string, number>();
  for (const guide of [...guides, ...Object.values(wardGuides).flat()]) editions.set(guide.slug, Math.max(guide.editions.length, editions.get(guide.slug) ?? 0));
  const seen = new Set<string>();
  ledger.forEach(({ code, guide, edition }, index) => {
    if (seen.has(code)) problems.error(at(index, 'code'), `mã "${code}" ghi hai lần`, 'mỗi mã chỉ thuộc một bản của một hướng dẫn');
    seen.add(code);
    if (!slugs.has(guide)) problems.error(at(index, 'guide'), `mã "${code}" không dẫn tới đâu: không còn hướng dẫn "${guide}"`, 'đưa hướng dẫn trở lại; mã đã in phải mở được mãi');
    const last = editions.get(guide);
    if (last !== undefined && edition > last) problems.error(at(index, 'edition'), `mã "${code}" thuộc bản ${edition}, hướng dẫn chỉ còn ${last} bản`, 'không xóa bản cũ trong `editions`');
  });
  return problems.list;
}
