import { AlignmentType, BorderStyle, HeadingLevel, ImageRun, LineRuleType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IParagraphOptions, type IRunOptions } from 'docx';
import { A4_PAGE, twips, writeDocx } from '../../formats/docx.ts';
import { qrPng } from '../../formats/qr-png.ts';
import type { NoticeFacts } from './facts.ts';

/** Half-points. */
const SIZE = { title: 48, section: 30, value: 28, text: 26, small: 24 } as const;
const BLACK = '000000';
/** Between the margins of administrative text, mm. */
const TEXT_WIDTH_MM = 165;
/** Quiet zone included. */
const QR_MM = 49;
/** Columns of cost, time, place: a range of amounts stays on one line. */
const GLANCE_MM = [60, 46, 59] as const;
const PX_PER_MM = 96 / 25.4;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 6, color: BLACK } as const;
const UNRULED = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER } as const;
const BOXED = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE } as const;

/** Single. Said to be a multiple of the letters' height: one in points would cut the picture of the code off. */
const LINES = { line: 240, lineRule: LineRuleType.AUTO } as const;

const HANGING = { left: twips(7), hanging: twips(7) } as const;

type Run = string | IRunOptions;

/** The same notice as a Word file to be edited: page of administrative text, header table, dates to fill in, the code as a picture. */
export async function noticeDocx(facts: NoticeFacts, date: string): Promise<Uint8Array> {
  const { words } = facts;
  const code = await qrPng(facts.qr, QR_MM);
  return writeDocx(facts.title, date, [
    {
      properties: { page: A4_PAGE },
      children: [
        columns([
          [TEXT_WIDTH_MM - QR_MM, [
            line([bold(facts.committee.toUpperCase())]),
            line([bold(facts.unit.toUpperCase())]),
            line([facts.code]),
            line([{ text: facts.title, bold: true, size: SIZE.title }], { heading: HeadingLevel.HEADING_1, spacing: { ...LINES, before: 240, after: 80 } }),
            line([words.note]),
          ]],
          [QR_MM, [
            new Paragraph({ alignment: AlignmentType.CENTER, spacing: LINES, children: [picture(code, words.qrAlt)] }),
            line([bold(words.scan)], { alignment: AlignmentType.CENTER }),
            line([small(facts.noHost ?? `${words.typeAddress} ${facts.address}`)], { alignment: AlignmentType.CENTER }),
          ]],
        ]),
        // Tables that touch are one to Word.
        line([], { spacing: { line: 60, lineRule: LineRuleType.EXACT } }),
        columns(facts.glance.map(({ label, value, note }, index) => [GLANCE_MM[index] ?? 0, [line([small(label)]), line([{ text: value, bold: true, size: SIZE.value }]), line([small(note)])]]), BOXED),
        section(words.prepare),
        ...facts.prepare.map(({ name, note }) => line(['☐ ', bold(name), note && ` – ${note}`], { indent: HANGING })),
        section(words.steps),
        ...facts.steps.map(({ n, title, short }) => line([bold(`${n}. ${title}. `), short], { indent: HANGING, spacing: { ...LINES, after: 30 } })),
        line([bold(words.posted), ` ${words.blank}     `, bold(words.removed), ` ${words.blank}`], { spacing: { ...LINES, before: 120 } }),
        ...(facts.renew ? [line([bold(facts.renew)])] : []),
        line([`${words.feedback} `, bold(words.feedbackAt), ...facts.contacts.flatMap(({ name, phone }) => [` · ${name}: `, bold(phone)])]),
        line([`${facts.checked}. ${facts.imprint}`, facts.draft && bold(` · ${facts.draft}`)]),
      ],
    },
  ]);
}

const bold = (text: string): IRunOptions => ({ text, bold: true });
const small = (text: string): IRunOptions => ({ text, size: SIZE.small });

const line = (runs: (Run | null)[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: { ...LINES, after: 20 }, ...options, children: runs.filter((run) => run !== null && run !== '').map((run) => new TextRun({ size: SIZE.text, color: BLACK, ...(typeof run === 'string' ? { text: run } : run) })) });

const section = (text: string) => line([{ text, bold: true, size: SIZE.section }], { heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { ...LINES, before: 120, after: 20 } });

/** A table of one row. @param cells width in mm, and what stands in each */
function columns(cells: [number, Paragraph[]][], borders: typeof UNRULED | typeof BOXED = UNRULED): Table {
  const padding = borders === BOXED ? twips(2) : 0;
  return new Table({
    width: { size: twips(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: cells.map(([width]) => twips(width)),
    borders,
    rows: [new TableRow({ cantSplit: true, children: cells.map(([width, children]) => new TableCell({ width: { size: twips(width), type: WidthType.DXA }, margins: { top: padding, bottom: padding, left: padding, right: padding }, children })) })],
  });
}

const picture = (data: Uint8Array, alt: string) =>
  new ImageRun({ type: 'png', data, transformation: { width: QR_MM * PX_PER_MM, height: QR_MM * PX_PER_MM }, altText: { id: '1', name: 'QR', title: alt, description: alt } });
