import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instructions } from './tokens.ts';

const read = (stream: string) => Array.from(instructions(Buffer.from(stream, 'latin1')), ({ operator, operands }) => [operator, ...operands]);

test('operands stand before their operator', () => {
  expect(read('q\n1 0 0 -1 .5 +2. cm\n/f0 6.8 Tf')).toEqual([['q'], ['cm', 1, 0, 0, -1, 0.5, 2], ['Tf', { name: 'f0' }, 6.8]]);
});

test('a string may nest brackets, escape them, and name bytes in octal', () => {
  expect(read('[(a\\(b\\)(c)) -20 (\\000\\t\\7z\\\n)] TJ')).toEqual([['TJ', ['a(b)(c)', -20, '\0\t\x07z']]]);
});

test('a hexadecimal string may have spaces and an odd number of digits', () => {
  expect(read('<48 65 6C6> Tj')).toEqual([['Tj', 'Hel`']]);
});

test('marked content has its dictionary', () => {
  expect(read('/Span <</MCID 3 /Lang (vi)>> BDC')).toEqual([['BDC', { name: 'Span' }, { entries: new Map<string, unknown>([['MCID', 3], ['Lang', 'vi']]) }]]);
});

test('comments are no content, and the bytes of an inline picture are no instructions', () => {
  expect(read('q % 1 0 0 rg\nBI /W 2 /H 1 ID \x01 rg EI Q')).toEqual([['q'], ['BI', { entries: new Map([['W', 2], ['H', 1]]) }], ['Q']]);
});

test('a name may hold any byte', () => {
  expect(read('/A#20b gs')).toEqual([['gs', { name: 'A b' }]]);
});

test.each(['(abc', '[1 2', '<</A 1', '<41', 'BI /W 1 ID abc'])('what does not end is refused: %s', (stream) => {
  expect(() => read(stream)).toThrow(SyntaxError);
});

test('every string written with escapes is read back', () => {
  const escape = (text: string) => `(${Array.from(text, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}) Tj`;
  fc.assert(fc.property(fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) }), (text) => {
    expect(read(escape(text))).toEqual([['Tj', text]]);
  }));
});
