import { join } from 'node:path';
import { expect, test } from 'vitest';
import { presentGuide } from '../guide/present.ts';
import { requireHandbook } from '../handbook/load.ts';
import { findWard } from '../pipeline/context.ts';
import { readAloud } from './read-aloud.ts';

const handbook = await requireHandbook(join(import.meta.dirname, '../..'), '2026-11-22');
const ward = findWard(handbook);

test.each(handbook.guides.map((guide) => [guide.slug, guide] as const))('%s is read in words, every step of it', (_, raw) => {
  const guide = presentGuide(raw, ward, '2026-11-22');
  const parts = readAloud(guide, { handbook, ward });
  const words = parts.flatMap(({ sentences }) => sentences);
  expect(words.filter((sentence) => /[\d/%@&+]|\p{Lu}{2,}/u.test(sentence))).toEqual([]);
  expect(parts.filter(({ id }) => id.startsWith('buoc-')).map(({ id }) => id)).toEqual(guide.steps.map((_, index) => `buoc-${index + 1}`));
  expect(words.every((sentence) => sentence.length > 1)).toBe(true);
});
