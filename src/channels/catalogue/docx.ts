import { AlignmentType, BorderStyle, Footer, HeadingLevel, PageNumber, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { A4_PAGE, OFFICE_FONT, twips, writeDocx } from '../../formats/docx.ts';
import { showDay } from '../../guide/present.ts';
import type { Ward } from '../../handbook/ward.ts';
import type { Words } from '../../handbook/words.ts';
import { oldestCheck, type Entry, type EventEntries } from './entries.ts';
import { factText, guideAddress } from './table.ts';

export interface CatalogueSheet {
  title: string;
  entries: readonly Entry[];
  events: readonly EventEntries[];
  /** Names of the topics by their ids. */
  fields: ReadonlyMap<string, string>;
  ward: Ward;
  words: Words;
  /** Build date, `2026-11-22`. */
  date: string;
}

/** Half-points. */
const SIZE = { title: 32, heading: 28, line: 24, table: 21, small: 18 } as const;
const SINGLE = 240;
const MARGIN = twips(15);
/** Number, procedure, code, level, time, fee, office, address: 267 mm, what A4 across has between its margins. */
const WIDTHS = [10, 68, 22, 30, 38, 42, 37, 20].map(twips);
const INDEX_WIDTHS = [10, 160, 40].map(twips);
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '8A837B' } as const;
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, insideHorizontal: BORDER, insideVertical: BORDER };

/** The catalogue as an office document: by life event where there are any, then by field; heads repeat, no row is split. */
export function writeCatalogueSheet(sheet: CatalogueSheet): Promise<Uint8Array> {
  const { title, entries, events, fields, ward, words, date } = sheet;
  const { catalogue, common } = words;
  const centred = (text: string, size: number, after: number, bold = true) => paragraph(text, { size, bold, after, alignment: AlignmentType.CENTER });
  const draft = entries.some(({ isDraft }) => isDraft) ? [centred(common.draft, SIZE.line, 160)] : [];
  const topics = [...Map.groupBy(entries, ({ topic }) => topic)];
  return writeDocx(`${catalogue.title}: ${title}`, date, [
    {
      // The library swaps the sides of a sheet that lies across.
      properties: { page: { size: { ...A4_PAGE.size, orientation: PageOrientation.LANDSCAPE }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      footers: { default: new Footer({ children: [pageNumber(catalogue.pageOf)] }) },
      children: [
        centred(`${ward.unit}, ${ward.province}`.toUpperCase(), SIZE.line, 60),
        centred(`${catalogue.title}: ${title}`, SIZE.title, 60),
        centred(catalogue.count.replace('{n}', String(entries.length)), SIZE.line, 60, false),
        ...draft,
        ...[catalogue.checked.replace('{oldest}', oldestCheck(entries)).replace('{date}', showDay(date)), catalogue.askNote, catalogue.factsNote, catalogue.fullList.replace('{host}', ward.host ?? '')].map((text) => paragraph(text, { size: SIZE.table, after: 60 })),
        ...(events.length > 0 ? [heading(catalogue.byEvent, HeadingLevel.HEADING_1), ...events.flatMap((event) => [heading(event.title, HeadingLevel.HEADING_2), indexTable(event, catalogue)])] : []),
        heading(catalogue.byField, HeadingLevel.HEADING_1),
        ...topics.flatMap(([topic, own]) => [heading(fields.get(topic) ?? '', HeadingLevel.HEADING_2), fieldTable(own, sheet)]),
      ],
    },
  ]);
}

const indexTable = ({ entries }: EventEntries, { columns }: Words['catalogue']): Table =>
  table(INDEX_WIDTHS, [columns.n, columns.procedure, columns.code], entries.map(({ n, title, code }) => [[String(n)], [title], [code]]));

function fieldTable(entries: readonly Entry[], { ward, words }: CatalogueSheet): Table {
  const { columns, portalName, checkedOn } = words.catalogue;
  const heads = [columns.n, columns.procedure, columns.code, columns.level, columns.time, columns.fee, columns.office, columns.guide];
  return table(WIDTHS, heads, entries.map((entry) => [
    [String(entry.n)],
    [entry.title, entry.officialName && `${portalName} ${entry.officialName}`, `${entry.edition} · ${checkedOn} ${showDay(entry.checked)}`].filter(Boolean),
    [entry.code],
    [entry.level],
    [factText(entry.time, words)],
    [factText(entry.fee, words)],
    [[entry.office.value, entry.office.note].filter(Boolean).join(', ')],
    [guideAddress(entry, ward), ...(ward.host === null ? [words.common.noHost] : [])],
  ]));
}

/** A table whose cells hold lines: the first at full size (bold in the second column, the name), further ones small. */
function table(widths: readonly number[], heads: readonly string[], rows: readonly string[][][]): Table {
  const cell = (lines: string[], column: number, isHead: boolean) =>
    new TableCell({
      children: lines.map((text, line) => paragraph(text, { size: line === 0 ? SIZE.table : SIZE.small, bold: isHead || (column === 1 && line === 0) })),
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'F3ECE3', color: 'auto' } }),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((text, column) => cell([text], column, true)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((lines, column) => cell(lines, column, false)) })),
    ],
  });
}

interface Look {
  size: number;
  bold?: boolean;
  /** Space after it, in twentieths of a point. */
  after?: number;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function paragraph(text: string, { size, bold = false, after = 0, alignment = AlignmentType.LEFT }: Look): Paragraph {
  return new Paragraph({ alignment, spacing: { line: SINGLE, after }, children: [new TextRun({ text, size, bold })] });
}

/** A heading that Word lists in its navigation, in the face of the document. */
function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  const size = level === HeadingLevel.HEADING_1 ? SIZE.heading : SIZE.line;
  return new Paragraph({ heading: level, keepNext: true, spacing: { line: SINGLE, before: 240, after: 100 }, children: [new TextRun({ text, size, bold: true, color: '000000', font: OFFICE_FONT })] });
}

/** "Trang 3/12" from the words' pattern, counted by Word itself. */
function pageNumber(pattern: string): Paragraph {
  const children = pattern.split(/(\{pages?\})/).map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: SIZE.small })] });
}
