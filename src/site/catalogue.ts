import type { Catalogue, CatalogueRow, CatalogueWay, Mode } from '../catalogue/row.ts';
import type { Guide } from '../guide/model.ts';
import { showMoney } from '../guide/present.ts';
import type { Words } from '../handbook/words.ts';
import { slug } from '../vietnamese/fold.ts';

type CatalogueWords = Words['site']['catalogue'];

/** Rows on one page: about 6 KB compressed. */
export const PAGE_ROWS = 60;

/** A procedure as a list shows it. */
export interface Procedure {
  code: string;
  name: string;
  field: Field;
  modes: Mode[];
  /** "Trực tuyến, tại quầy: 5 ngày làm việc", one for each time and fee. */
  lines: string[];
  decision: string | undefined;
  /** Our guides for it; two may share a procedure. */
  guides: Guide[];
  /** Level in words, where it is not the commune. */
  level: string | undefined;
  /** Published by one province: elsewhere it may not apply. */
  local: boolean;
}

export interface Field {
  name: string;
  slug: string;
}

/** Fields in the order of the alphabet, each with its procedures: those with a guide first, those of one province last. */
export function procedureFields(catalogue: Catalogue | undefined, guides: Guide[], words: CatalogueWords): (Field & { procedures: Procedure[] })[] {
  const guidesOf = Map.groupBy(guides, ({ code }) => code);
  const rows = Map.groupBy(catalogue?.list ?? [], (row) => row.field);
  return [...rows]
    .map(([name, own]) => {
      const field = { name, slug: slug(name) };
      const procedures = own.map((row) => show(row, field, guidesOf.get(row.code) ?? [], words));
      procedures.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'vi'));
      return { ...field, procedures };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

const rank = ({ guides, local }: Procedure) => (guides.length > 0 ? 0 : local ? 2 : 1);

function show(row: CatalogueRow, field: Field, guides: Guide[], words: CatalogueWords): Procedure {
  const { code, name, ways, decision, level } = row;
  return {
    code, name, field, decision, guides,
    modes: [...new Set(ways.map(({ mode }) => mode))],
    // Our guide has the fees and times in force; the copy's older ones beside it would only contradict it.
    lines: guides.length > 0 ? [`${modeNames(ways, words)}. ${words.guideFacts}`] : wayLines(ways, words),
    level: level === 'tinh' || level === 'bo' ? words.levels[level] : undefined,
    local: isLocal(decision),
  };
}

/** Decisions of a province's committee (UBND), its office (VP), its service centre (TTPVHCC), or a department's submission (TTr-S…). */
export function isLocal(decision: string | undefined): boolean {
  return /UBND|TTPVHCC|QĐ-VP(?![A-ZĐ])|TTr-S/.test(decision ?? '');
}

/**
 * Ways with the same times and fees together: "Trực tuyến, tại quầy: 5 ngày làm việc, lệ phí 10.000 đồng/lần"; where a way
 * has several: "Tại quầy: 3 ngày hoặc 5 ngày, tùy trường hợp".
 */
export function wayLines(ways: CatalogueWay[], words: CatalogueWords): string[] {
  if (ways.length === 0) return [words.noWay];
  const byMode = [...Map.groupBy(ways, ({ mode }) => mode)].map(([mode, own]) => ({ mode, facts: showFacts(own, words) }));
  return [...Map.groupBy(byMode, ({ facts }) => facts)].map(([facts, own]) => `${modeNames(own, words)}: ${facts}`);
}

function showFacts(ways: CatalogueWay[], words: CatalogueWords): string {
  const facts = [...new Set([showTimes(ways, words), ...ways.map((way) => showFee(way, words))])].filter(Boolean);
  return [...facts, ...(ways.length > 1 ? [words.depends] : [])].join(', ');
}

/** "9, 12 hoặc 15 ngày làm việc"; different units each with its own number; an unknown time only where no other is known. */
function showTimes(ways: CatalogueWay[], words: CatalogueWords): string {
  const units = Map.groupBy(ways.filter(({ time }) => time !== undefined), ({ unit = 'day' }) => unit);
  const each = [...units].map(([unit, own]) => {
    const times = [...new Set(own.map(({ time = 0 }) => time))].sort((a, b) => a - b).map((time) => String(time).replace('.', ','));
    const last = times.pop();
    return `${[times.join('; '), last].filter(Boolean).join(` ${words.or} `)}\u00a0${words.units[unit]}`;
  });
  return each.length > 0 ? each.join(` ${words.or} `) : words.unknownTime;
}

function modeNames(ways: { mode: Mode }[], words: CatalogueWords): string {
  const names = [...new Set(ways.map(({ mode }) => words.ways[mode]))].join(', ').toLowerCase();
  return names === '' ? words.noWay : names.charAt(0).toUpperCase() + names.slice(1);
}

function showFee({ fee, per }: CatalogueWay, words: CatalogueWords): string {
  return fee === undefined ? '' : `${words.fee} ${showMoney(fee)}${per === undefined ? '' : `/${per}`}`;
}

/** Where the rows are from and when they were copied: stands over every list of them. */
export function sourceLine({ source, seen }: Catalogue, words: CatalogueWords): string {
  return words.source.replace('{source}', source).replace('{seen}', seen ?? words.seenUnknown);
}

/** 1120 → "1.120". */
export const showCount = (count: number): string => count.toLocaleString('vi-VN').replaceAll(/\D/g, '.');
