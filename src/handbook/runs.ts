import { z } from 'zod';
import { day } from '../guide/schema.ts';
import { runId } from './ledger.ts';

const run = z
  .strictObject({
    /** `dot-1`, `dot-2`, …: each once, never used again. */
    id: runId,
    /** Id of the ward it was printed for; the default ward when left out. */
    ward: z.string().optional(),
    /** Slug of the guide it was made from; a piece made from several guides has `set` instead. */
    guide: z.string().optional(),
    /** Edition of the guide printed on it. */
    edition: z.number().int().min(1).optional(),
    /** Code of the ledger printed on it: that of the edition, or one that only this run has. */
    code: z.string().optional(),
    /** Id of a topic, or `tat-ca`. */
    set: z.string().optional(),
    /** Sets only: the edition of each of its guides. */
    editions: z.record(z.string(), z.number().int().min(1)).optional(),
    /** English id of the channel: `leaflet`, `standee`, … */
    channel: z.string(),
    /** The one file that was printed; all of the channel when left out. */
    file: z.string().regex(/^[a-z0-9.-]+$/, 'tên tệp viết không dấu, như "to-roi-a5.pdf"').optional(),
    /** How many pieces. */
    quantity: z.number().int().min(1),
    /** Where they hang or lie, for who goes to replace them: "Nhà văn hóa thôn …". */
    place: z.string().min(3).max(120),
    /** Day they were printed or hung; facts printed are those in force on it. */
    date: day,
    /** Who ordered them. */
    by: z.string().min(3).max(80).optional(),
    note: z.string().min(1).max(200).optional(),
    /** Day they were taken down: they are no longer in the field. */
    removed: day.optional(),
  })
  .refine(({ guide, set }) => (guide === undefined) !== (set === undefined), { message: 'cần đúng một trong hai mục guide và set', path: ['guide'], params: { hint: 'ghi guide: tên tệp hướng dẫn, hoặc set: mã chủ đề (tat-ca cho mọi hướng dẫn)' } })
  .refine(({ guide, edition, code }) => guide === undefined || (edition !== undefined && code !== undefined), { message: 'ấn phẩm của một hướng dẫn cần edition và code', path: ['edition'], params: { hint: 'ghi số bản và mã QR in trên giấy, ví dụ edition: 1 và code: KS1' } })
  .refine(({ set, editions }) => set === undefined || editions !== undefined, { message: 'ấn phẩm của một bộ cần editions', path: ['set'], params: { hint: 'ghi bản của từng hướng dẫn, ví dụ editions: { dang-ky-khai-sinh: 1 }' } })
  .refine(({ date, removed }) => removed === undefined || date <= removed, { message: '`removed` đứng trước `date`', path: ['removed'], params: { hint: 'đổi lại hai ngày' } });

/** `content/runs.yaml`: what was printed or hung, where, in which edition. Nothing is taken out of it. */
export const runsFile = z.array(run);

export type PrintRun = z.infer<typeof run>;

/** The guides on a piece, with the edition printed. */
export function editionsOf({ guide, edition, editions }: PrintRun): { slug: string; edition: number }[] {
  if (guide !== undefined) return [{ slug: guide, edition: edition ?? 1 }];
  return Object.entries(editions ?? {}).map(([slug, number]) => ({ slug, edition: number }));
}

/** Whether the pieces hang or lie somewhere on `date`. */
export function isInField({ date: from, removed }: PrintRun, date: string): boolean {
  return from <= date && (removed === undefined || removed > date);
}
