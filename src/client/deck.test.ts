import { expect, test } from 'vitest';
import { backward, forward, slideOfHash, wishOf, wishOfSwipe, wishOfTap, type Place } from './deck.ts';

/** Title, question, end. */
const DECK = [false, true, false];
const walk = (from: Place, go: typeof forward, times: number) => Array.from({ length: times }).reduce<Place[]>((path) => [...path, go(path.at(-1) as Place, DECK)], [from]).map(({ slide, isRevealed }) => `${slide}${isRevealed ? '+' : ''}`).join(' ');

test('a question takes two steps: itself, then its answer', () => {
  expect(walk({ slide: 0, isRevealed: false }, forward, 4)).toBe('0 1 1+ 2 2');
});

test('the way back is the way forth', () => {
  expect(walk({ slide: 2, isRevealed: false }, backward, 4)).toBe('2 1+ 1 0 0');
});

test('an address names a slide, from 1; anything else is the first', () => {
  expect(['#3', '#1', '', '#0', '#4', '#x', '#-1', '#1e0'].map((hash) => slideOfHash(hash, 3))).toEqual([2, 0, 0, 0, 0, 0, 0, 0]);
});

test('keys of a keyboard and of a clicker', () => {
  expect(['ArrowRight', ' ', 'PageDown'].map((key) => wishOf(key, false))).toEqual(['forward', 'forward', 'forward']);
  expect(['ArrowLeft', 'PageUp'].map((key) => wishOf(key, false))).toEqual(['backward', 'backward']);
  expect(wishOf(' ', true)).toBe('backward');
  expect(['Home', 'End', 'F', 'Escape', 'x'].map((key) => wishOf(key, false))).toEqual(['first', 'last', 'full', 'leave', undefined]);
});

test('thirds of the screen, and swipes that are no scrolling', () => {
  expect([0.1, 0.5, 0.9].map(wishOfTap)).toEqual(['backward', undefined, 'forward']);
  expect(wishOfSwipe(-80, 10)).toBe('forward');
  expect(wishOfSwipe(80, 10)).toBe('backward');
  expect(wishOfSwipe(80, 70)).toBeUndefined();
  expect(wishOfSwipe(-20, 0)).toBeUndefined();
});
