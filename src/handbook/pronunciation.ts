import { z } from 'zod';

/** `content/pronunciation.yaml`: how names, abbreviations and addresses are spoken. An officer may edit it. */
export const pronunciationFile = z.strictObject({
  /** Case-sensitive; the longest match wins: "BHYT" → "bảo hiểm y tế". */
  abbreviations: z.record(z.string(), z.string()),
  /** Names and foreign words: "VNeID" → "vê-en-e-ai-đi". */
  names: z.record(z.string(), z.string()),
  /** Web addresses as they are said. */
  addresses: z.record(z.string(), z.string()),
});

export type Pronunciation = z.infer<typeof pronunciationFile>;
