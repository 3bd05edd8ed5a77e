import { AlignmentType, TableRow, VerticalMergeType } from 'docx';
import { cell, centred, paragraph, ruledTable, signatures, SIZE, sum } from '../formats/docx-parts.ts';
import { A4_PAGE, twips, writeDocx } from '../formats/docx.ts';
import { showDay } from '../guide/present.ts';
import type { Words } from '../handbook/words.ts';
import type { Airing } from './plan.ts';
import { approval, kindName, planName, showMonth, showReason, showWeekday, slotName, type MonthPlan } from './show.ts';

/** Day, slot, guide and why, kind and file. */
const WIDTHS = [twips(25), twips(24), twips(54), twips(62)] as const;

/** Name of the file: `lich-phat-thanh-2026-12.docx`. */
export const docxName = (month: string): string => `${planName(month)}.docx`;

/** A month plan as an office sheet: one row a slot, days merged, a block to sign. @param date build date */
export function writePlanSheet({ month, schedule, ward, airings }: MonthPlan, words: Words, date: string): Promise<Uint8Array> {
  const { sheet } = words.schedule;
  const title = `${sheet.heading} ${showMonth(month, words).toUpperCase()}`;
  return writeDocx(`${words.schedule.title} ${showMonth(month, words)}`, date, [
    {
      properties: { page: A4_PAGE },
      children: [
        centred(`${sheet.committee} ${ward.unit}`.toUpperCase(), SIZE.office, 40),
        centred(ward.station.name, SIZE.office, 200),
        centred(title, SIZE.heading, 40),
        paragraph(approval(schedule, words), { size: SIZE.office, italics: true, after: 200, alignment: AlignmentType.CENTER }),
        ruledTable([words.schedule.date, words.schedule.slot, words.schedule.content, words.schedule.kind], WIDTHS, airings.map((airing, index) => row(airing, airings[index - 1]?.date === airing.date, words))),
        paragraph('', { after: 120 }),
        signatures([[sheet.author, ''], [sheet.approver, schedule.approved?.by ?? '']], sheet.sign, sum(WIDTHS)),
      ],
    },
  ]);
}

function row(airing: Airing, isSameDay: boolean, words: Words): TableRow {
  const { date, slot, end, items, audio } = airing;
  return new TableRow({
    cantSplit: true,
    children: [
      cell(isSameDay ? [paragraph('')] : [paragraph(showWeekday(date, words), { bold: true }), paragraph(showDay(date))], WIDTHS[0], { merge: isSameDay ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
      cell([paragraph(slotName(slot.id, words), { bold: true }), paragraph(`${slot.start}–${end}`)], WIDTHS[1]),
      cell(items.flatMap(({ guide, reason }) => [paragraph(guide.title, { bold: true }), paragraph(showReason(reason, words), { size: SIZE.note })]), WIDTHS[2]),
      cell([paragraph(kindName(airing, words)), ...items.map(({ file }) => paragraph(file.slice(file.lastIndexOf('/') + 1), { size: SIZE.small })), paragraph(audio, { size: SIZE.small })], WIDTHS[3]),
    ],
  });
}
