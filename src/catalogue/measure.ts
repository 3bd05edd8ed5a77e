import type { CatalogueWay, Unit } from './row.ts';
import { cleanText } from './clean.ts';

const UNIT_WORDS: Record<string, Unit> = { WORKING_DAY: 'working-day', DAY: 'day', ngày: 'day', HOUR: 'hour', MONTH: 'month' };

/**
 * "5 WORKING_DAY" → 5 working days. Sentences, nothing, 0 and the portal's unit OTHER say no time that could be repeated
 * without its conditions: they give nothing.
 */
export function readTime(text: string): Pick<CatalogueWay, 'time' | 'unit'> {
  const [, amount, word = ''] = /^(\d+(?:[.,]\d+)?) (\S+)$/.exec(cleanText(text)) ?? [];
  const unit = UNIT_WORDS[word];
  const time = Number(amount?.replace(',', '.'));
  return unit && time > 0 ? { time, unit } : {};
}

/** "70000 VNĐ (70.000 đồng/Giấy chứng nhận.)": one amount, and at most what it is paid for. */
const ONE_AMOUNT = /^(\d+) VNĐ \(\s*(?:(?:[^\d:(]*:\s*)?(?<again>\d{1,3}(?:\.\d{3})+) ?(?:đồng|đ|vnđ))?\s*(?:\/\s*(?<per>[^\d()/;:,.]{2,60}?))?\s*\.?\s*\)$/iu;
/** Amounts below are slips of the record: "20 VNĐ" stands for 20.000 đồng, "50 VNĐ" for 50 USD. */
const LEAST = 1000;

/**
 * The fee of a way, where the record states one amount and no condition. Several amounts, exemptions, reductions with an
 * end, amounts left to a province, and 0 (which in these records often means "as the province decides") give nothing.
 */
export function readFee(text: string): Pick<CatalogueWay, 'fee' | 'per'> {
  const found = ONE_AMOUNT.exec(cleanText(text));
  const fee = Number(found?.[1] ?? 0);
  const { again, per } = found?.groups ?? {};
  if (fee < LEAST || (again !== undefined && Number(again.replaceAll('.', '')) !== fee)) return {};
  return per === undefined ? { fee } : { fee, per: per.trim() };
}
