import type { Guide } from '../guide/model.ts';
import { isInForce } from '../guide/present.ts';
import { Problems, type Problem } from '../guide/problem.ts';
import { brokenSeal } from './ledger.ts';
import type { Handbook } from './load.ts';

const SOON_DAYS = 60;

/** Problems that no single file shows: dangling names, the ledger, what expires, a ward without a host. */
export function checkHandbook(handbook: Handbook, slugs: string[], date: string): Problem[] {
  const soon = addDays(date, SOON_DAYS);
  return [
    ...handbook.guides.flatMap((guide) => [...checkNames(guide, handbook), ...checkDates(guide, handbook, date, soon), ...checkEditions(guide, handbook)]),
    ...checkLedger(handbook, slugs),
    ...handbook.wards.flatMap(({ id, host }) => {
      const problems = new Problems(`content/wards/${id}.yaml`);
      if (host === null) problems.notice(TOP, 'chưa cấu hình tên miền: mã QR trên ấn phẩm chưa mở được trang nào', 'điền `host: dvc.phuong.tinh.gov.vn` khi phường có tên miền, rồi tạo lại ấn phẩm trước khi in');
      return problems.list;
    }),
  ];
}

const TOP = { line: 1, column: 1 };

function checkNames(guide: Guide, { topics, events, sources }: Handbook): Problem[] {
  const problems = new Problems(guide.file);
  const known = new Set(sources.map((source) => source.id));
  const used: [string, string][] = [
    ...guide.legal.map((id): [string, string] => ['legal', id]),
    ...guide.fees.map((fee): [string, string] => ['fees', fee.source]),
    ...guide.reliefs.map((relief): [string, string] => ['reliefs', relief.source]),
    ...guide.times.map((time): [string, string] => ['times', time.source]),
    ...guide.documents.flatMap((document): [string, string][] => (document.source ? [['documents', document.source]] : [])),
    ...(guide.deadline ? [['deadline', guide.deadline.source] as [string, string]] : []),
  ];
  for (const [where, id] of used) {
    if (!known.has(id)) problems.error(TOP, `"${where}" dẫn nguồn "${id}" không có trong content/sources.yaml`, 'thêm nguồn vào content/sources.yaml, hoặc sửa mã nguồn cho đúng');
  }
  if (!topics.some((topic) => topic.id === guide.topic)) problems.error(TOP, `không có chủ đề "${guide.topic}"`, `chọn một trong: ${topics.map((topic) => topic.id).join(', ')}`);
  for (const event of guide.events) {
    if (!events.some((known) => known.id === event)) problems.error(TOP, `không có sự kiện "${event}"`, `chọn trong: ${events.map((known) => known.id).join(', ')}`);
  }
  return problems.list;
}

function checkDates(guide: Guide, { sources }: Handbook, date: string, soon: string): Problem[] {
  const problems = new Problems(guide.file);
  const dated = [
    ...guide.fees.map((fee) => ({ name: `lệ phí "${fee.for}"`, ...fee })),
    ...guide.reliefs.map((relief) => ({ name: `miễn giảm "${relief.short}"`, ...relief })),
    ...guide.times.map((time) => ({ name: `thời hạn "${time.for}"`, ...time })),
  ];
  for (const { name, until } of dated) {
    if (until && until >= date && until <= soon) problems.notice(TOP, `${name} hết hiệu lực ngày ${until}`, 'chuẩn bị mức mới với `from` và nguồn');
  }
  if (!guide.fees.some((fee) => isInForce(fee, date))) problems.error(TOP, `không có khoản phí nào áp dụng ngày ${date}`, 'thêm mức đang áp dụng, hoặc một dòng `ask` chỉ nơi hỏi');
  if (!guide.times.some((time) => isInForce(time, date))) problems.error(TOP, `không có thời hạn nào áp dụng ngày ${date}`, 'thêm thời hạn đang áp dụng');
  for (const id of guide.legal) {
    const source = sources.find((candidate) => candidate.id === id);
    if (source?.until && source.until < date) problems.error(TOP, `căn cứ "${source.number}" đã hết hiệu lực từ ${source.until}`, source.replacedBy ? `thay bằng "${source.replacedBy}"` : 'thay bằng văn bản đang có hiệu lực');
  }
  if (guide.review <= soon) problems.notice(TOP, guide.review < date ? `đã quá ngày xem lại ${guide.review}` : `đến hạn xem lại ngày ${guide.review}`, 'so lại với nguồn rồi sửa `checked` và `review`');
  return problems.list;
}

function checkEditions(guide: Guide, { ledger }: Handbook): Problem[] {
  const problems = new Problems(guide.file);
  guide.editions.forEach(({ edition }, index) => {
    if (edition !== index + 1) problems.error(TOP, `các bản phải đánh số liên tiếp từ 1; dòng ${index + 1} ghi bản ${edition}`, 'không xóa bản cũ; bản mới thêm vào cuối');
    if (!ledger.some((code) => code.guide === guide.slug && code.edition === edition)) {
      problems.error(TOP, `bản ${edition} chưa có mã QR trong content/codes.yaml`, `chạy: npm run new -- ${guide.slug} --code`);
    }
  });
  if (guide.approved && guide.approved.edition > guide.editions.length) problems.error(TOP, `đã duyệt bản ${guide.approved.edition} nhưng chỉ có ${guide.editions.length} bản`, 'sửa `approved.edition`');
  return problems.list;
}

function checkLedger({ ledger, guides }: Handbook, slugs: string[]): Problem[] {
  const problems = new Problems('content/codes.yaml');
  const broken = brokenSeal(ledger);
  // Each entry takes one line in the ledger, after a heading comment; the entry's own code is named, so a rough line is enough.
  if (broken >= 0) problems.error(TOP, `sổ mã bị sửa: từ mã "${ledger[broken]?.code}" trở đi không còn khớp (một dòng đã bị xóa hoặc thay đổi)`, 'lấy lại content/codes.yaml từ lịch sử git; sổ mã chỉ được thêm vào cuối');
  const seen = new Set<string>();
  for (const { code, guide, edition } of ledger) {
    if (seen.has(code)) problems.error(TOP, `mã "${code}" ghi hai lần`, 'mỗi mã chỉ thuộc một bản của một hướng dẫn');
    seen.add(code);
    if (!slugs.includes(guide)) problems.error(TOP, `mã "${code}" không dẫn tới đâu: không còn hướng dẫn "${guide}"`, 'đưa hướng dẫn trở lại; mã đã in phải mở được mãi');
    const target = guides.find((candidate) => candidate.slug === guide);
    if (target && edition > target.editions.length) problems.error(TOP, `mã "${code}" thuộc bản ${edition}, hướng dẫn chỉ còn ${target.editions.length} bản`, 'không xóa bản cũ trong `editions`');
  }
  return problems.list;
}


function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
