import { instructions, type Operand } from './tokens.ts';

/**
 * A ToUnicode map (ISO 32000-1, 9.10.3): code of a glyph → its letters.
 * @param cmap the uncompressed stream; it has the grammar of a content stream
 */
export function readToUnicode(cmap: Uint8Array): Map<number, string> {
  const letters = new Map<number, string>();
  for (const { operator, operands } of instructions(cmap)) {
    if (operator === 'endbfchar') {
      for (let index = 0; index + 1 < operands.length; index += 2) letters.set(codeOf(operands[index]), utf16(operands[index + 1]));
    } else if (operator === 'endbfrange') {
      for (let index = 0; index + 2 < operands.length; index += 3) range(letters, codeOf(operands[index]), codeOf(operands[index + 1]), operands[index + 2]);
    }
  }
  return letters;
}

/** Codes from first to last: each with its own letters, or counting up from one. */
function range(letters: Map<number, string>, first: number, last: number, target: Operand | undefined): void {
  for (let code = first; code <= last; code++) {
    if (Array.isArray(target)) letters.set(code, utf16(target[code - first]));
    else {
      const start = utf16(target);
      letters.set(code, start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first));
    }
  }
}

const bytesOf = (operand: Operand | undefined): string => (typeof operand === 'string' ? operand : '');

const codeOf = (operand: Operand | undefined): number => Array.from(bytesOf(operand)).reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);

/** Big-endian UTF-16, as the strings of a map are. */
const utf16 = (operand: Operand | undefined): string => bytesOf(operand).replace(/([\s\S])([\s\S])/g, (_, high: string, low: string) => String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0)));
