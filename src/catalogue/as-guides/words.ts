import { cleanText } from '../clean.ts';

const NOT_SIGNS: [RegExp, string][] = [
  [/\p{Co}/gu, ' '], // bullets of Word, drawn by a typeface of its own
  [/\uFFFD+/gu, '(?)'], // letters lost when a file changed its encoding
  [/</g, ' nhỏ hơn '],
  [/>/g, ' lớn hơn '],
  [/[[{]/g, '('],
  [/[\]}]/g, ')'],
  [/"([^"]*)"/g, '“$1”'],
  [/"/g, '”'],
];

/** Words of a record as a guide may hold them: without invisible signs and without the signs of MDX, which become words or brackets. */
export function wordsOf(text: string): string {
  return cleanText(NOT_SIGNS.reduce((result, [sign, word]) => result.replace(sign, word), cleanText(text)));
}

/** "Cấp bản sao trích lục hộ tịch", 20 → "Cấp bản sao trích…": whole words, at most `most` characters, the mark of the cut among them. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most);
  const space = whole.lastIndexOf(' ');
  return `${whole.slice(0, space > most / 2 ? space : most - 1).replace(/[\s,;:.(–-]+$/u, '')}…`;
}

/** Sentences, each with the mark that ends it; semicolons end one too, as records write whole pages between two full stops. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…;])\s+(?=[\p{Lu}\d(“+-])/u).filter((sentence) => sentence !== '');
}

/** A text as paragraphs of at most `most` characters, parted between sentences where that is possible, else between words. */
export function paragraphsOf(text: string, most: number): string[] {
  const pieces = sentencesOf(text).flatMap((sentence) => (sentence.length <= most ? [sentence] : chunks(sentence, most)));
  const paragraphs: string[] = [];
  for (const piece of pieces) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= most) paragraphs[paragraphs.length - 1] = `${last} ${piece}`;
    else paragraphs.push(piece);
  }
  return paragraphs;
}

const chunks = (text: string, most: number): string[] => text.match(new RegExp(`\\S.{0,${most - 2}}(?=\\s|$)|\\S{1,${most}}`, 'gu')) ?? [];
