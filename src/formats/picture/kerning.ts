/** How much nearer (negative) or farther the right letter of a pair stands, in font units; by glyph ids. */
export type Kerning = (left: number, right: number) => number;

/** The only tag of a feature that moves letters of a pair towards each other. */
const KERN = 'kern';
const PAIR = 2;
const EXTENSION = 9;
const X_ADVANCE = 4;

/**
 * Reads pair kerning from a TrueType file's GPOS table (OpenType 1.9, "Pair adjustment positioning subtable").
 * A font without the table, or without pairs, has no kerning.
 */
export function readKerning(font: Buffer): Kerning {
  const gpos = tableAt(font, 'GPOS');
  const subtables = gpos === undefined ? [] : kernLookups(font, gpos).map((lookup) => pairSubtables(font, lookup));
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 0x10000 + right;
    let units = known.get(key);
    if (units === undefined) {
      units = subtables.reduce((sum, tables) => sum + adjustment(font, tables, left, right), 0);
      known.set(key, units);
    }
    return units;
  };
}

function tableAt(font: Buffer, tag: string): number | undefined {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  return undefined;
}

/** Numbers of 16 bits, one after the other. */
const list = (font: Buffer, at: number, count: number) => Array.from({ length: count }, (_, index) => font.readUInt16BE(at + index * 2));

function kernLookups(font: Buffer, gpos: number): number[] {
  const features = gpos + font.readUInt16BE(gpos + 6);
  const lookups = gpos + font.readUInt16BE(gpos + 8);
  const numbers = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(features); index++) {
    const record = features + 2 + index * 6;
    if (font.toString('latin1', record, record + 4) !== KERN) continue;
    const feature = features + font.readUInt16BE(record + 4);
    for (const number of list(font, feature + 4, font.readUInt16BE(feature + 2))) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b).map((number) => lookups + font.readUInt16BE(lookups + 2 + number * 2));
}

function pairSubtables(font: Buffer, lookup: number): number[] {
  const type = font.readUInt16BE(lookup);
  const tables = list(font, lookup + 6, font.readUInt16BE(lookup + 4)).map((offset) => lookup + offset);
  if (type === PAIR) return tables;
  if (type !== EXTENSION) return [];
  return tables.filter((table) => font.readUInt16BE(table + 2) === PAIR).map((table) => table + font.readUInt32BE(table + 4));
}

/** What the first subtable that knows the pair says. */
function adjustment(font: Buffer, subtables: readonly number[], left: number, right: number): number {
  for (const table of subtables) {
    const [format = 0, coverage = 0, first = 0, second = 0] = list(font, table, 4);
    const row = coverageIndex(font, table + coverage, left);
    if (row === undefined) continue;
    const records = bits(first) * 2 + bits(second) * 2;
    // A record holds the values its format names, lowest bit first.
    const value = (record: number) => (first & X_ADVANCE ? font.readInt16BE(record + bits(first & (X_ADVANCE - 1)) * 2) : 0);
    if (format === 2) {
      const [leftClasses = 0, rightClasses = 0, , columns = 0] = list(font, table + 8, 4);
      const cell = classOf(font, table + leftClasses, left) * columns + classOf(font, table + rightClasses, right);
      return value(table + 16 + cell * records);
    }
    const pairs = table + font.readUInt16BE(table + 10 + row * 2);
    for (let index = 0; index < font.readUInt16BE(pairs); index++) {
      const pair = pairs + 2 + index * (2 + records);
      if (font.readUInt16BE(pair) === right) return value(pair + 2);
    }
  }
  return 0;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function coverageIndex(font: Buffer, coverage: number, glyph: number): number | undefined {
  const count = font.readUInt16BE(coverage + 2);
  if (font.readUInt16BE(coverage) === 1) {
    const index = list(font, coverage + 4, count).indexOf(glyph);
    return index < 0 ? undefined : index;
  }
  for (let range = coverage + 4; range < coverage + 4 + count * 6; range += 6) {
    const [start = 0, end = 0, startIndex = 0] = list(font, range, 3);
    if (glyph >= start && glyph <= end) return startIndex + glyph - start;
  }
  return undefined;
}

function classOf(font: Buffer, classes: number, glyph: number): number {
  if (font.readUInt16BE(classes) === 1) {
    const index = glyph - font.readUInt16BE(classes + 2);
    return index >= 0 && index < font.readUInt16BE(classes + 4) ? font.readUInt16BE(classes + 6 + index * 2) : 0;
  }
  const count = font.readUInt16BE(classes + 2);
  for (let range = classes + 4; range < classes + 4 + count * 6; range += 6) {
    const [start = 0, end = 0, number = 0] = list(font, range, 3);
    if (glyph >= start && glyph <= end) return number;
  }
  return 0;
}
