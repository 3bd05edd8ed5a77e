import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { requireHandbook } from '../handbook/load.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import card from './card.ts';

const DATE = '2026-11-22';
const handbook = await requireHandbook(join(import.meta.dirname, '../..'), DATE);

test('cards have the sizes that previews and portals ask for, and weigh under 500 KB', async () => {
  for (const raw of handbook.guides.slice(0, 6)) {
    const { guide, context } = prepare(handbook, raw, findWard(handbook), DATE, () => {});
    for (const { file, data } of await card.write(guide, context)) {
      const { width, height, format } = await sharp(data).metadata();
      expect([format, `${width}x${height}`]).toEqual(['png', /\d+x\d+/.exec(file)?.[0]]);
      expect(data.byteLength).toBeLessThan(500_000);
    }
  }
});

test('a title that no size can hold is an error that names the guide', async () => {
  const [raw] = handbook.guides;
  if (!raw) throw new Error('no guide');
  const { guide, context } = prepare(handbook, { ...raw, title: 'Chữ '.repeat(60) }, findWard(handbook), DATE, () => {});
  await expect(card.write(guide, context)).rejects.toThrow(`${guide.slug}: card:`);
});
