/** A tag of the body as it is typed, with what stands in the way of reading it. */
export interface Tag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  start: number;
  end: number;
  /** Names of attributes and where they begin. */
  attributes: { name: string; at: number }[];
  /** Values that are not text in straight quotes: blanked before parsing, so that the attribute shows as one without a value. */
  strayValues: [start: number, end: number][];
  /** `{…}` in place of an attribute, and attributes whose names MDX cannot hold. */
  strayAttributes: { at: number; end: number; text: string }[];
  /** A `<` inside a quoted value. */
  angles: number[];
  /** Where reading stopped, when the tag cannot be read to its `>`. */
  fault?: { at: number; kind: 'open' | 'quote' };
}

const START = /<(\/?)([A-Za-z_][\w.:-]*)(?=[\s/>]|$)/y;
const SPACE = /\s*/y;
const NAME = /[^\s"'<>/={}]+/y;
const EQUALS = /\s*=\s*/y;
const BARE = /[^\s"'<>{}“”„‘’«»]+/y;
const CURLY = /[“”„‘’«][^“”„‘’»<>\n]*[“”‘’»]/y;
const READABLE_NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;
const BLANK_LINE = /\n[ \t]*\n/;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The tag that begins at `start`, or `undefined` when the `<` there begins none. */
export function readTag(text: string, start: number): Tag | undefined {
  const opening = match(START, text, start);
  if (!opening) return undefined;
  const tag: Tag = { name: opening[2] ?? '', closing: opening[1] === '/', selfClosing: false, start, end: start + opening[0].length, attributes: [], strayValues: [], strayAttributes: [], angles: [] };
  const fault = (at: number, kind: 'open' | 'quote'): Tag => ({ ...tag, fault: { at, kind } });

  for (;;) {
    const space = match(SPACE, text, tag.end)?.[0] ?? '';
    const at = tag.end + space.length;
    const character = text[at];
    if (BLANK_LINE.test(space) || character === undefined || character === '<') return fault(start, 'open');
    if (character === '>') return { ...tag, end: at + 1 };
    if (text.startsWith('/>', at)) return { ...tag, end: at + 2, selfClosing: true };
    if (character === '{') {
      const end = closingBrace(text, at);
      if (end === undefined) return fault(at, 'open');
      tag.strayAttributes.push({ at, end, text: '{…}' });
      tag.end = end;
      continue;
    }
    const name = match(NAME, text, at)?.[0];
    if (name === undefined) return fault(at, character === '"' || character === "'" ? 'quote' : 'open');
    const nameEnd = at + name.length;
    const equals = match(EQUALS, text, nameEnd)?.[0];
    const valueAt = nameEnd + (equals?.length ?? 0);
    const end = equals === undefined ? nameEnd : valueEnd(text, valueAt);
    if (end === undefined) return fault(at, 'quote');
    if (READABLE_NAME.test(name)) tag.attributes.push({ name, at });
    else tag.strayAttributes.push({ at, end, text: name });
    const quoted = equals !== undefined && /["']/.test(text[valueAt] ?? '');
    if (quoted) for (let i = valueAt; i < end; i++) text[i] === '<' && tag.angles.push(i);
    else if (equals !== undefined) tag.strayValues.push([nameEnd, end]);
    tag.end = end;
    if (!/[\s/>]/.test(text[end] ?? ' ')) return fault(at, 'quote');
  }
}

/** End of an attribute's value, or `undefined` when its quote or brace never closes. */
function valueEnd(text: string, at: number): number | undefined {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, at + 1);
    const value = text.slice(at + 1, end);
    return end < 0 || BLANK_LINE.test(value) || /<\/?[A-Z]/.test(value) ? undefined : end + 1;
  }
  if (quote === '{') return closingBrace(text, at);
  const bare = match(CURLY, text, at)?.[0] ?? match(BARE, text, at)?.[0];
  return bare === undefined ? undefined : at + bare.length;
}

const LONGEST_EXPRESSION = 1000;

/** Offset after the `}` that closes the `{` at `start`, in the same paragraph, before any component and not far away. */
export function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  const end = Math.min(text.length, start + LONGEST_EXPRESSION);
  for (let i = start; i < end; i++) {
    const character = text[i];
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i + 1;
    else if (character === '<' && /[A-Z/]/.test(text[i + 1] ?? '')) return undefined;
    else if (character === '\n' && /^[ \t]*(\n|$)/.test(text.slice(i + 1, i + 200))) return undefined;
  }
  return undefined;
}
