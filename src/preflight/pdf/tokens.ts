/** An operand of a content stream. Names keep no slash; strings are bytes, one a character (latin1). */
export type Operand = number | string | Name | Operand[] | Dictionary | boolean | null;
export interface Name {
  name: string;
}
export interface Dictionary {
  entries: Map<string, Operand>;
}

/** One instruction: what stands before it, and the operator itself. An inline picture is the one instruction `BI`, its dictionary the operand. */
export interface Instruction {
  operator: string;
  operands: Operand[];
}

export const isName = (operand: Operand | undefined): operand is Name => typeof operand === 'object' && operand !== null && 'name' in operand;
export const isDictionary = (operand: Operand | undefined): operand is Dictionary => typeof operand === 'object' && operand !== null && 'entries' in operand;

/** What a byte is between tokens: part of a word, white space or a delimiter. A table, because every byte is looked up. */
const WORD = 0;
const WHITE = 1;
const DELIMITER = 2;
const KIND = new Uint8Array(256);
for (const code of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) KIND[code] = WHITE;
for (const character of '()<>[]{}/%') KIND[character.charCodeAt(0)] = DELIMITER;

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const BACKSLASH = 0x5c;

/**
 * The instructions of a content stream, in order (ISO 32000-1, 7.2, 7.3 and 7.8.2). Reads what is written and draws nothing:
 * `interpret` gives the instructions their meaning.
 * @throws SyntaxError where a string, array or dictionary does not end
 */
export function* instructions(bytes: Uint8Array): Generator<Instruction> {
  const source = new Source(bytes);
  let operands: Operand[] = [];
  for (;;) {
    const token = source.next();
    if (token === undefined) return;
    if (!(token instanceof Keyword)) operands.push(token);
    else if (token.text === 'BI') {
      yield { operator: 'BI', operands: [source.inlineImage()] };
      operands = [];
    } else {
      yield { operator: token.text, operands };
      operands = [];
    }
  }
}

/** An operator, or a closing bracket. */
class Keyword {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

class Source {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }

  /** The next operand or keyword; undefined at the end. */
  next(): Operand | Keyword | undefined {
    this.#skip();
    const text = this.#text;
    const character = text[this.#at];
    if (character === undefined) return undefined;
    if (character === '/') return { name: this.#name() };
    if (character === '(') return this.#literal();
    if (character === '[') return this.#until(']');
    if (character === '<') return text[this.#at + 1] === '<' ? this.#dictionary() : this.#hex();
    if (character === '>' && text[this.#at + 1] === '>') {
      this.#at += 2;
      return new Keyword('>>');
    }
    if (KIND[this.#bytes[this.#at] ?? 0] === DELIMITER) {
      this.#at++;
      return new Keyword(character);
    }
    const word = this.#word();
    const number = Number(word);
    if (!Number.isNaN(number)) return number;
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new Keyword(word);
  }

  /** From `BI` to `EI`: the dictionary; the picture's bytes are passed over. */
  inlineImage(): Dictionary {
    const flat: Operand[] = [];
    for (;;) {
      const token = this.next();
      if (token === undefined) throw new SyntaxError('inline picture without ID');
      if (!(token instanceof Keyword)) flat.push(token);
      else if (token.text === 'ID') break;
    }
    const end = /\sEI(?=[\s]|$)/g;
    end.lastIndex = this.#at;
    if (!end.exec(this.#text)) throw new SyntaxError('inline picture without EI');
    this.#at = end.lastIndex;
    return pairs(flat);
  }

  /** Over white space and comments. */
  #skip(): void {
    for (;;) {
      const code = this.#bytes[this.#at];
      if (code === undefined) return;
      if (KIND[code] === WHITE) this.#at++;
      else if (code === 0x25) while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== 0x0a && this.#bytes[this.#at] !== 0x0d) this.#at++;
      else return;
    }
  }

  #word(): string {
    const start = this.#at;
    while (this.#at < this.#bytes.length && KIND[this.#bytes[this.#at] ?? 0] === WORD) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #name(): string {
    this.#at++;
    const word = this.#word();
    return word.includes('#') ? word.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : word;
  }

  /** `(a\(b\)\134\n)`: brackets may nest, a backslash escapes. */
  #literal(): string {
    const end = this.#bytes.length;
    let read = '';
    let depth = 1;
    this.#at++;
    while (this.#at < end) {
      const code = this.#bytes[this.#at++] ?? 0;
      if (code === BACKSLASH) {
        read += this.#escape();
        continue;
      }
      if (code === 0x28) depth++;
      else if (code === 0x29 && --depth === 0) return read;
      read += String.fromCharCode(code);
    }
    throw new SyntaxError('string without end');
  }

  /** What follows a backslash: up to three octal digits, a letter for a control character, or the end of a line, which is nothing. */
  #escape(): string {
    let value = 0;
    let digits = 0;
    for (; digits < 3; digits++) {
      const digit = (this.#bytes[this.#at] ?? 0) - 0x30;
      if (digit < 0 || digit > 7) break;
      value = value * 8 + digit;
      this.#at++;
    }
    if (digits > 0) return String.fromCharCode(value & 0xff);
    const character = this.#text[this.#at++] ?? '';
    if (character === '\r' && this.#text[this.#at] === '\n') this.#at++;
    return character === '\r' || character === '\n' ? '' : (ESCAPES[character] ?? character);
  }

  #hex(): string {
    const end = this.#text.indexOf('>', this.#at);
    if (end < 0) throw new SyntaxError('hexadecimal string without end');
    const digits = this.#text.slice(this.#at + 1, end).replace(/\s/g, '');
    this.#at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }

  /** Operands up to the bracket that closes them. */
  #until(closing: string, opening = 1): Operand[] {
    this.#at += opening;
    const items: Operand[] = [];
    for (;;) {
      const token = this.next();
      if (token === undefined) throw new SyntaxError(`"${closing}" missing`);
      if (!(token instanceof Keyword)) items.push(token);
      else if (token.text === closing) return items;
    }
  }

  #dictionary(): Dictionary {
    return pairs(this.#until('>>', 2));
  }
}

/** Name, value, name, value … → a dictionary. */
function pairs(flat: readonly Operand[]): Dictionary {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const key = flat[index];
    if (isName(key)) entries.set(key.name, flat[index + 1] ?? null);
  }
  return { entries };
}
