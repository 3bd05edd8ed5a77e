import { expect, test } from 'vitest';
import { fit, slotOf, type Passage } from './fit.ts';

const passage = (name: string, importance: number, length: number, chain?: string): Passage => ({ name, paragraph: 0, importance, sentences: [{ written: name, said: name, length }], ...(chain && { chain }) });
const names = (passages: Passage[]) => passages.map(({ name }) => name);
const upTo = (most: number) => ({ least: 0, most });

test('a slot is three per cent either way', () => {
  expect(slotOf(160, 3)).toEqual({ least: 466, most: 494 });
});

test.each([[160, 0], [160, -1], [160, Number.NaN], [160, Number.POSITIVE_INFINITY], [0, 3]])('nothing can be read at %d syllables a minute in %d minutes', (rate, minutes) => {
  expect(() => slotOf(rate, minutes)).toThrow(/không đọc được gì/);
});

test('the important comes first, and order stays that of reading', () => {
  const { kept, left } = fit([passage('thêm', 2, 50), passage('chính', 0, 50), passage('cần', 1, 50)], upTo(100));
  expect(names(kept)).toEqual(['chính', 'cần']);
  expect(names(left)).toEqual(['thêm']);
});

test('what is too long makes way for something shorter', () => {
  expect(names(fit([passage('chính', 0, 50), passage('dài', 1, 60), passage('ngắn', 2, 40)], upTo(100)).kept)).toEqual(['chính', 'ngắn']);
});

test('the less important makes way where otherwise the slot would not be filled', () => {
  const passages = [passage('chính', 0, 50), passage('một', 1, 20), passage('hai', 2, 15), passage('ba', 3, 28)];
  expect(names(fit(passages, { least: 97, most: 100 }).kept)).toEqual(['chính', 'một', 'ba']);
});

test('where nothing fills the slot, as much is said as there is', () => {
  expect(names(fit([passage('chính', 0, 50), passage('một', 1, 20)], { least: 97, most: 100 }).kept)).toEqual(['chính', 'một']);
});

test('of a chain nothing is said without what comes before', () => {
  const passages = [passage('chính', 0, 50), passage('một', 1, 60, 'a'), passage('hai', 1.1, 10, 'a'), passage('khác', 2, 10)];
  expect(names(fit(passages, upTo(70)).kept)).toEqual(['chính', 'khác']);
  expect(names(fit(passages, upTo(120)).kept)).toEqual(['chính', 'một', 'hai']);
});

test('what is always said is kept even where it does not fit', () => {
  expect(names(fit([passage('chính', 0, 150), passage('thêm', 1, 1)], upTo(100)).kept)).toEqual(['chính']);
});
