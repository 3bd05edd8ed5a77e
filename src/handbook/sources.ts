import { z } from 'zod';
import type { Guide } from '../guide/model.ts';
import { day } from '../guide/schema.ts';

const source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'mã nguồn viết không dấu, ví dụ nd-224-2026'),
  /** Kind and number: "Nghị định 224/2026/NĐ-CP". */
  number: z.string(),
  /** What it is about. */
  title: z.string(),
  issuer: z.string().optional(),
  from: day.optional(),
  until: day.optional(),
  /** Id of the text that replaces it. */
  replacedBy: z.string().optional(),
  /** Where it was read, in words: "bản sao công khai", "theo bản sao Cổng DVCQG, giữa năm 2026". */
  seen: z.string(),
  checked: day,
  confidence: z.enum(['cao', 'vua', 'thap']),
});

/** `content/sources.yaml`: every law and record cited. */
export const sourcesFile = z.array(source).min(1);

export type Source = z.infer<typeof source>;

/** The texts a guide rests on, on one day: one past its end gives way to the text that replaces it, once. */
export function legalBasis(ids: readonly string[], sources: readonly Source[], date: string): Source[] {
  const current = ids.flatMap((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (!source?.until || source.until >= date) return source ? [source] : [];
    const next = sources.find((candidate) => candidate.id === source.replacedBy);
    return next ? [next] : [];
  });
  return [...new Set(current)];
}

/** Ids of all that a guide cites: its legal basis and the sources of its facts, each once. */
export function citedSources({ legal, fees, reliefs, times, documents, deadline }: Guide): string[] {
  const ofFacts = [...fees, ...reliefs, ...times, ...documents, ...(deadline ? [deadline] : [])].flatMap(({ source }) => source ?? []);
  return [...new Set([...legal, ...ofFacts])];
}
