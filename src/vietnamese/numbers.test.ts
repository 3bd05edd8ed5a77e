import fc from 'fast-check';
import './seed.fixture.ts';
import { describe, expect, test } from 'vitest';
import { decimalWords, digitWords, integerWords, type Profile } from './numbers.ts';

const DIGITS = new Map(['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, value) => [word, value]));
const AFTER_TENS = new Map([['mốt', 1], ['tư', 4], ['lăm', 5]]);
const SCALES = [[' tỷ', 1e9], [' triệu', 1e6], [' nghìn', 1e3], [' ngàn', 1e3]] as const;

/** The inverse of `integerWords`: reads the words the way a listener does. */
function parseWords(words: string): number {
  for (const [scale, value] of SCALES) {
    const at = words.lastIndexOf(scale);
    const rest = words.slice(at + scale.length + 1);
    if (at >= 0) return parseWords(words.slice(0, at)) * value + (rest ? parseWords(rest) : 0);
  }
  return parseGroup(words);
}

const parsed = new Map<string, number>();

/** Three digits. Each is read once: a million numbers are made of two thousand groups. */
function parseGroup(words: string): number {
  const known = parsed.get(words);
  if (known !== undefined) return known;
  let [group, unit] = [0, 0];
  for (const word of words.split(' ')) {
    const value = DIGITS.get(word) ?? AFTER_TENS.get(word);
    if (value !== undefined) unit = value;
    else if (word === 'trăm') [group, unit] = [group + unit * 100, 0];
    else if (word === 'mươi') [group, unit] = [group + unit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word !== 'linh' && word !== 'lẻ') return NaN;
  }
  parsed.set(words, group + unit);
  return group + unit;
}

describe.each<Profile>(['north', 'south'])('in the %s', (profile) => {
  test('every number up to a million is heard as itself', () => {
    for (let number = 0; number < 1_000_000; number++) if (parseWords(integerWords(String(number), profile)) !== number) expect.fail(`${number}`);
  });

  test('so is any number up to 10¹⁵', () => {
    fc.assert(fc.property(fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e15 })), (number) => parseWords(integerWords(String(number), profile)) === number), { numRuns: 3000 });
  });
});

test('the south says lẻ, ngàn and bốn', () => {
  expect(['1005', '24', '104', '14'].map((number) => integerWords(number, 'south'))).toEqual(['một ngàn không trăm lẻ năm', 'hai mươi bốn', 'một trăm lẻ bốn', 'mười bốn']);
});

test('a number too long to be a quantity is read digit by digit', () => {
  expect(integerWords('1'.repeat(19), 'north')).toBe([...Array(5).fill('một một một'), 'một một một một'].join(', '));
});

test('decimals of one or two digits are a number, longer ones are not', () => {
  expect(['5', '05', '50', '75', '00', '125'].map((digits) => decimalWords(digits, 'north'))).toEqual(['năm', 'không năm', 'năm mươi', 'bảy mươi lăm', 'không không', 'một hai năm']);
});

test('codes keep the groups they are written in, and get groups where they have none', () => {
  expect(digitWords('1900 0368')).toBe('một chín không không, không ba sáu tám');
  expect(digitWords('0900000123')).toBe('không chín không không, không không không, một hai ba');
  expect(digitWords('115')).toBe('một một năm');
});
