import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DOCX_TYPE } from '../formats/docx.ts';
import { docxText } from '../formats/docx.fixture.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import { SECOND_FILE, SECOND_WARD } from '../handbook/second-ward.fixture.ts';
import { ward as wardSchema, type Ward } from '../handbook/ward.ts';
import { prepare, prepareSet, setsOf } from '../pipeline/context.ts';
import type { Artifact } from '../pipeline/contract.ts';
import { preflightOf } from '../pipeline/preflight.ts';
import { sampleOf } from '../pipeline/print-check.ts';
import { CHANNELS } from './index.ts';
import { pdfPages } from './read-pdf.fixture.ts';

const DATE = '2026-11-22';
const all = await requireHandbook(join(import.meta.dirname, '../..'), DATE);
/** The guide with the fewest steps and the one with the most, as if there were no others. */
const guides = sampleOf(all.guides);
const handbook: Handbook = { ...all, guides, featured: guides.map(({ slug }) => slug) };

/** A ward that has said everything; each thing it says stands in some artefact. */
const FIRST = {
  unit: 'phường Quỳnh Lạc', province: 'tỉnh Hoài Mộng', host: 'dvc.quynhlac.gov.vn', contact: 'Quầy số bảy Quỳnh', phone: '0999 888 777', station: 'Đài Khúc Quỳnh',
  responsible: 'Chủ tịch họ Quỳnh', licence: '77/GP-QUYNH', performer: 'Phòng Văn hóa Quỳnh', address: 'Số 7 ngõ Quỳnh', shop: 'Nhà in Quỳnh Mai',
};
const first: Ward = {
  ...wardSchema.parse({
    area: null, unit: FIRST.unit, province: FIRST.province, host: FIRST.host,
    contacts: [{ name: FIRST.contact, phone: FIRST.phone, confirmed: DATE }],
    hotlines: [{ name: 'Tổng đài chung', phone: '113' }],
    station: { name: FIRST.station, rate: 160, profile: 'north' },
    legal: { responsible: FIRST.responsible, licence: { number: FIRST.licence, date: DATE }, performer: { name: FIRST.performer, address: FIRST.address } },
    printing: { shop: FIRST.shop },
  }),
  id: 'phuong-quynh',
};
const second: Ward = { ...wardSchema.parse(parse(SECOND_FILE)), id: SECOND_WARD };

interface Made extends Artifact {
  /** "leaflet dang-ky-khai-sinh to-roi-a5.pdf" */
  name: string;
}

/** Everything that every channel makes of the guides in a ward. */
async function everything(ward: Ward): Promise<Made[]> {
  const made: Made[] = [];
  const add = (channel: string, owner: string, artifacts: Artifact[]) => made.push(...artifacts.map((artifact) => ({ ...artifact, name: `${channel} ${owner} ${artifact.file}` })));
  for (const channel of CHANNELS) {
    for (const raw of guides) {
      const { guide, context } = prepare(handbook, raw, ward, DATE, () => {});
      add(channel.id, raw.slug, await channel.write(guide, context));
    }
  }
  for (const { channel, set: plan } of setsOf(CHANNELS, handbook)) {
    const { set, context } = prepareSet(handbook, plan, ward, DATE, () => {});
    add(channel.id, plan.id, await channel.writeSet(set, context));
  }
  return made;
}

/** What can be read in a file, without spaces, in lower case; nothing of pictures. */
async function textOf({ data, mediaType, title, use }: Artifact): Promise<string> {
  const inside = mediaType === 'application/pdf' ? (await pdfPages(data)).map(({ text }) => text).join(' ') : mediaType === DOCX_TYPE ? docxText(data) : /^(text|application\/(json|ssml))|xml/.test(mediaType) ? Buffer.from(data).toString() : '';
  return squeezed([title, use, inside].join(' '));
}
const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s/g, '').toLowerCase();

let before: Made[];
let ofFirst: Made[];
let after: Made[];

// A channel that a name does not fit, or that finds no number to call, throws here.
beforeAll(async () => {
  before = await everything(second);
  ofFirst = await everything(first);
  after = await everything(second);
}, 300_000);

test('nothing of one ward is in what is made for another', { timeout: 120_000 }, async () => {
  const said = (await Promise.all(ofFirst.map(textOf))).join(' ');
  for (const [field, value] of Object.entries(FIRST)) expect(said, field).toContain(squeezed(value));
  for (const artifact of after) {
    const text = await textOf(artifact);
    for (const value of [...Object.values(FIRST), 'Quỳnh', 'Thượng Hồng', 'Bạch Sam', 'Hưng Yên']) expect(text, artifact.name).not.toContain(squeezed(value));
  }
});

test('making another ward in between leaves no trace, in pictures either', () => {
  const hashes = (made: readonly Made[]) => made.map(({ name, data }) => [name, createHash('sha256').update(data).digest('hex')]);
  expect(hashes(after)).toEqual(hashes(before));
});

test('the names of a ward fit every printed piece, however long the schema lets them be', { timeout: 120_000 }, async () => {
  for (const [ward, made] of [[first, ofFirst], [second, after]] as const) {
    for (const artifact of made) {
      const checked = await preflightOf(artifact, ward);
      expect(checked?.findings ?? [], `${ward.id}: ${artifact.name}`).toEqual([]);
    }
  }
});
