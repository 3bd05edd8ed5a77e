import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { A4_PAGE, twips, writeDocx } from '../../formats/docx.ts';
import type { Article, Part } from './article.ts';

/** Half-points. */
const SIZE = { title: 36, heading: 30, text: 28, small: 22 } as const;
const TABLE_WIDTH = twips(165);
const border = { style: BorderStyle.SINGLE, size: 4, color: '8A837B' } as const;

/** The same article as a Word file: Times New Roman 14 pt, 1.5 lines, for editors who paste from Word or sign on paper. */
export function articleDocx({ title, parts }: Article, date: string): Promise<Uint8Array> {
  return writeDocx(title, date, [{ properties: { page: A4_PAGE }, children: [new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { after: 160 }, children: [new TextRun({ text: title, bold: true, size: SIZE.title, color: '000000' })] }), ...parts.flatMap(partBlocks)] }]);
}

function partBlocks(part: Part): (Paragraph | Table)[] {
  const paragraph = (text: string, run: { bold?: boolean; size?: number; italics?: boolean } = {}) => new Paragraph({ spacing: { after: 100 }, children: [new TextRun({ text, size: SIZE.text, ...run })] });
  switch (part.kind) {
    case 'lead':
      return [paragraph(part.text, { bold: true })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 200, after: 80 }, children: [new TextRun({ text: part.text, bold: true, size: SIZE.heading, color: '000000' })] })];
    case 'paragraph':
      return [paragraph(part.text)];
    case 'small':
      return [paragraph(part.text, { size: SIZE.small, italics: true })];
    case 'link':
      // As text: the library gives a hyperlink a random id, and the same content must give the same bytes.
      return [paragraph(`${part.text}: ${part.href}`)];
    case 'list':
      return part.items.map((item, index) => new Paragraph({ spacing: { after: 60 }, indent: { left: twips(7), hanging: twips(7) }, children: [new TextRun({ text: `${part.ordered ? `${index + 1}.` : '–'}\t${item}`, size: SIZE.text })], tabStops: [{ type: 'left', position: twips(7) }] }));
    case 'table': {
      const width = Math.floor(TABLE_WIDTH / part.head.length);
      const row = (cells: string[], bold: boolean) => new TableRow({ cantSplit: true, tableHeader: bold, children: cells.map((text) => new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { top: 40, bottom: 40, left: 100, right: 100 }, children: [new Paragraph({ spacing: { line: 276 }, children: [new TextRun({ text, bold, size: 26 })] })] })) });
      return [new Table({ width: { size: TABLE_WIDTH, type: WidthType.DXA }, columnWidths: part.head.map(() => width), borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border }, rows: [row(part.head, true), ...part.rows.map((cells) => row(cells, false))] }), new Paragraph({ spacing: { after: 60 }, children: [] })];
    }
  }
}
