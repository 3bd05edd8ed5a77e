import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readQr } from '../formats/read-qr.fixture.ts';
import { loadTypeface, MissingGlyphError } from '../formats/picture/typeface.ts';
import type { Guide } from '../guide/model.ts';
import { presentGuide } from '../guide/present.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { loadHandbook, type Handbook } from '../handbook/load.ts';
import { OverflowError, type Artifact, type Context } from '../pipeline/contract.ts';
import infographic, { FORMATS } from './infographic.ts';
import { composeInfographic } from './infographic/compose.ts';
import { infographicContent } from './infographic/content.ts';

const DATE = '2026-11-22';
const typeface = await loadTypeface();
const { handbook } = (await loadHandbook('.', DATE)) as { handbook: Handbook };

function contextOf(guide: Guide, change: Partial<Context> = {}): Context {
  const [ward] = handbook.wards;
  const topic = handbook.topics.find(({ id }) => id === guide.topic);
  if (!ward || !topic) throw new Error('no ward or topic');
  const code = { code: 'KS1', guide: guide.slug, edition: 1, issued: DATE, seal: '' };
  const { sources, events, words, pronunciation } = handbook;
  return { date: DATE, ward, topic, code, sources, words, pronunciation, warn: () => {}, ...change };
}

const present = (guide: Guide) => presentGuide(guide, contextOf(guide).ward, DATE);
const sheetOf = (guide: Guide, format: keyof typeof FORMATS, context = contextOf(guide)) => composeInfographic(infographicContent(guide, context), FORMATS[format], typeface, guide.slug);
const wordsOf = (guide: Guide, format: keyof typeof FORMATS) => sheetOf(guide, format).sheet.texts.flatMap(({ lines }) => lines).join(' ');

const guides = handbook.guides.map(present);
const first = guides.find(({ slug }) => slug === 'dang-ky-khai-sinh') ?? (guides[0] as Guide);
const press = 'Nộp hồ sơ';

describe('the pictures of a guide', () => {
  let files: Artifact[];
  beforeAll(async () => {
    files = await infographic.write(first, contextOf(first));
  });
  const data = (name: string) => Buffer.from(files.find(({ file }) => file === name)?.data ?? []);

  test('the channel writes the files it says it writes', () => {
    expect(files.map(({ file }) => file)).toEqual(infographic.files);
  });

  test.each(['1080x1350.png', '1080x1350.webp', '1080x1920.png', '1080x1920.webp'])('%s has its size, is light, and its QR is read by another program', async (name) => {
    const picture = data(`infographic-${name}`);
    expect(picture.length).toBeLessThan(500_000);
    const { width, height } = await sharp(picture).metadata();
    expect(`${width}x${height}`).toBe(name.split('.')[0]);
    // The reader knows no WebP.
    expect(await readQr(await sharp(picture).png().toBuffer())).toEqual([codeAddress(null, 'KS1')]);
  });

  test('the QR is still read when the picture is shown small', async () => {
    const small = await sharp(data('infographic-1080x1350.png')).resize(400).png().toBuffer();
    expect(await readQr(small)).toEqual([codeAddress(null, 'KS1')]);
  });

  test('the text alternative holds title, steps and the missing host', () => {
    const text = data('infographic.txt').toString();
    expect(text).toContain(first.title);
    for (const { title } of first.steps) expect(text).toContain(title);
    expect(text).toContain(handbook.words.common.noHost);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('the same guide gives the same bytes twice', async () => {
    const again = await infographic.write(first, contextOf(first));
    again.forEach(({ file, data: bytes }) => expect(Buffer.compare(Buffer.from(bytes), data(file))).toBe(0));
  });
});

describe.each(guides.map((guide) => [guide.slug, guide] as const))('%s', (_, guide) => {
  test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('fits %s: no text leaves the picture or its measure, what is listed is at least 26 px', (format) => {
    const { sheet } = sheetOf(guide, format);
    for (const text of sheet.texts) {
      expect(text.width).toBeLessThanOrEqual(text.measure + 0.01);
      expect(text.x).toBeGreaterThanOrEqual(0);
      expect(text.x + text.measure).toBeLessThanOrEqual(sheet.width);
      expect(text.y + text.height).toBeLessThanOrEqual(sheet.height);
    }
    for (const words of [...guide.steps.map(({ title }) => title), ...guide.prepare.map(({ name }) => name)]) {
      expect(sheet.texts.find(({ lines }) => lines.join(' ') === words)?.style.size).toBeGreaterThanOrEqual(26);
    }
  });

  test('says what it has to say in at most 150 words on 4:5', () => {
    const { title, tagline, facts, prepare, steps } = infographicContent(guide, contextOf(guide));
    const said = [title, tagline, ...facts.flatMap(({ value, note }) => [value, note]), ...prepare.map(({ name }) => name), ...steps.map((step) => step.title)];
    expect(said.join(' ').split(/[ \u00a0]+/).length).toBeLessThanOrEqual(150);
  });

  test('shows the draft mark while nobody approved it, and the edition', () => {
    const words = wordsOf(guide, '1080x1350');
    expect(words).toContain('Bản\u00a01 · 22/11/2026');
    expect(words.includes(handbook.words.common.draft)).toBe(guide.approved === null);
  });
});

test.each([4, 5, 6])('a guide of %i steps and three things to prepare fills the picture', (count) => {
  const short = { ...first, steps: first.steps.slice(0, count), prepare: first.prepare.slice(0, 3) };
  for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) expect(sheetOf(short, format).sheet.texts.length).toBeGreaterThan(20);
});

test('a guide without screens shows its pictogram in place of the phone', () => {
  const bare = { ...first, steps: first.steps.map(({ screen: _, ...step }) => step) };
  expect(sheetOf(bare, '1080x1350').hero).toBeUndefined();
});

test('a screen with a button to press is drawn before one without', () => {
  const steps = first.steps.map(({ screen: _, ...step }, index) => ({ ...step, screen: { app: 'Cổng Dịch vụ công', rows: [{ kind: 'field' as const, text: 'Họ và tên' }], ...(index === 2 && { press }) } }));
  expect(sheetOf({ ...first, steps }, '1080x1350').hero?.step).toBe(2);
});

test('with a host, the short address stands under the code', () => {
  const context = contextOf(first);
  const ward = { ...context.ward, host: 'dvc.thuonghong.hungyen.gov.vn' };
  const { sheet } = sheetOf(first, '1080x1350', { ...context, ward });
  expect(sheet.texts.some(({ lines }) => lines.join('') === 'dvc.thuonghong.hungyen.gov.vn/Q/KS1')).toBe(true);
});

test('steps that cannot fit are an error naming guide and block', () => {
  const steps = Array.from({ length: 8 }, () => ({ ...(first.steps[0] as Guide['steps'][number]), title: 'Nghiêng nghiêng '.repeat(12).trim() }));
  expect(() => sheetOf({ ...first, steps }, '1080x1350')).toThrow(OverflowError);
  expect(() => sheetOf({ ...first, steps }, '1080x1350')).toThrow(/dang-ky-khai-sinh: infographic: "8\u00a0bước" không vừa, thừa \d+ px/);
});

test('a letter the font does not have is an error', () => {
  expect(() => sheetOf({ ...first, tagline: 'Làm tại nhà 漢' }, '1080x1350')).toThrow(MissingGlyphError);
});
