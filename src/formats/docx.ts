import { Document, Packer } from 'docx';
import { escapeXml } from './xml.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Times New Roman is what offices ask for by name; Liberation Serif and Tinos have the same widths. */
export const OFFICE_FONT = 'Times New Roman';

const TWIPS_PER_MM = 1440 / 25.4;
export const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);

/** A4 portrait with the margins of administrative text, in twips. */
export const A4_PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(20), bottom: twips(20), left: twips(30), right: twips(15) },
} as const;

type Sections = ConstructorParameters<typeof Document>[0]['sections'];

/**
 * A Word file with the same bytes for the same content and date.
 * @param title shown by the file's properties
 * @param date `2026-11-22`: written where the library would put the clock
 */
export async function writeDocx(title: string, date: string, sections: Sections): Promise<Uint8Array> {
  const document = new Document({
    sections,
    styles: { default: { document: { run: { font: OFFICE_FONT, size: 28, language: { value: 'vi-VN' } }, paragraph: { spacing: { line: 360 } } } } },
  });
  const bytes = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(title, date) }]);
  return withZipDate(new Uint8Array(bytes), date);
}

function coreProperties(title: string, date: string): string {
  const namespaces = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}><dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language>${day('created')}${day('modified')}</cp:coreProperties>`;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;

/** The same ZIP with every entry dated `date`, 00:00. Only the date fields change. */
export function withZipDate(zip: Uint8Array, date: string): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const dosDate = ((year - 1980) << 9) | (month << 5) | day;
  const end = bytes.length - END_SIZE;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a ZIP file without a comment');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error('broken ZIP directory');
    view.setUint32(at + 12, dosDate << 16, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new Error('broken ZIP entry');
    view.setUint32(local + 10, dosDate << 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
