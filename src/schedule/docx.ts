import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx';
import { A4_PAGE, twips, writeDocx } from '../formats/docx.ts';
import { showDay } from '../guide/present.ts';
import type { Words } from '../handbook/words.ts';
import type { MonthPlan } from './month.ts';
import type { Airing } from './plan.ts';
import { approval, daysOf, kindName, planName, showItems, showMonth, showOff, showWeekday, slotName } from './show.ts';

/** Half-points. */
const SIZE = { heading: 32, office: 26, table: 22, reason: 20, small: 16 } as const;
const SINGLE = 240;
/** Day, slot, guide and why, kind and file. */
const WIDTHS = [25, 24, 54, 62].map(twips);
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '8A837B' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Name of the file: `lich-phat-thanh-2026-12.docx`. */
export const docxName = (month: string): string => `${planName(month)}.docx`;

/** A month plan as an office sheet: one row a slot, days merged, a block to sign. @param date build date */
export function writePlanSheet(plan: MonthPlan, words: Words, date: string): Promise<Uint8Array> {
  const { month, schedule, ward } = plan;
  const { sheet } = words.schedule;
  const centred = (text: string, size: number, after = 0) => paragraph(text, { size, bold: true, after, alignment: AlignmentType.CENTER });
  const title = `${sheet.heading} ${showMonth(month, words).toUpperCase()}`;
  return writeDocx(`${words.schedule.title} ${showMonth(month, words)}`, date, [
    {
      properties: { page: A4_PAGE },
      children: [
        centred(`${sheet.committee} ${ward.unit}`.toUpperCase(), SIZE.office, 40),
        centred(ward.station.name, SIZE.office, 200),
        centred(title, SIZE.heading, 40),
        paragraph(approval(schedule, words), { size: SIZE.office, italics: true, after: 200, alignment: AlignmentType.CENTER }),
        new Table({
          width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
          columnWidths: WIDTHS,
          borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, insideHorizontal: BORDER, insideVertical: BORDER },
          rows: [
            new TableRow({ tableHeader: true, cantSplit: true, children: [words.schedule.date, words.schedule.slot, words.schedule.content, words.schedule.kind].map((text, column) => cell([paragraph(text, { bold: true })], column, { fill: 'F3ECE3' })) }),
            ...daysOf(plan).flatMap((day) => ('off' in day ? [rowOff(day, words)] : day.airings.map((airing, index) => row(airing, index > 0, words)))),
          ],
        }),
        paragraph('', { after: 120 }),
        signatures(sheet, schedule.approved?.by ?? ''),
      ],
    },
  ]);
}

function row(airing: Airing, isSameDay: boolean, words: Words): TableRow {
  const { date, slot, end, title, name } = airing;
  return new TableRow({
    cantSplit: true,
    children: [
      cell(isSameDay ? [paragraph('')] : dayLines(date, words), 0, { merge: isSameDay ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
      cell([paragraph(slotName(slot.id, words), { bold: true }), paragraph(`${slot.start}–${end}`)], 1),
      cell([paragraph(title, { bold: true }), ...showItems(airing, words).map((line) => paragraph(line, { size: SIZE.reason }))], 2),
      cell([paragraph(kindName(airing, words)), paragraph(name, { size: SIZE.small })], 3),
    ],
  });
}

const dayLines = (date: string, words: Words) => [paragraph(showWeekday(date, words), { bold: true }), paragraph(showDay(date))];

function rowOff({ date, off }: { date: string; off: string }, words: Words): TableRow {
  return new TableRow({ cantSplit: true, children: [cell(dayLines(date, words), 0), cell([paragraph('')], 1), cell([paragraph(showOff(off, words), { italics: true })], 2), cell([paragraph('')], 3)] });
}

function signatures({ author, approver, sign }: Words['schedule']['sheet'], by: string): Table {
  const half = WIDTHS.reduce((sum, width) => sum + width, 0) / 2;
  const block = (heading: string, name: string) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      children: [heading, sign, '', '', name].map((text, index) => paragraph(text, { size: index === 1 ? SIZE.table : SIZE.office, bold: index !== 1, italics: index === 1, alignment: AlignmentType.CENTER })),
    });
  return new Table({
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: [block(author, ''), block(approver, by)] })],
  });
}

interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  /** Space after it, in twentieths of a point. */
  after?: number;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function paragraph(text: string, { size = SIZE.table, bold = false, italics = false, after = 0, alignment = AlignmentType.LEFT }: Look = {}): Paragraph {
  return new Paragraph({ alignment, spacing: { line: SINGLE, after }, children: [new TextRun({ text, size, bold, italics })] });
}

function cell(children: Paragraph[], column: number, { merge, fill }: { merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]; fill?: string } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(merge && { verticalMerge: merge }),
    ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
  });
}
