import type { CatalogueWay, Mode, Unit } from '../row.ts';

/** What the guide model calls a way of handing in; papers sent by post have no word of their own there. */
const WAYS: Record<Mode, { for: string; way: 'truc-tuyen' | 'truc-tiep' | 'moi-cach' }> = {
  online: { for: 'Nộp trực tuyến', way: 'truc-tuyen' },
  direct: { for: 'Nộp tại quầy', way: 'truc-tiep' },
  postal: { for: 'Nộp qua bưu chính', way: 'moi-cach' },
};
const ANY = { for: 'Làm thủ tục này', way: 'moi-cach' } as const;
const UNITS: Record<Unit, string> = { hour: 'giờ', day: 'ngày', 'working-day': 'ngày làm việc', month: 'tháng' };

export const ASK = 'Chưa rõ, hỏi nơi nhận hồ sơ';
/** Longest unit after an amount, `per` of `src/guide/schema.ts`. */
const LONGEST_PER = 20;

type Case = (typeof WAYS)[Mode] | typeof ANY;
export type DraftFee = Case & ({ amount: number; per?: string } | { ask: string });
export type DraftTime = Case & { value: string };

/** The fee of each way the record states one for; where it states none, or two, whom to ask. */
export function draftFees(ways: readonly CatalogueWay[]): DraftFee[] {
  return eachMode<{ amount: number; per?: string } | { ask: string }>(ways, ({ fee, per = '' }) => (fee === undefined || per.length > LONGEST_PER ? undefined : { amount: fee, ...(per && { per }) }), { ask: ASK });
}

/** The time limit of each way, as `draftFees`. */
export function draftTimes(ways: readonly CatalogueWay[]): DraftTime[] {
  return eachMode(ways, ({ time, unit }) => (time && unit ? { value: `${String(time).replace('.', ',')} ${UNITS[unit]}` } : undefined), { value: ASK });
}

/** One fact a mode; a single one for all where nothing at all is known. */
function eachMode<F extends object>(ways: readonly CatalogueWay[], fact: (way: CatalogueWay) => F | undefined, unknown: F): (Case & F)[] {
  const byMode = [...Map.groupBy(ways, ({ mode }) => mode)].map(([mode, same]) => {
    const stated = new Map(same.map((way) => [JSON.stringify(fact(way)), fact(way)]));
    return { ...WAYS[mode], fact: stated.size === 1 ? [...stated.values()][0] : undefined };
  });
  if (byMode.every(({ fact: known }) => known === undefined)) return [{ ...ANY, ...unknown }];
  return byMode.map(({ fact: known, ...which }) => ({ ...which, ...(known ?? unknown) }));
}
