import { showDay } from '../guide/present.ts';
import { channelName } from './channel-name.ts';
import type { FieldPiece, ToReplace } from './to-replace.ts';
import type { Words } from './words.ts';

/** The report for a terminal: a table of pieces, below each what is wrong with it. */
export function toReplaceText({ outdated, ending }: ToReplace, words: Words): string[] {
  const w = words.printing.toReplace;
  return [...table(w.outdated, outdated, words), '', ...table(w.ending, ending, words), ...(outdated.length + ending.length > 0 ? ['', w.remove] : [])];
}

function table(heading: string, pieces: readonly FieldPiece[], words: Words): string[] {
  const w = words.printing.toReplace;
  const title = `${heading.toUpperCase()} (${pieces.length})`;
  if (pieces.length === 0) return [title, w.nothing];
  const head = [w.run, w.edition, w.quantity, w.since, w.code, w.piece, w.place];
  const rows = pieces.map(({ run, title: of }) => [run.id, String(run.edition ?? ''), String(run.quantity), showDay(run.date), run.code ?? '', pieceName(of, run, words), run.place]);
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  return [title, line(head), ...rows.flatMap((row, index) => [line(row), ...(pieces[index]?.reasons ?? []).map((reason) => `  - ${reason}`)])];
}

const pieceName = (of: string, { channel, file }: FieldPiece['run'], words: Words): string => [of, channelName(channel, words), file].filter(Boolean).join(' · ');
