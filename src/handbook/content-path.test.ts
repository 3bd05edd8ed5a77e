import { expect, test } from 'vitest';
import { guideFile, ownerOf, wardOf } from './content-path.ts';

test('a guide of a ward lies in the folder of that ward, a common one beside all others', () => {
  expect(guideFile('tach-ho')).toBe('content/guides/tach-ho.mdx');
  expect(guideFile('tach-ho', 'xa-mau')).toBe('content/wards/xa-mau/guides/tach-ho.mdx');
});

test.each([
  ['content/wards/xa-mau.yaml', 'xa-mau'],
  ['content/wards/xa-mau/guides/tach-ho.mdx', 'xa-mau'],
  ['content/guides/tach-ho.mdx', undefined],
  ['content/schedule.yaml', undefined],
])('%s belongs to %s', (file, ward) => {
  expect(wardOf(file)).toBe(ward);
});

test('a problem in a file of several wards names its ward', () => {
  expect(ownerOf({ file: 'content/schedule.yaml', ward: 'xa-mau' })).toBe('xa-mau');
  expect(ownerOf({ file: 'content/schedule.yaml' })).toBeUndefined();
});
