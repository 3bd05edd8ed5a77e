import { expect, test } from 'vitest';
import { fit, slotOf, type Passage } from './fit.ts';

const passage = (name: string, importance: number, length: number): Passage => ({ name, paragraph: 0, importance, sentences: [{ written: name, said: name, length }] });
const names = (passages: Passage[]) => passages.map(({ name }) => name);

test('a slot is three per cent either way', () => {
  expect(slotOf(160, 3)).toEqual({ least: 466, most: 494 });
});

test('the important comes first, and order stays that of reading', () => {
  const { kept, left } = fit([passage('thêm', 2, 50), passage('chính', 0, 50), passage('cần', 1, 50)], 100);
  expect(names(kept)).toEqual(['chính', 'cần']);
  expect(names(left)).toEqual(['thêm']);
});

test('what is too long makes way for something shorter', () => {
  expect(names(fit([passage('chính', 0, 50), passage('dài', 1, 60), passage('ngắn', 2, 40)], 100).kept)).toEqual(['chính', 'ngắn']);
});
