import type { CompactIndex, CompactRow } from '../client/find-procedures.ts';
import { MODES } from '../catalogue/row.ts';
import type { Field, Procedure } from './catalogue.ts';

/**
 * Everything the search of the catalogue needs, small: texts that many rows share (lines, fields, decisions) stand once and
 * are named by their place.
 */
export function compactIndex(fields: (Field & { procedures: Procedure[] })[]): CompactIndex {
  const lines = new Places();
  const decisions = new Places();
  const guides = new Places();
  const rows = fields.flatMap((field, place) =>
    field.procedures.map(({ code, name, modes, lines: own, decision, guides: ours, level, local }): CompactRow => {
      const bits = modes.reduce((sum, mode) => sum | (1 << MODES.indexOf(mode)), 0);
      return [
        code, name, place, bits, own.map((line) => lines.of(line)), decision === undefined ? -1 : decisions.of(decision),
        ours.map(({ slug, title, aliases }) => guides.of([slug, title, ...aliases].join(' | '))), local ? 1 : 0, level ?? '',
      ];
    }),
  );
  return { fields: fields.map(({ name, slug }) => [name, slug]), lines: lines.list, decisions: decisions.list, guides: guides.list, rows };
}

/** Texts, each once; a text is known by its place. */
class Places {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  of(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}
