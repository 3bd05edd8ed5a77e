import type { Pass } from './pass.ts';

/**
 * Punctuation that is heard: brackets and dashes between words become a comma, quotation marks fall silent, what can be
 * neither said nor heard goes, and no pause stands twice.
 */
export const pauses: Pass = (text) =>
  text
    .replace(/^[ \t]*[-–—•*▪●+]+[ \t]+/gmu, '')
    .replace(/ ?[([{][ \t]*/g, ', ')
    .replace(/[ \t]*[)\]}]/g, ', ')
    .replace(/[–—|→⇒·]| -|- |(?<!\p{L})-|-(?!\p{L})|(?<=\p{Ll})-(?=\p{Lu})/gu, ', ')
    .replace(/(?<=\p{L})["“”„«»‘’'`]+(?=\p{L})/gu, ' ')
    .replace(/["“”„«»‘’'`]/g, '')
    .replace(/[^\p{L}\n .,;:!?-]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .replace(/[.,;:!?]{2,}/g, strongest)
    .replace(/^[ .,;:!?]+/gm, '')
    .replace(/([.,;:!?])(?=\p{L})/gu, '$1 ')
    .replace(/ +$/gm, '')
    .replace(/[,;:]+$/gm, '');

/** "),." is one pause: the end of the sentence wins over a comma. */
function strongest(marks: string): string {
  return [...'?!.:;,'].find((mark) => marks.includes(mark)) ?? ',';
}
