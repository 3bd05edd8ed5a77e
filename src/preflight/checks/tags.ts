import type { Finding } from '../finding.ts';
import { dictAt, isTrue, textAt } from '../pdf/objects.ts';
import type { PrintedDocument } from '../pdf/document.ts';

/**
 * PDF/UA-1 as far as a program can see it: tagged, in Vietnamese, with a title that is shown, and every drawing in words.
 * A file without tags must not say that it has them.
 */
export function checkTags({ catalog, structure, metadata, title }: PrintedDocument, tagged: boolean): Finding[] {
  const findings: Finding[] = [];
  const say = (message: string, hint: string) => findings.push({ check: 'tags', message, hint });
  const claims = /pdfuaid:part/.test(metadata);
  const marked = isTrue(dictAt(catalog, 'MarkInfo'), 'Marked') && structure !== undefined;
  if (!marked && claims) say('tệp tự nhận PDF/UA mà không có thẻ', 'khi ghép trang, bỏ dòng pdfuaid trong siêu dữ liệu XMP');
  if (!tagged) return findings;
  if (!marked || !claims) say('không có thẻ PDF/UA, người khiếm thị không nghe được', "viết tệp bằng writePdf (pdfStandard: 'ua-1'); tệp bình trang để gấp thì ghi imposed: true trong kênh");
  if (!/^vi\b/i.test(textAt(catalog, 'Lang') ?? '')) say('không ghi ngôn ngữ là tiếng Việt', 'mẫu .typ phải bắt đầu bằng #show: sheet.with(data.title)');
  if (!title?.trim() || !isTrue(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')) say('không có tên tài liệu, hoặc có mà không hiện', 'đặt tên: #show: sheet.with(data.title)');
  const silent = structure?.figuresWithoutAlt() ?? 0;
  if (silent > 0) say(`${silent} hình không có lời tả`, 'dùng as-figure(lời tả, hình), hình trang trí thì pdf.artifact');
  return findings;
}
