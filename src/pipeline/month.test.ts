import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import broadcast from '../channels/broadcast.ts';
import { tone } from '../formats/audio/wav.fixture.ts';
import type { Voice } from '../formats/audio/voice.ts';
import type { Guide } from '../guide/model.ts';
import { requireHandbook, type Handbook } from '../handbook/load.ts';
import type { Schedule } from '../handbook/schedule.ts';
import { monthPlan, requirePlan } from '../schedule/month.ts';
import { makeAudio } from './audio.ts';
import { findWard, setsOf } from './context.ts';
import { makeArtifacts } from './make.ts';
import { readManifest } from './manifest.ts';
import { makeMonth, monthFolder } from './month.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-22';
const MONTH = '2026-12';

let handbook: Handbook;
let out: string;

beforeEach(async () => {
  handbook = await requireHandbook(ROOT, DATE);
  out = await mkdtemp(join(tmpdir(), 'camnang-month-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

/** The month of a station that is on air on Saturdays only: a bulletin at noon, a programme in the evening. */
function saturdays(more: Partial<Schedule> = {}, guides: Guide[] = handbook.guides) {
  const [shipped] = handbook.schedules;
  const slots: Schedule['slots'] = [{ id: 'trua', days: ['thu-7'], start: '11:00', minutes: 3 }, { id: 'toi', days: ['thu-7'], start: '19:00', minutes: 15 }];
  const changed: Handbook = { ...handbook, guides, schedules: [{ ...(shipped as Schedule), slots, campaigns: [], ...more }] };
  return { handbook: changed, plan: requirePlan(changed, findWard(changed), DATE, MONTH), date: DATE, out };
}
const folder = () => join(out, monthFolder(MONTH));

test('every slot of the plan has its files under the name the plan gives, and the folder a list of contents', async () => {
  const job = saturdays();
  const { written, failures } = await makeMonth(job);
  expect(failures).toEqual([]);
  const names = job.plan.airings.map(({ name }) => name);
  expect(names).toHaveLength(8);
  const expected = [...names.flatMap((name) => ['docx', 'json', 'txt'].map((extension) => `${name}.${extension}`)), `lich-phat-thanh-${MONTH}.docx`, `lich-phat-thanh-${MONTH}.ics`, 'muc-luc.txt'].sort();
  expect((await readdir(folder())).sort()).toEqual(expected);
  expect(written.map(({ file }) => file)).toEqual(expected.map((file) => `/an-pham/tat-ca/phat-thanh-${MONTH}/${file}`));
  expect(await readManifest(join(out, 'manifest.json'))).toEqual(written);
  const contents = await readFile(join(folder(), 'muc-luc.txt'), 'utf8');
  expect(names.filter((name) => !contents.includes(`    ${name}\n`))).toEqual([]);
  expect(await readdir(join(out, 'tat-ca'))).toEqual([`phat-thanh-${MONTH}`]);
});

test('a text of the month is that of the guide, a programme that of its topic', async () => {
  const job = saturdays();
  await makeMonth(job);
  const ward = findWard(handbook);
  await makeArtifacts({ handbook, ward, date: DATE, guides: handbook.guides, channels: [broadcast], sets: setsOf([broadcast], handbook), out });
  const [single, programme] = job.plan.airings;
  const text = (...path: string[]) => readFile(join(out, ...path), 'utf8');
  expect(await text(monthFolder(MONTH), `${single?.name}.txt`)).toBe(await text(single?.subject ?? '', 'phat-thanh-3p.txt'));
  expect(await text(monthFolder(MONTH), `${programme?.name}.txt`)).toBe(await text(programme?.subject ?? '', 'chuong-trinh-15p.txt'));
  // Making the guides anew leaves the month where it is.
  expect((await readManifest(join(out, 'manifest.json'))).filter(({ channel }) => channel === 'schedule')).toHaveLength(27);
}, 120_000);

test('each bulletin says what holds on the day on which it is read', async () => {
  const [raw] = handbook.guides.filter(({ fees }) => fees[0]?.amount !== undefined);
  if (!raw?.fees[0]) throw new Error('a guide has a fee');
  const { until: _, ...fee } = raw.fees[0];
  const changed: Guide = { ...raw, fees: [{ ...fee, amount: 11_000, until: '2026-12-09' }, { ...fee, amount: 22_000, from: '2026-12-10' }] };
  const job = saturdays({ notices: [{ guide: raw.slug, slot: 'trua', from: '2026-12-01', until: '2026-12-31' }] }, handbook.guides.map((guide) => (guide === raw ? changed : guide)));
  await makeMonth(job);
  const said = (day: string) => readFile(join(folder(), `${day}_trua_${raw.slug}_3p.txt`), 'utf8');
  expect(await said('2026-12-05')).toContain('mười một nghìn đồng');
  expect(await said('2026-12-12')).toContain('hai mươi hai nghìn đồng');
});

test('a month that cannot be made leaves the earlier one as it was', async () => {
  await makeMonth(saturdays());
  const before = await readdir(folder());
  const broken = handbook.guides.map((guide): Guide => ({ ...guide, steps: [] }));
  const { failures, written } = await makeMonth(saturdays({}, broken));
  expect(written).toEqual([]);
  expect(failures[0]).toContain('hướng dẫn chưa có bước nào');
  expect(await readdir(folder())).toEqual(before);
  expect(await readdir(join(out, 'tat-ca'))).toEqual([`phat-thanh-${MONTH}`]);
});

test('drafts of the month bear its names, and are those of the guides', async () => {
  const voice: Voice = { id: 'tone', speak: async () => ({ samples: Float32Array.from(tone(1, 22_050, 0.5)), rate: 22_050 }) };
  const job = saturdays();
  const { written } = await makeMonth(job);
  const drafts = await makeAudio({ rows: written, rate: 160, voice, words: handbook.words.audio, out, cache: join(out, 'cache') });
  expect(drafts.failures).toEqual([]);
  expect(drafts.written.map(({ file }) => file.split('/').at(-1))).toEqual(job.plan.airings.map(({ name }) => `${name}.mp3`).sort());
  const ward = findWard(handbook);
  const guides = handbook.guides.filter(({ slug }) => slug === job.plan.airings[0]?.subject);
  const made = await makeArtifacts({ handbook, ward, date: DATE, guides, channels: [broadcast], sets: [], out });
  const kept = await makeAudio({ rows: made.written, rate: 160, voice: undefined, words: handbook.words.audio, out, cache: join(out, 'cache') });
  expect(kept.written.map(({ file }) => file)).toEqual([`/an-pham/${guides[0]?.slug}/phat-thanh-3p.mp3`]);
});

test('a ward without a schedule has no month', () => {
  const without = { ...handbook, schedules: [] };
  expect(monthPlan(without, findWard(handbook), DATE, MONTH)).toBeUndefined();
  expect(() => requirePlan(without, findWard(handbook), DATE, MONTH)).toThrow('chưa có lịch phát thanh');
});
