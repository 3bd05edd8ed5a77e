import type { Guide } from '../guide/model.ts';
import { presentGuide, showDay, type Locality } from '../guide/present.ts';
import { changesSince, datedFacts } from './changes.ts';
import { addDays } from './days.ts';
import type { Handbook } from './load.ts';
import { editionsOf, isInField, type PrintRun } from './runs.ts';
import { setTitle } from './set-title.ts';
import { SOON_DAYS } from './to-confirm.ts';
import type { Words } from './words.ts';

/** Pieces of one run that hang or lie somewhere, and what is wrong with them. */
export interface FieldPiece {
  run: PrintRun;
  /** What it is of: the guide's title, or the name of the set. */
  title: string;
  /** Vietnamese, one sentence each. */
  reasons: string[];
}

/** "Ấn phẩm cần thay": what in the field is no longer right, and what soon will not be. */
export interface ToReplace {
  /** Older than the guide's edition, or stating a fact that ended; oldest first. */
  outdated: FieldPiece[];
  /** Right today, with a fact that ends within `SOON_DAYS` days; the earliest end first. */
  ending: FieldPiece[];
}

/** Every piece in the field on `date` that must be replaced, or soon will be. @param date `2026-11-22` */
export function toReplace(handbook: Handbook, locality: Locality, date: string): ToReplace {
  const inField = handbook.runs.filter((run) => isInField(run, date)).map((run) => {
    const members = editionsOf(run).flatMap(({ slug, edition }) => handbook.guides.filter((guide) => guide.slug === slug).map((guide) => ({ guide, edition })));
    const named = (guide: Guide, texts: string[]) => (run.set === undefined ? texts : texts.map((text) => `${guide.title}: ${text}`));
    return {
      run,
      title: titleOf(run, handbook),
      changed: members.flatMap(({ guide, edition }) => named(guide, changesOf(guide, edition, run.date, locality, date, handbook.words))),
      ends: members.flatMap(({ guide }) => endingFacts(guide, run.date, locality, date, handbook.words.common).map((end) => ({ ...end, text: named(guide, [end.text])[0] ?? '' }))),
    };
  });
  const piece = ({ run, title }: (typeof inField)[number], reasons: string[]): FieldPiece => ({ run, title, reasons: [...new Set(reasons)] });
  const firstEnd = (item: (typeof inField)[number]) => item.ends.map(({ until }) => until).sort()[0] ?? '';
  return {
    outdated: inField.filter(({ changed }) => changed.length > 0).sort((a, b) => compare(a.run.date, b.run.date)).map((item) => piece(item, item.changed)),
    ending: inField.filter(({ changed, ends }) => changed.length === 0 && ends.length > 0).sort((a, b) => compare(firstEnd(a), firstEnd(b))).map((item) => piece(item, item.ends.map(({ text }) => text))),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function titleOf({ guide, set }: PrintRun, handbook: Handbook): string {
  return guide === undefined ? setTitle(handbook, set) : (handbook.guides.find(({ slug }) => slug === guide)?.title ?? guide);
}

function changesOf(guide: Guide, edition: number, printed: string, locality: Locality, date: string, { common, printing }: Words): string[] {
  const { editions, ended, began } = changesSince(guide, { edition, issued: printed }, locality, date, common);
  return [
    ...editions.flatMap((next) => next.changes.map((change) => `${common.edition}\u00a0${next.edition} (${showDay(next.date)}): ${change}`)),
    ...ended.map((fact) => `${printing.toReplace.ended}: ${fact}`),
    ...began.map((fact) => `${printing.toReplace.began}: ${fact}`),
  ];
}

/** Dated facts printed on `printed` that still hold and end soon. */
function endingFacts(guide: Guide, printed: string, locality: Locality, date: string, words: Words['common']): { until: string; text: string }[] {
  const soon = addDays(date, SOON_DAYS);
  return datedFacts(presentGuide(guide, locality, printed), words).flatMap(({ until, text }) => (until !== undefined && date <= until && until <= soon ? [{ until, text }] : []));
}
