import { z } from 'zod';

const words = z.string().regex(/^[\p{Ll}\p{N} ]*$/u, 'chữ thường, không dấu câu');

/** `content/everyday-words.yaml`: what people say → the words of the guides; nothing for words that only ask. The search reads a question both ways. */
export const everydayWordsFile = z.record(words.min(1), words);

export type EverydayWords = z.infer<typeof everydayWordsFile>;
