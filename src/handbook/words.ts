import { z } from 'zod';

const text = z.string().min(1);

/** `content/words.yaml`: every fixed word a channel prints or says, so that one edit changes all of them. */
export const wordsFile = z.strictObject({
  common: z.strictObject({
    name: text,
    free: text,
    draft: text,
    approved: text,
    edition: text,
    until: text,
    from: text,
    noHost: text,
    cost: text,
    time: text,
    place: text,
    prepare: text,
    steps: text,
    scan: text,
    typeAddress: text,
    ask: text,
    press: text,
    draftNote: text,
    onlinePlaces: z.strictObject({ 'cong-dvcqg': text, vneid: text }),
    levels: z.strictObject({ 'toan-trinh': text, 'mot-phan': text, 'truc-tuyen': text, 'tai-cho': text }),
  }),
  leaflet: z.strictObject({ printTitle: text, printUse: text, officeTitle: text, officeUse: text, steps: text, notNeeded: text, code: text, checked: text, qrAlt: text }),
  standee: z.strictObject({ title: text, use: text, steps: text, scan: text, qrAlt: text, firstButton: text }),
});

export type Words = z.infer<typeof wordsFile>;
