import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { listFinder } from '../client/find-in-list.ts';
import type { PageList } from '../client/page-list.ts';
import { SEARCH_QUERIES } from '../e2e/search-queries.ts';
import { fold } from '../vietnamese/fold.ts';
import { loadSite, type Site } from './handbook.ts';
import { pageList } from './page-list.ts';
import { namesOf } from './search-words.ts';

/** Bytes of the list as a host sends it; with the script beside it, a first search stays below 60 KB. */
const LIST_BYTES = 40 * 1024;
/** One name of so many is tried in each way of typing: some two hundred. */
const EACH = 3;
const ROOT = process.cwd();

let site: Site;
let list: PageList;
let find: (query: string) => string[];

beforeAll(async () => {
  vi.stubEnv('CAMNANG_DATE', '2026-11-22');
  site = await loadSite();
  list = await pageList(site, ROOT);
  find = listFinder(list);
});

/** The share of queries, in hundredths, that have one of their guides first, and among three. */
function hits(queries: readonly (readonly [query: string, slugs: readonly string[]])[]): { first: number; amongThree: number } {
  const places = queries.map(([query, slugs]) => find(query).findIndex((address) => slugs.some((slug) => address === `/huong-dan/${slug}/`)));
  const within = (most: number) => (100 * places.filter((place) => place >= 0 && place < most).length) / queries.length;
  return { first: within(1), amongThree: within(3) };
}

test('what people type finds its guide first in 95 of 100 cases, among three always', () => {
  const places = SEARCH_QUERIES.map(([query, slug]) => ({ query, place: find(query).indexOf(`/huong-dan/${slug}/`) }));
  expect(SEARCH_QUERIES.length).toBeGreaterThan(300);
  expect(places.filter(({ place }) => place < 0 || place > 2)).toEqual([]);
  expect(places.filter(({ place }) => place === 0).length / places.length).toBeGreaterThanOrEqual(0.95);
});

test('the list is small, and holds every guide and article', async () => {
  expect(gzipSync(JSON.stringify(list)).byteLength).toBeLessThan(LIST_BYTES);
  expect(list.pages.filter(([address]) => address.startsWith('/huong-dan/')).length).toBe(site.guides.length);
  expect(list.pages.length).toBeGreaterThan(site.guides.length);
});

test('the articles\' addresses and marks are no words of theirs', async () => {
  expect(list.words).not.toMatch(/huong|https|\[|\(/);
  expect(await readFile('content/articles/bach-sam-nay-o-dau.mdx', 'utf8')).toContain('](/huong-dan/');
});

test('everyday words lead to words that the guides have', () => {
  const known = new Set(list.words.split(' '));
  const leadNowhere = list.everyday.filter(([, meant]) => !meant.split(' ').every((word) => meant === '' || known.has(word)));
  expect(leadNowhere).toEqual([]);
});

/** Every name of every guide, typed in some way, must lead to a guide of that name: the rule, not the examples. */
describe('every name of every guide', () => {
  /** Keys of the tones, then of the letters, by their combining marks. */
  const TELEX = ['f', 's', 'r', 'x', 'j', '^', 'w', 'w', 'd'];
  const VNI = ['2', '1', '3', '4', '5', '6', '8', '7', '9'];
  const MARKS = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323', '\u0302', '\u0306', '\u031b', 'đ'];
  const keys = (word: string, method: readonly string[]) => {
    const letters = [...word.normalize('NFD')];
    const tone = letters.find((letter) => MARKS.indexOf(letter) >= 0 && MARKS.indexOf(letter) < 5);
    const typed = letters.filter((letter) => letter !== tone).map((letter, at) => (letter === 'đ' ? `d${method[8]}` : MARKS.includes(letter) ? (method[MARKS.indexOf(letter)] ?? '').replace('^', letters[at - 1] ?? '') : letter));
    return typed.join('') + (tone === undefined ? '' : method[MARKS.indexOf(tone)]);
  };
  const byWord = (typed: (word: string) => string) => (name: string) => name.split(' ').map(typed).join(' ');
  const HEARD: [RegExp, string][] = [[/^s/, 'x'], [/^x/, 's'], [/^tr/, 'ch'], [/^ch/, 'tr'], [/^gi/, 'd'], [/^l/, 'n'], [/^n(?![gh])/, 'l'], [/y$/, 'i'], [/^ngh/, 'ng'], [/ng$/, 'n'], [/c$/, 't']];
  const asHeard = (word: string) => {
    const [from, to] = HEARD.find(([sound]) => sound.test(word)) ?? [/$/, ''];
    return word.replace(from, to);
  };

  test.each<[string, (name: string) => string, first: number, amongThree: number]>([
    ['as it is', (name) => name, 98, 100],
    ['without accents', fold, 98, 100],
    ['with keys of Telex', byWord((word) => keys(word, TELEX)), 98, 100],
    ['with keys of VNI', byWord((word) => keys(word, VNI)), 98, 100],
    ['run together', (name) => fold(name).replace(/[^a-z0-9]/g, '').slice(0, 40), 92, 94],
    ['every word misspelt', (name) => fold(name).split(' ').map(asHeard).join(' '), 94, 97],
    ['not to its end', (name) => name.slice(0, -1), 96, 98],
    ['in a whole question', (name) => `tôi muốn ${name} thì làm thế nào`, 96, 99],
    ['in another order', (name) => name.split(' ').reverse().join(' '), 97, 99],
  ])('is found typed %s', (_, typed, first, amongThree) => {
    const owners = new Map<string, string[]>();
    for (const guide of site.guides) for (const name of namesOf(guide)) owners.set(fold(name), [...(owners.get(fold(name)) ?? []), guide.slug]);
    const queries = site.guides.flatMap((guide) => namesOf(guide).map((name) => [typed(name.toLowerCase()), owners.get(fold(name)) ?? []] as const));
    const found = hits(queries.filter((__, index) => index % EACH === 0));
    expect(found.first).toBeGreaterThanOrEqual(first);
    expect(found.amongThree).toBeGreaterThanOrEqual(amongThree);
  });
});
