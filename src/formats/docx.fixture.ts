import { strFromU8, unzipSync } from 'fflate';

/** The pictures in a Word file. */
export const docxPictures = (data: Uint8Array): Uint8Array[] => Object.values(unzipSync(data, { filter: ({ name }) => name.startsWith('word/media/') }));

/** The document of a Word file as XML, unpacked by another library than the one that wrote it. */
export function docxXml(data: Uint8Array): string {
  const { 'word/document.xml': document } = unzipSync(data);
  if (!document) throw new Error('no document in the Word file');
  return strFromU8(document);
}

/** The text of a Word file, paragraphs as lines. */
export function docxText(data: Uint8Array): string {
  return [...docxXml(data).matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''))
    .join('\n');
}
