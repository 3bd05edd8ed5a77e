import { showDay } from '../guide/present.ts';
import { Problems, type Problem } from '../guide/problem.ts';
import { slugsOf, type ContentFiles, type SourceOf } from './check.ts';
import { feedbackFigures } from './feedback-figures.ts';
import type { Handbook } from './load.ts';
import { guidesOf } from './of-ward.ts';
import { personalData, type PersonalData } from './personal-data.ts';
import { DEFAULT_WARD } from './ward.ts';

const FILE = 'content/feedback.yaml';

const KINDS: Record<PersonalData['kind'], string> = { email: 'địa chỉ email', phone: 'số điện thoại', id: 'số căn cước, số chứng minh nhân dân' };

/**
 * Whether opinions may be published: ids, guides and days that hold, nobody's number or address in the texts. What waits
 * longer than the ward promises is a notice.
 * @param date build date, `2026-11-22`
 */
export function checkFeedback({ feedback, guides, wardGuides, wards }: Handbook, files: ContentFiles, date: string, sourceOf: SourceOf): Problem[] {
  const problems = new Problems(FILE);
  const at = (...path: PropertyKey[]) => sourceOf.get(FILE)?.locate(path) ?? { line: 1, column: 1 };
  const { opinions, limit } = feedback;
  const known = wards.flatMap((ward) => [...ward.hotlines, ...ward.contacts].flatMap(({ phone }) => phone ?? []).concat(ward.feedback?.email ?? []));

  opinions.forEach(({ id, ward = DEFAULT_WARD, received, guide, reply, content }, index) => {
    const here = (...path: PropertyKey[]) => at('opinions', index, ...path);
    if (opinions.findIndex((other) => other.id === id) < index) problems.error(here('id'), `mã ý kiến "${id}" dùng hai lần`, 'mỗi ý kiến một mã; lấy số tiếp theo');
    if (!files.wards.includes(ward)) problems.error(here('ward'), `không có phường, xã "${ward}"`, `chọn trong: ${files.wards.join(', ')}`);
    if (guide !== undefined && !slugsOf(files, ward).includes(guide)) problems.error(here('guide'), `không có hướng dẫn "${guide}"`, 'sửa cho đúng tên tệp trong content/guides, không đuôi .mdx, hoặc bỏ dòng này');
    if (received > date) problems.error(here('received'), `ngày nhận ${showDay(received)} ở sau hôm nay`, 'sửa ngày nhận');
    if (reply && reply.published < received) problems.error(here('reply', 'published'), `công khai ngày ${showDay(reply.published)}, trước ngày nhận ${showDay(received)}`, 'đổi lại hai ngày');
    if (reply?.edition !== undefined) {
      const editions = guidesOf({ guides, wardGuides }, ward).find(({ slug }) => slug === guide)?.editions.length;
      if (guide === undefined) problems.error(here('reply', 'edition'), 'ghi bản tài liệu mà không ghi hướng dẫn nào', 'thêm `guide`, hoặc bỏ `edition`');
      else if (editions !== undefined && reply.edition > editions) problems.error(here('reply', 'edition'), `hướng dẫn "${guide}" chưa có bản ${reply.edition}`, 'mở bản mới trước, hoặc sửa số bản');
    }
    const texts: [PropertyKey[], string | undefined][] = [[['content'], content], ...Object.entries(reply ?? {}).map(([name, value]): [PropertyKey[], string | undefined] => [['reply', name], typeof value === 'string' ? value : undefined])];
    for (const [path, text] of texts) {
      for (const data of personalData(text ?? '', known)) {
        problems.error(here(...path), `"${data.text}" giống ${KINDS[data.kind]}; bảng này ai cũng đọc được`, 'bỏ số, địa chỉ đó đi và viết chung lại; xem cả họ tên, địa chỉ nhà');
      }
    }
  });

  for (const { opinion, days } of feedbackFigures(feedback, date).overdue ?? []) {
    problems.notice(at('opinions', opinions.indexOf(opinion), 'id'), `ý kiến "${opinion.id}" nhận ngày ${showDay(opinion.received)} chưa trả lời, quá hạn ${days} ngày`, 'ghi câu trả lời vào `reply`, kể cả khi chưa tiếp thu (nêu lý do)');
  }
  if (!limit && opinions.some(({ reply }) => !reply)) problems.notice(at('limit'), 'có ý kiến chưa trả lời, nhưng phường chưa đặt hạn trả lời', 'ghi `limit: { days: …, basis: … }` theo văn bản của phường');
  return problems.list;
}
