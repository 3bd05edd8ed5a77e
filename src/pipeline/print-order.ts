import { AlignmentType, CheckBox, Paragraph, TableRow, TextRun } from 'docx';
import { paperOf, type PaperId } from '../design/papers.ts';
import { showSize } from '../design/show-size.ts';
import { cell, centred, paragraph, ruledTable, signatures, SIZE, sum } from '../formats/docx-parts.ts';
import { A4_PAGE, twips, writeDocx } from '../formats/docx.ts';
import { channelRank } from '../handbook/channel-name.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Words } from '../handbook/words.ts';
import type { ManifestRow } from './manifest.ts';

/** One file for the print shop. */
export interface OrderedPiece {
  /** File name. */
  file: string;
  /** English id of its channel. */
  channel: string;
  /** What it is, without the name of its guide. */
  title: string;
  paper: PaperId;
  /** How many; when left out as many as the ward usually orders, or filled in by hand. */
  quantity?: number;
}

export interface PrintOrder {
  /** The guide's title, or the name of the set. */
  title: string;
  /** Edition, day and whether it is approved; for a set one line a guide. */
  editions: readonly string[];
  pieces: readonly OrderedPiece[];
  ward: Ward;
  words: Words;
  /** Build date. */
  date: string;
}

/** Name of the file. */
export const ORDER_FILE = 'phieu-dat-in.docx';

/** Number, piece and file, finished size, material, quantity. */
const WIDTHS = [twips(13), twips(50), twips(38), twips(44), twips(20)] as const;

/** The pieces among some files that a print shop makes, by their paper. */
export function orderedPieces(rows: readonly Pick<ManifestRow, 'file' | 'channel' | 'title' | 'paper'>[], ownerTitle: string): OrderedPiece[] {
  return rows.flatMap(({ file, channel, title, paper }) => (paper && paperOf(paper).printer === 'shop' ? [{ file: file.slice(file.lastIndexOf('/') + 1), channel, title: withoutOwner(title, ownerTitle), paper }] : []));
}

/** "Đăng ký khai sinh – tờ rơi A5" → "Tờ rơi A5": under the guide's own name it need not be said again. */
export function withoutOwner(title: string, ownerTitle: string): string {
  const own = title.replace(`${ownerTitle} – `, '');
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** An order to the print shop: a table of pieces with room for quantities, then what to check on the proof, then who signs. */
export function writePrintOrder({ title, editions, pieces, ward, words, date }: PrintOrder): Promise<Uint8Array> {
  const w = words.printing.order;
  const { committee, sign } = words.schedule.sheet;
  return writeDocx(`${w.heading}: ${title}`, date, [
    {
      properties: { page: A4_PAGE },
      children: [
        centred(`${committee} ${ward.unit}`.toUpperCase(), SIZE.office, 120),
        centred(w.heading.toUpperCase(), SIZE.heading, 40),
        centred(title, SIZE.office, 40),
        ...editions.map((line) => paragraph(line, { size: SIZE.table, italics: true, alignment: AlignmentType.CENTER })),
        paragraph('', { after: 60 }),
        ...headLines(ward, words).map((line) => paragraph(line, { size: SIZE.table, after: 60 })),
        paragraph('', { after: 60 }),
        ruledTable(w.columns, WIDTHS, pieces.toSorted((a, b) => channelRank(a.channel, words) - channelRank(b.channel, words)).map((piece, index) => row(piece, index + 1, ward, words))),
        paragraph('', { size: SIZE.small }),
        paragraph(w.filesNote, { size: SIZE.table, italics: true, after: 160 }),
        paragraph(w.proof, { size: SIZE.office, bold: true, after: 60 }),
        ...w.checks.map(check),
        paragraph('', { after: 160 }),
        signatures([[w.orderer, ''], [w.shop, '']], sign, sum(WIDTHS)),
      ],
    },
  ]);
}

/** Where it is printed and when it is needed: by hand, unless the ward names its shop. */
function headLines({ printing: { shop, note } }: Ward, { printing: { order } }: Words): string[] {
  const [blank = '', ...rest] = order.blanks;
  return [shop === null ? blank : order.shopNamed.replace('{shop}', () => shop), ...rest, ...(note === null ? [] : [note])];
}

function row({ file, channel, title, paper, quantity }: OrderedPiece, number: number, ward: Ward, { printing }: Words): TableRow {
  const w = printing.order;
  const { width, height, bleed, scale } = paperOf(paper);
  const material = ward.printing.materials[channel] ?? w.materials[paper] ?? w.materials[channel] ?? w.otherMaterial;
  const [w1, w2, w3, w4, w5] = WIDTHS;
  return new TableRow({
    cantSplit: true,
    children: [
      cell([paragraph(String(number))], w1),
      cell([paragraph(title, { bold: true }), paragraph(file, { size: SIZE.small })], w2),
      cell([paragraph(showSize({ width, height }), { bold: true }), paragraph(bleed > 0 ? w.bleed.replace('{bleed}', String(bleed)) : w.noBleed, { size: SIZE.note }), ...(scale === 1 ? [] : [paragraph(w.scale, { size: SIZE.note })])], w3),
      cell([paragraph(material, { size: SIZE.note })], w4),
      cell([paragraph(String(quantity ?? ward.printing.copies[channel] ?? ''))], w5),
    ],
  });
}

/** A box to tick, on the screen too. */
function check(text: string): Paragraph {
  return new Paragraph({ spacing: { line: 300 }, indent: { left: twips(8), hanging: twips(8) }, children: [new CheckBox({ checked: false }), new TextRun({ text: `  ${text}`, size: SIZE.table })] });
}
