import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx';

/** Sizes of office sheets, in half-points. */
export const SIZE = { heading: 32, office: 26, table: 22, note: 20, small: 16 } as const;
const SINGLE = 240;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '8A837B' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Ground of a table's heading. */
export const HEAD_FILL = 'F3ECE3';

interface Look {
  /** Half-points. */
  size?: number;
  bold?: boolean;
  italics?: boolean;
  /** Space after it, in twentieths of a point. */
  after?: number;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** A paragraph of one look, single-spaced. */
export function paragraph(text: string, { size = SIZE.table, bold = false, italics = false, after = 0, alignment = AlignmentType.LEFT }: Look = {}): Paragraph {
  return new Paragraph({ alignment, spacing: { line: SINGLE, after }, children: [new TextRun({ text, size, bold, italics })] });
}

/** A line in the middle, bold. */
export const centred = (text: string, size: number, after = 0): Paragraph => paragraph(text, { size, bold: true, after, alignment: AlignmentType.CENTER });

/** A cell `width` twips wide. */
export function cell(children: Paragraph[], width: number, { merge, fill }: { merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]; fill?: string } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(merge && { verticalMerge: merge }),
    ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
  });
}

/** A ruled table with a heading that every page repeats. @param widths of the columns, twips */
export function ruledTable(head: readonly string[], widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, insideHorizontal: BORDER, insideVertical: BORDER },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, column) => cell([paragraph(text, { bold: true })], widths[column] ?? 0, { fill: HEAD_FILL })) }),
      ...rows,
    ],
  });
}

/** Two people who sign side by side: office above, room for the hand, name below. @param width of the text, twips */
export function signatures(blocks: readonly [heading: string, name: string][], sign: string, width: number): Table {
  const own = width / blocks.length;
  const block = ([heading, name]: readonly [string, string]) =>
    new TableCell({
      width: { size: own, type: WidthType.DXA },
      children: [heading, sign, '', '', name].map((text, index) => paragraph(text, { size: index === 1 ? SIZE.table : SIZE.office, bold: index !== 1, italics: index === 1, alignment: AlignmentType.CENTER })),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: blocks.map(() => own),
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: blocks.map(block) })],
  });
}

export const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
