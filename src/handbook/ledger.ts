import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Guide } from '../guide/model.ts';
import { day } from '../guide/schema.ts';

/** Id of a print run: `dot-1`, `dot-2`, … */
export const runId = z.string().regex(/^dot-[1-9]\d*$/, 'mã đợt in viết "dot-1", "dot-2"…');

const entry = z.strictObject({
  /** Two letters of the guide and a number: upper case and digits, so that the QR stays in alphanumeric mode. */
  code: z.string().regex(/^[A-Z0-9]{2,8}$/, 'mã QR chỉ gồm chữ in hoa không dấu và chữ số, 2–8 ký tự'),
  guide: z.string(),
  edition: z.number().int().min(1),
  issued: day,
  /** Print run of `content/runs.yaml` that has this code to itself; left out by the code of the edition. */
  run: runId.optional(),
  /** Ties this entry to all before it: a line removed or changed breaks every seal after it. */
  seal: z.string(),
});

/** `content/codes.yaml`: the ledger of printed QR codes. Append-only, because a printed code resolves for ever. */
export const codesFile = z.array(entry);

export type Code = z.infer<typeof entry>;

/** Seal of an entry: first 10 hex digits of SHA-256 over the seal before it and its own fields. */
export function seal(previous: string, entry: Omit<Code, 'seal'>): string {
  return createHash('sha256').update([previous, entry.code, entry.guide, entry.edition, entry.issued, ...(entry.run === undefined ? [] : [entry.run])].join('|')).digest('hex').slice(0, 10);
}

/** Index of the first entry whose seal does not follow from those before it, or -1 when the ledger is whole. */
export function brokenSeal(ledger: readonly Code[]): number {
  let previous = '';
  return ledger.findIndex((entry) => {
    const right = entry.seal === seal(previous, entry);
    previous = entry.seal;
    return !right;
  });
}

/** The entry to append for a new edition, or for a print run of one; the code is free of clashes. `prefix` is the guide's initials. */
export function nextCode(ledger: readonly Code[], guide: string, edition: number, issued: string, run?: string): Code {
  return codesAfter(ledger)(guide, edition, issued, run);
}

/** Gives one entry after another to append to a ledger, each sealed by those before it. */
export function codesAfter(ledger: readonly Code[]): (guide: string, edition: number, issued: string, run?: string) => Code {
  const taken = new Set(ledger.map(({ code }) => code));
  const numbers = new Map<string, number>();
  let previous = ledger.at(-1)?.seal ?? '';
  return (guide, edition, issued, run) => {
    const prefix = guide.split('-').slice(-2).map((word) => word[0]).join('').toUpperCase();
    let number = numbers.get(prefix) ?? 1;
    while (taken.has(`${prefix}${number}`)) number++;
    numbers.set(prefix, number + 1);
    const fields = { code: `${prefix}${number}`, guide, edition, issued, ...(run !== undefined && { run }) };
    taken.add(fields.code);
    previous = seal(previous, fields);
    return { ...fields, seal: previous };
  };
}

/** The code that all paper of a guide's current edition carries, unless a print run has its own; none before it is issued. */
export function currentCode(ledger: readonly Code[], { slug, editions }: Pick<Guide, 'slug' | 'editions'>): Code | undefined {
  return ledger.findLast((entry) => entry.guide === slug && entry.edition === editions.length && entry.run === undefined);
}

/**
 * What the QR says: upper case keeps it in alphanumeric mode, 25×25 modules instead of 29×29.
 * While the ward has no host the address is one that can never resolve (RFC 2606), and the artefact says so in words.
 */
export function codeAddress(host: string | null, code: string): string {
  return `HTTPS://${(host ?? 'CHUA-CAU-HINH.INVALID').toUpperCase()}/Q/${code}`;
}
