import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { requireHandbook } from './load.ts';
import { toConfirm } from './to-confirm.ts';
import { toConfirmText } from './to-confirm-text.ts';
import { wordsFile } from './words.ts';

const words = wordsFile.parse(parse(await readFile('content/words.yaml', 'utf8')));
const handbook = await requireHandbook(process.cwd(), '2026-11-22');
const ward = { ...handbook.wards[0]!, host: null, contacts: [] };
const slugs = (items: { text: string; guides: { slug: string }[] }[]) => items.flatMap(({ guides }) => guides.map(({ slug }) => slug));

test('what the ward file lacks comes first, and goes when it is filled in', () => {
  expect(toConfirm(handbook, ward, '2026-11-22').ward).toHaveLength(2);
  expect(toConfirm(handbook, { ...ward, host: 'dvc.phuong.gov.vn' }, '2026-11-22').ward).toHaveLength(1);
});

test('a fee without an amount, a fact that ends and an open statement are listed with their guide, in the ward\'s own names', () => {
  const list = toConfirm(handbook, ward, '2026-11-22');
  expect(slugs(list.fees)).toContain('dang-ky-khai-sinh');
  expect(list.dates.find(({ text }) => text.includes('31/12/2026'))?.guides.map(({ slug }) => slug)).toContain('cap-doi-cap-lai-the-can-cuoc');
  expect(slugs(list.guides)).toContain('dang-ky-tam-tru');
  expect(list.guides.map(({ text }) => text).join(' ')).not.toContain('[[');
});

test('a source read only in a copy is listed with the guides that cite it; a sure one is not', () => {
  const { sources } = toConfirm(handbook, ward, '2026-11-22');
  const sure = handbook.sources.filter(({ confidence }) => confidence === 'cao').map(({ number }) => number);
  expect(sources.length).toBeGreaterThan(0);
  for (const { text, guides } of sources) {
    expect(sure.some((number) => text.startsWith(`${number} (`))).toBe(false);
    expect(guides.length).toBeGreaterThan(0);
  }
});

test('an approved guide is no draft', () => {
  const [first, ...others] = handbook.guides;
  const approved = { ...first!, approved: { by: 'Công chức', date: '2026-11-22', edition: first!.editions.length } };
  expect(slugs(toConfirm({ ...handbook, guides: [approved, ...others] }, ward, '2026-11-22').drafts)).not.toContain(first!.slug);
});

test('the text is one page: few lines, none too wide, what is left out is counted', () => {
  const lines = toConfirmText(toConfirm(handbook, ward, '2026-11-22'), words);
  expect(lines.length).toBeLessThanOrEqual(60);
  for (const line of lines.filter((text) => text.startsWith('□'))) expect(line.length).toBeLessThanOrEqual(101);
  const many = { ward: [], fees: Array.from({ length: 9 }, (_, n) => ({ text: `Phí ${n}`, guides: [] })), dates: [], guides: [], sources: [], drafts: [] };
  expect(toConfirmText(many, words)).toContain('  … và 3 điều nữa');
});

test('with nothing open there is no page', () => {
  expect(toConfirmText({ ward: [], fees: [], dates: [], guides: [], sources: [], drafts: [] }, words)).toEqual([]);
});
