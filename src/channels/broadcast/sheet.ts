import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { A4_PAGE, twips, writeDocx } from '../../formats/docx.ts';
import { showDay } from '../../guide/present.ts';
import type { Guide } from '../../guide/model.ts';
import type { Context } from '../../pipeline/contract.ts';
import { put } from './compose.ts';
import type { Sentence } from './sentences.ts';

/** Half-points. */
const SIZE = { heading: 32, title: 30, text: 30, table: 26, small: 22 } as const;
const LINE_AND_A_HALF = 360;
const SINGLE = 240;
const LABEL_WIDTH = twips(52);
const VALUE_WIDTH = twips(113);

/** What an approver compares with the facts: figures, codes, abbreviations and addresses of the written sentence. */
const FIGURES = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}\d*(?!\p{L})|[\w.]+\.gov\.vn|\d+(?:[.,/–-]\d+)*(?: \d{3,4}(?!\d))*)(?: ?(?:đồng|ngày làm việc|ngày|giờ|tuổi|%))?/gu;

/** The reader's script: header table, the text in large type, music cues never read, figures in brackets for the approver. */
export function writeSheet(guide: Guide, context: Context, paragraphs: Sentence[][], length: number): Promise<Uint8Array> {
  const { words: { broadcast: { sheet: w } }, ward } = context;
  const centred = (text: string, size: number, after = 0) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: SINGLE, after }, children: [new TextRun({ text, bold: true, size })] });
  const cue = (text: string) => new Paragraph({ spacing: { line: LINE_AND_A_HALF, before: 120, after: 120 }, children: [new TextRun({ text, bold: true, size: SIZE.table, color: '57504A' })] });

  return writeDocx(`${w.heading}: ${guide.title}`, context.date, [
    {
      properties: { page: A4_PAGE },
      children: [
        centred(`${w.committee} ${ward.unit}`.toUpperCase(), SIZE.table),
        centred(ward.station.name, SIZE.table, 160),
        centred(w.heading, SIZE.heading, 160),
        header(guide, context, length),
        new Paragraph({ spacing: { line: SINGLE, before: 80 }, children: [new TextRun({ text: w.note, italics: true, size: SIZE.small })] }),
        cue(w.opening),
        ...paragraphs.map((sentences) => new Paragraph({ spacing: { line: LINE_AND_A_HALF, after: 160 }, children: sentences.flatMap(sentenceRuns) })),
        cue(w.closing),
      ],
    },
  ]);
}

function sentenceRuns({ written, said }: Sentence): TextRun[] {
  const figures = [...new Set(written.replaceAll('\u00a0', ' ').match(FIGURES) ?? [])];
  const note = figures.length > 0 ? [new TextRun({ text: `[${figures.join('; ')}] `, size: SIZE.small, color: '57504A' })] : [];
  return [new TextRun({ text: `${said} `, size: SIZE.text }), ...note];
}

function header(guide: Guide, { words: { common, broadcast: { sheet: w } }, sources }: Context, length: number): Table {
  const edition = guide.editions.at(-1);
  const numbers = guide.legal.flatMap((id) => sources.filter((source) => source.id === id).map(({ number }) => number));
  const rows: [string, string][] = [
    [w.name, guide.title],
    [w.section, w.sectionName],
    [w.priority, w.priorityName],
    [w.duration, put(w.durations, { slow: minutes(length, 150), normal: minutes(length, 160), fast: minutes(length, 180) })],
    [w.syllables, String(length)],
    [w.airing, w.blank],
    [w.editor, w.blank],
    [w.reader, w.blank],
    [w.approver, guide.approved ? `${guide.approved.by}, ${showDay(guide.approved.date)}` : `${common.draft}\n${w.blank}`],
    [w.source, numbers.join('; ')],
    [w.checked, showDay(guide.checked.date)],
    [w.edition, edition ? `${edition.edition} · ${showDay(edition.date)}` : ''],
  ];
  const border = { style: BorderStyle.SINGLE, size: 4, color: '8A837B' } as const;
  const cell = (text: string, width: number, bold: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      children: text.split('\n').map((line) => new Paragraph({ spacing: { line: SINGLE }, children: [new TextRun({ text: line, bold, size: SIZE.table })] })),
    });
  return new Table({
    width: { size: LABEL_WIDTH + VALUE_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, VALUE_WIDTH],
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: rows.map(([label, value]) => new TableRow({ cantSplit: true, children: [cell(label, LABEL_WIDTH, true), cell(value, VALUE_WIDTH, false)] })),
  });
}

/** 480 syllables at 160 a minute → "3 phút 00 giây". */
function minutes(length: number, rate: number): string {
  const seconds = Math.round((length / rate) * 60);
  return `${Math.floor(seconds / 60)} phút ${String(seconds % 60).padStart(2, '0')} giây`;
}
