import { expect, test } from 'vitest';
import { brokenSeal, codeAddress, codesFile, currentCode, nextCode, type Code } from './ledger.ts';

const issue = (guides: string[]): Code[] => guides.reduce<Code[]>((ledger, guide) => [...ledger, nextCode(ledger, guide, 1, '2026-11-22')], []);
const ledger = issue(['dang-ky-khai-sinh', 'dang-ky-tam-tru', 'dang-ky-thuong-tru']);

test('codes are the initials of the last two words and a number', () => {
  expect(ledger.map(({ code }) => code)).toEqual(['KS1', 'TT1', 'TT2']);
  expect(codesFile.safeParse(ledger).success).toBe(true);
});

test('a whole ledger has no broken seal', () => {
  expect(brokenSeal(ledger)).toBe(-1);
  expect(brokenSeal([])).toBe(-1);
});

test('an entry removed, changed or moved breaks the seals from there on', () => {
  const [a, b, c] = ledger as [Code, Code, Code];
  expect(brokenSeal([b, c])).toBe(0);
  expect(brokenSeal([a, c])).toBe(1);
  expect(brokenSeal([a, { ...b, guide: 'dang-ky-thuong-tru' }, c])).toBe(1);
  expect(brokenSeal([a, { ...b, edition: 2 }, c])).toBe(1);
  expect(brokenSeal([a, c, b])).toBe(1);
});

test('300 guides of the same initials get 300 codes', () => {
  const codes = issue(Array.from({ length: 300 }, (_, index) => `k${index}-sinh${index}`)).map(({ code }) => code);
  expect(new Set(codes).size).toBe(300);
  expect(codes.at(-1)).toBe('KS300');
});

test('a prefix that ends in a digit meets no other code', () => {
  const codes = issue(['muc-2', 'm-b', 'muc-2', ...Array.from({ length: 30 }, () => 'm')]).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('the QR says only what alphanumeric mode holds', () => {
  for (const host of ['dvc.thuong-hong.hungyen.gov.vn', null]) expect(codeAddress(host, 'KS1')).toMatch(/^[A-Z0-9 $%*+\-./:]+$/);
  expect(codeAddress('dvc.example.gov.vn', 'KS1')).toBe('HTTPS://DVC.EXAMPLE.GOV.VN/Q/KS1');
});

test('a print run has a code of its own, which the guide itself never takes', () => {
  const own = nextCode(ledger, 'dang-ky-khai-sinh', 1, '2026-12-01', 'dot-1');
  expect(own).toMatchObject({ code: 'KS2', guide: 'dang-ky-khai-sinh', edition: 1, run: 'dot-1' });
  const longer = [...ledger, own];
  expect(codesFile.safeParse(longer).success).toBe(true);
  expect(brokenSeal(longer)).toBe(-1);
  expect(brokenSeal([...ledger, { ...own, run: 'dot-2' }])).toBe(3);
  const editions = [{ edition: 1, date: '2026-11-22', changes: [] }];
  expect(currentCode(longer, { slug: 'dang-ky-khai-sinh', editions })?.code).toBe('KS1');
});

test('a guide carries the code of its own edition, though a ward already has a later one', () => {
  const later = nextCode(ledger, 'dang-ky-khai-sinh', 2, '2026-12-01');
  const [first, second] = [1, 2].map((edition) => ({ edition, date: '2026-11-22', changes: [] }));
  expect(currentCode([...ledger, later], { slug: 'dang-ky-khai-sinh', editions: [first!] })?.code).toBe('KS1');
  expect(currentCode([...ledger, later], { slug: 'dang-ky-khai-sinh', editions: [first!, second!] })?.code).toBe(later.code);
});
