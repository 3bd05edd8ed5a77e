import { AlignmentType, TableRow, VerticalMergeType } from 'docx';
import { cell, centred, paragraph, ruledTable, signatures, SIZE, sum } from '../formats/docx-parts.ts';
import { A4_PAGE, twips, writeDocx } from '../formats/docx.ts';
import { showDay } from '../guide/present.ts';
import type { Words } from '../handbook/words.ts';
import type { MonthPlan } from './month.ts';
import type { Airing } from './plan.ts';
import { approval, daysOf, kindName, planName, showItems, showMonth, showOff, showWeekday, slotName } from './show.ts';

/** Day, slot, guide and why, kind and file. */
const WIDTHS = [twips(25), twips(24), twips(54), twips(62)] as const;

/** Name of the file: `lich-phat-thanh-2026-12.docx`. */
export const docxName = (month: string): string => `${planName(month)}.docx`;

/** A month plan as an office sheet: one row a slot, days merged, a block to sign. @param date build date */
export function writePlanSheet(plan: MonthPlan, words: Words, date: string): Promise<Uint8Array> {
  const { month, schedule, ward } = plan;
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
        ruledTable([words.schedule.date, words.schedule.slot, words.schedule.content, words.schedule.kind], WIDTHS, daysOf(plan).flatMap((day) => ('off' in day ? [rowOff(day, words)] : day.airings.map((airing, index) => row(airing, index > 0, words))))),
        paragraph('', { after: 120 }),
        signatures([[sheet.author, ''], [sheet.approver, schedule.approved?.by ?? '']], sheet.sign, sum(WIDTHS)),
      ],
    },
  ]);
}

function row(airing: Airing, isSameDay: boolean, words: Words): TableRow {
  const { date, slot, end, title, name } = airing;
  return new TableRow({
    cantSplit: true,
    children: [
      cell(isSameDay ? [paragraph('')] : dayLines(date, words), WIDTHS[0], { merge: isSameDay ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
      cell([paragraph(slotName(slot.id, words), { bold: true }), paragraph(`${slot.start}–${end}`)], WIDTHS[1]),
      cell([paragraph(title, { bold: true }), ...showItems(airing, words).map((line) => paragraph(line, { size: SIZE.note }))], WIDTHS[2]),
      cell([paragraph(kindName(airing, words)), paragraph(name, { size: SIZE.small })], WIDTHS[3]),
    ],
  });
}

const dayLines = (date: string, words: Words) => [paragraph(showWeekday(date, words), { bold: true }), paragraph(showDay(date))];

function rowOff({ date, off }: { date: string; off: string }, words: Words): TableRow {
  return new TableRow({ cantSplit: true, children: [cell(dayLines(date, words), WIDTHS[0]), cell([paragraph('')], WIDTHS[1]), cell([paragraph(showOff(off, words), { italics: true })], WIDTHS[2]), cell([paragraph('')], WIDTHS[3])] });
}
