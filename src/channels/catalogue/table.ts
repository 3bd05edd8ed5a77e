import type { Ward } from '../../handbook/ward.ts';
import type { Words } from '../../handbook/words.ts';
import { showDay } from '../../guide/present.ts';
import type { EventEntries, Entry, Fact } from './entries.ts';

/** What the table files print of a fact: its value, what it holds for, and the mark where one must ask. */
export const factText = ({ value, note, ask }: Fact, words: Words): string => [value, note && ` (${note})`, ask && ` – ${words.catalogue.ask}`].filter(Boolean).join('');

/** Where a guide is read; until the ward has a host, its code alone. */
export const guideAddress = ({ ledger }: Entry, { host }: Ward): string => `${host ?? ''}/Q/${ledger}`;

/** Rows of the spreadsheet, the heading first. */
export function csvRows(entries: readonly Entry[], events: readonly EventEntries[], fields: ReadonlyMap<string, string>, ward: Ward, words: Words): string[][] {
  const { columns } = words.catalogue;
  const heads = [columns.n, columns.procedure, columns.officialName, columns.code, columns.field, columns.events, columns.level, columns.time, columns.fee, columns.office, columns.address, columns.edition, columns.checked, columns.status];
  return [
    heads,
    ...entries.map((entry) => [
      String(entry.n),
      entry.title,
      entry.officialName,
      entry.code,
      fields.get(entry.topic) ?? '',
      events.filter((event) => event.entries.includes(entry)).map(({ title }) => title).join(' | '),
      entry.level,
      factText(entry.time, words),
      factText(entry.fee, words),
      [entry.office.value, entry.office.note].filter(Boolean).join(', '),
      ward.host === null ? `${entry.ledger} · ${words.common.noHost}` : guideAddress(entry, ward),
      entry.edition,
      showDay(entry.checked),
      entry.isDraft ? words.common.draft : words.common.approved,
    ].map((cell) => cell.replaceAll('\u00a0', ' '))),
  ];
}
