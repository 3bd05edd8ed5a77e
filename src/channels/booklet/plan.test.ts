import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINES_A_PAGE, planBook, type Line } from './plan.ts';

const slugs = (count: number) => Array.from({ length: count }, (_, index) => `huong-dan-${index}`);
const guides = (count: number): Line[] => slugs(count).map((slug) => ({ kind: 'guide', slug }));
const heading: Line = { kind: 'heading', title: 'Cư trú', icon: 'nha' };

test('fourteen guides: cover, imprint, how to use, contents, then the first guide on page 5', () => {
  const { pageOf, pages, notesBefore, notesAfter } = planBook(slugs(14), guides(14), []);
  expect([...pageOf.values()].slice(0, 3)).toEqual([5, 9, 13]);
  expect({ pages, notesBefore, notesAfter }).toEqual({ pages: 64, notesBefore: 0, notesAfter: 1 });
});

test('a heading never stands last on its page', () => {
  const { contents } = planBook(slugs(30), [...guides(LINES_A_PAGE - 1), heading, ...guides(3)], []);
  expect(contents.map((page) => page.length)).toEqual([LINES_A_PAGE - 1, 4]);
  expect(contents[1]?.[0]).toEqual(heading);
});

test('however many guides and lines: sheets come out whole, and every guide begins on a right page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 200 }), (count, contents, index) => {
      const { pages, pageOf } = planBook(slugs(count), guides(contents), guides(index));
      expect(pages % 4).toBe(0);
      for (const page of pageOf.values()) expect(page % 2).toBe(1);
    }),
  );
});
