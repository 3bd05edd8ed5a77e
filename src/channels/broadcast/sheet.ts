import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { A4_PAGE, twips, writeDocx } from '../../formats/docx.ts';
import { showDay } from '../../guide/present.ts';
import type { SetContext } from '../../pipeline/contract.ts';
import { put } from './compose.ts';
import { secondsAt, showSeconds } from './metadata.ts';
import type { Script, Turn } from './script.ts';
import type { Sentence } from './sentences.ts';
import { approvalOf, type Subject } from './subject.ts';

/** Half-points. */
const SIZE = { heading: 32, title: 30, text: 30, table: 26, small: 22 } as const;
const LINE_AND_A_HALF = 360;
const SINGLE = 240;
const LABEL_WIDTH = twips(52);
const VALUE_WIDTH = twips(113);

/** What an approver compares with the facts: figures, codes, abbreviations and addresses of the written sentence. */
const FIGURES = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}\d*(?!\p{L})|[\w.]+\.gov\.vn|\d+(?:[.,/–-]\d+)*(?: \d{3,4}(?!\d))*)(?: ?(?:đồng|ngày làm việc|ngày|giờ|tuổi|%))?/gu;

/** The reader's script: header table, the text in large type, music cues never read, figures in brackets for the approver. */
export function writeSheet(subject: Subject, script: Script, context: SetContext): Promise<Uint8Array> {
  const { words: { broadcast }, ward } = context;
  const w = broadcast.sheet;
  const centred = (text: string, size: number, after = 0) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: SINGLE, after }, children: [new TextRun({ text, bold: true, size })] });
  const cue = (text: string) => new Paragraph({ spacing: { line: LINE_AND_A_HALF, before: 120, after: 120 }, children: [new TextRun({ text, bold: true, size: SIZE.table, color: '57504A' })] });

  return writeDocx(`${w.heading}: ${subject.title}`, context.date, [
    {
      properties: { page: A4_PAGE },
      children: [
        centred(`${w.committee} ${ward.unit}`.toUpperCase(), SIZE.table),
        centred(ward.station.name, SIZE.table, 160),
        centred(w.heading, SIZE.heading, 160),
        header(subject, script, context),
        new Paragraph({ spacing: { line: SINGLE, before: 80 }, children: [new TextRun({ text: w.note, italics: true, size: SIZE.small })] }),
        cue(w.opening),
        ...script.turns.map((turn) => new Paragraph({ spacing: { line: LINE_AND_A_HALF, after: 160 }, children: turnRuns(turn, broadcast.voice) })),
        cue(w.closing),
      ],
    },
  ]);
}

function turnRuns({ voice, sentences }: Turn, mark: string): TextRun[] {
  const marked = voice ? [new TextRun({ text: `${put(mark, { n: voice })} `, bold: true, size: SIZE.text })] : [];
  return [...marked, ...sentences.flatMap(sentenceRuns)];
}

function sentenceRuns({ written, said }: Sentence): TextRun[] {
  const figures = [...new Set(written.replaceAll('\u00a0', ' ').match(FIGURES) ?? [])];
  const note = figures.length > 0 ? [new TextRun({ text: `[${figures.join('; ')}] `, size: SIZE.small, color: '57504A' })] : [];
  return [new TextRun({ text: `${said} `, size: SIZE.text }), ...note];
}

function header(subject: Subject, { kind, length }: Script, { words: { common, broadcast }, sources }: SetContext): Table {
  const w = broadcast.sheet;
  const { guides } = subject;
  const laws = new Set(guides.flatMap(({ legal }) => legal));
  const numbers = sources.filter(({ id }) => laws.has(id)).map(({ number }) => number);
  const approved = approvalOf(subject);
  const checked = guides.map(({ checked: { date } }) => date).sort()[0] ?? '';
  const editions = guides.flatMap(({ title, editions: all }) => {
    const edition = all.at(-1);
    return edition ? [`${guides.length > 1 ? `${title}: ` : ''}${edition.edition} · ${showDay(edition.date)}`] : [];
  });
  const lasting = (rate: number) => showSeconds(secondsAt(length, rate));
  const rows: [string, string][] = [
    [w.name, `${subject.title} – ${broadcast.kinds[kind.id]}`],
    [w.section, w.sectionName],
    [w.priority, w.priorityName],
    [w.duration, put(w.durations, { slow: lasting(150), normal: lasting(160), fast: lasting(180) })],
    [w.syllables, String(length)],
    [w.airing, w.blank],
    [w.editor, w.blank],
    [w.reader, w.blank],
    [w.approver, approved ? `${approved.by}, ${showDay(approved.date)}` : `${common.draft}\n${w.blank}`],
    [w.source, numbers.join('; ')],
    [w.checked, showDay(checked)],
    [w.edition, editions.join('\n')],
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
