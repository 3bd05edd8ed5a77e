import { PDFName } from 'pdf-lib';
import type { Finding } from '../finding.ts';
import { asDict, itemsAt, nameAt } from '../pdf/objects.ts';
import type { PrintedDocument } from '../pdf/document.ts';

/**
 * No file may call itself PDF/X: that needs the profile of a press (an output intent) which nobody has named, and colours
 * prepared for it. Files are "PDF in ấn" (channel conventions 3.2).
 */
export function checkStandard({ catalog, metadata, info }: PrintedDocument): Finding[] {
  const intends = itemsAt(catalog, 'OutputIntents').some((intent) => nameAt(asDict(intent), 'S') === 'GTS_PDFX');
  const claims = intends || /GTS_PDFX|pdfx(id)?:/i.test(metadata) || (info?.has(PDFName.of('GTS_PDFXVersion')) ?? false);
  return claims ? [{ check: 'standard', message: 'tệp tự nhận là PDF/X', hint: 'bỏ GTS_PDFX và OutputIntent: tệp này là “PDF in ấn”, chưa theo hồ sơ máy in nào' }] : [];
}
