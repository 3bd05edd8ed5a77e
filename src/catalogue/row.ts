import { z } from 'zod';

const text = z.string().min(1);

/** How papers reach the office: on the portal, at the counter, by post. In the order they are shown. */
export const MODES = ['online', 'direct', 'postal'] as const;
export type Mode = (typeof MODES)[number];

/** Units of a time limit as the portal's records name them. */
export const UNITS = ['hour', 'day', 'working-day', 'month'] as const;
export type Unit = (typeof UNITS)[number];

/** Whose procedure it is: commune, province, ministry. */
export const LEVELS = ['xa', 'tinh', 'bo'] as const;
export type Level = (typeof LEVELS)[number];

/** One way to hand papers in. What the record does not say clearly is left out, never guessed. */
export const wayOfRow = z.strictObject({
  mode: z.enum(MODES),
  /** Time limit, in `unit`; halves occur. */
  time: z.number().positive().max(2000).optional(),
  unit: z.enum(UNITS).optional(),
  /** Đồng; only an amount the record states without conditions. 0 in a record says nothing, so it is never stored. */
  fee: z.int().min(1000).optional(),
  /** What the fee is paid for once: "trang", "Giấy chứng nhận". */
  per: text.max(60).optional(),
}).refine(({ time, unit }) => (time === undefined) === (unit === undefined), 'thời hạn phải có cả "time" và "unit"');

/** Facts of one procedure, as a copy of the national portal has them. */
export const catalogueRow = z.strictObject({
  /** National code (mã TTHC). A few have a digit more than the usual "1.001193". */
  code: z.string().regex(/^\d\.\d{6,7}$/, 'mã thủ tục viết dạng "1.001193"'),
  name: text.max(1500),
  level: z.enum(LEVELS).optional(),
  field: text.max(200),
  /** Number of the decision that published the procedure; missing where the record has none. */
  decision: text.max(60).optional(),
  ways: z.array(wayOfRow),
});

export type CatalogueWay = z.infer<typeof wayOfRow>;
export type CatalogueRow = z.infer<typeof catalogueRow>;

/** First line of the catalogue file: where the rows are from and how many follow, so that a cut file is noticed. */
export const catalogueHeader = z.strictObject({
  source: text,
  /** When the copy was made, in words: "giữa năm 2026"; null where nobody noted it. */
  seen: text.nullable(),
  rows: z.int().min(0),
});

export type CatalogueHeader = z.infer<typeof catalogueHeader>;

/** The whole catalogue, rows in the order of their codes. */
export interface Catalogue extends CatalogueHeader {
  list: CatalogueRow[];
}
