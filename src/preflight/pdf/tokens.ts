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

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)));
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

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
  #text: string;
  #at = 0;

  constructor(bytes: Uint8Array) {
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
    if (DELIMITERS.has(character.charCodeAt(0))) {
      this.#at++;
      return new Keyword(character);
    }
    const word = this.#word();
    if (NUMBER.test(word)) return Number(word);
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

  #skip(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (WHITE.has(code)) this.#at++;
      else if (code === 0x25) while (this.#at < this.#text.length && this.#text[this.#at] !== '\n' && this.#text[this.#at] !== '\r') this.#at++;
      else return;
    }
  }

  #word(): string {
    const start = this.#at;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (WHITE.has(code) || DELIMITERS.has(code)) break;
      this.#at++;
    }
    return this.#text.slice(start, this.#at);
  }

  #name(): string {
    this.#at++;
    return this.#word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  /** `(a\(b\)\134\n)`: brackets may nest, a backslash escapes. */
  #literal(): string {
    const text = this.#text;
    let read = '';
    let depth = 1;
    this.#at++;
    for (;;) {
      const character = text[this.#at++];
      if (character === undefined) throw new SyntaxError('string without end');
      if (character === '\\') read += this.#escape();
      else if (character === ')' && --depth === 0) return read;
      else {
        if (character === '(') depth++;
        read += character;
      }
    }
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0];
    if (octal) {
      this.#at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
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
