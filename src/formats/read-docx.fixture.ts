import { strFromU8, unzipSync } from 'fflate';

/** The text of a Word file as another library than the one that wrote it unpacks it; one line a paragraph. */
export function readDocxText(data: Uint8Array): string {
  const xml = strFromU8(unzipSync(data)['word/document.xml'] ?? new Uint8Array());
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
