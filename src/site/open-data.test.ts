import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { presentGuide } from '../guide/present.ts';
import { requireHandbook } from '../handbook/load.ts';
import { findWard } from '../pipeline/context.ts';
import type { Site } from './handbook.ts';
import { llmsText, openData, openHandbook, structuredData } from './open-data.ts';

const DATE = '2026-11-22';
let site: Pick<Site, 'handbook' | 'guides' | 'ward' | 'date'>;

beforeAll(async () => {
  const handbook = await requireHandbook(join(import.meta.dirname, '../..'), DATE);
  const ward = findWard(handbook);
  site = { handbook, ward, date: DATE, guides: handbook.guides.map((guide) => presentGuide(guide, ward, DATE)) };
});

test('every guide is published in the shape of the schema', () => {
  const data = openData.parse(openHandbook(site));
  expect(data.guides).toHaveLength(site.guides.length);
  expect(z.toJSONSchema(openData)).toMatchObject({ type: 'object', additionalProperties: false });
});

test('a fee is a number of đồng, and a fee nobody could confirm has none', () => {
  const fees = openHandbook(site).guides.flatMap((guide) => guide.fees);
  expect(fees.some(({ amount }) => amount === 0)).toBe(true);
  for (const { amount, ask } of fees) expect((amount === undefined) !== (ask === undefined)).toBe(true);
});

test('no place-holder, no non-breaking space, no fact out of force is published', () => {
  const text = JSON.stringify(openHandbook(site));
  expect(text.match(/\[\[|\u00a0/g)).toBeNull();
  for (const { from, until } of openHandbook(site).guides.flatMap(({ fees, reliefs, times }) => [...fees, ...reliefs, ...times])) {
    expect((from ?? DATE) <= DATE && DATE <= (until ?? DATE)).toBe(true);
  }
});

test('search engines are told the service, its price where there is one, and each step', () => {
  for (const guide of site.guides) {
    const [service, how] = (structuredData(guide, site, '/x/') as { '@graph': [{ offers: { price: number }[] }, { step: unknown[] }] })['@graph'];
    expect(how.step).toHaveLength(guide.steps.length);
    expect(service.offers.map(({ price }) => price)).toEqual(guide.fees.flatMap(({ amount }) => (amount === undefined ? [] : [amount])));
  }
});

test('llms.txt lists every guide and says how to quote them', () => {
  const text = llmsText(site);
  for (const guide of site.guides) expect(text).toContain(`/huong-dan/${guide.slug}/`);
  expect(text).toContain('OTP');
  expect(text.split('\n')[0]).toBe('# Cẩm nang Dịch vụ công');
});
