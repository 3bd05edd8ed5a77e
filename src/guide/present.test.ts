import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Guide } from './model.ts';
import { bindUnits, glance, isInForce, presentGuide, reliefText, showDay, showMoney } from './present.ts';
import { readGuide } from './read.ts';

const source = readFileSync(new URL('fixtures/every-node.mdx', import.meta.url), 'utf8');
const guide: Guide = JSON.parse(readFileSync(new URL('fixtures/every-node.json', import.meta.url), 'utf8'));
const here = { unit: 'phường Thượng Hồng', province: 'tỉnh Hưng Yên' };
const words = { cost: 'Lệ phí', free: 'Miễn phí', until: 'đến hết' };
const on = (date: string) => presentGuide(guide, here, date);

test.each([
  ['2026-11-22', [0, 8000], 1],
  ['2027-01-15', [0, undefined], 1],
  ['2027-03-15', [0, undefined], 0],
])('on %s only the facts in force are left', (date, amounts, reliefs) => {
  expect(on(date).fees.map(({ amount }) => amount)).toEqual(amounts);
  expect(on(date).reliefs).toHaveLength(reliefs);
});

test('both ends of a period are included', () => {
  expect([isInForce({ until: '2026-12-31' }, '2026-12-31'), isInForce({ until: '2026-12-31' }, '2027-01-01')]).toEqual([true, false]);
  expect([isInForce({ from: '2027-01-01' }, '2026-12-31'), isInForce({ from: '2027-01-01' }, '2027-01-01')]).toEqual([false, true]);
});

test('the ward takes the place of its placeholder', () => {
  expect(on('2026-11-22').summary).toContain('tại phường Thượng Hồng.');
  expect(JSON.stringify(on('2026-11-22'))).not.toMatch(/\[\[\p{L}/u);
});

test('an approval of an older edition is none', () => {
  expect(on('2026-11-22').approved?.edition).toBe(2);
  const older = { ...guide, editions: [...guide.editions, { edition: 3, date: '2026-12-01', changes: ['Đổi mức phí.'] }] };
  expect(presentGuide(older, here, '2026-12-02').approved).toBeNull();
});

test.each([
  ['Trong 15 ngày làm việc', 'Trong 15\u00a0ngày làm việc'],
  ['8.000 đồng một bản', '8.000\u00a0đồng một bản'],
  ['Điều 5 khoản 2', 'Điều\u00a05 khoản\u00a02'],
  ['100 %', '100\u00a0%'],
  ['bước 2', 'bước\u00a02'],
])('"%s": a number stays with its unit', (text, bound) => {
  expect(bindUnits(text)).toBe(bound);
});

test.each([['phòng ba người'], ['hăm 5'], ['tải 5 sốt'], ['cơ bản'], ['2 ngàytháng']])('"%s" is left alone', (text) => {
  expect(bindUnits(text)).toBe(text);
});

test('days and money are shown the Vietnamese way', () => {
  expect(['2025-07-01', '2027-02-28', '2026-11-22', '2026-10-05'].map(showDay)).toEqual(['01/7/2025', '28/02/2027', '22/11/2026', '05/10/2026']);
  expect([0, 8000, 1_150_000].map(showMoney)).toEqual(['0\u00a0đồng', '8.000\u00a0đồng', '1.150.000\u00a0đồng']);
});

test('cost, time and place at a glance', () => {
  expect(glance(on('2026-11-22'), words)).toEqual({
    cost: { label: 'Lệ phí', value: 'Miễn phí', note: 'Đăng ký trong 60\u00a0ngày' },
    time: { value: 'Trong ngày', note: 'Nộp trước 15\u00a0giờ' },
    place: { value: 'UBND phường', note: 'nơi cha hoặc mẹ cư trú' },
  });
});

test('a paid case shows its amount, its last day and who is exempt until when', () => {
  const paid = { ...guide, fees: guide.fees.slice(1, 2) };
  expect(glance(presentGuide(paid, here, '2026-11-22'), words).cost).toEqual({
    label: 'Lệ phí',
    value: '8.000\u00a0đồng',
    note: 'Đến hết\u00a031/12/2026. Miễn cho hộ nghèo, đến hết\u00a028/02/2027',
  });
  expect(reliefText(guide.reliefs[0]!, 'đến hết')).toBe('Miễn cho người thuộc hộ nghèo và người khuyết tật, đến hết\u00a028/02/2027.');
});

test('text of other days is left out wherever it stands, and comes back on its day', () => {
  const dated = readGuide('content/guides/dang-ky-khai-sinh.mdx', Buffer.from(source
    .replace('<Mistake title="Chụp ảnh mờ">', '<Mistake title="Chụp ảnh mờ" until="2026-12-31">')
    .replace('<Question ask="Quá 60 ngày thì sao?">', '<Question ask="Quá 60 ngày thì sao?" from="2027-01-01">')
    .replace('<Note title="Nộp ở đâu">', '<Note title="Nộp ở đâu" until="2026-12-31">')
    .replace('<Warning>', '<Warning from="2027-01-01">')
    .replace('  - Từ 01/7/2025 nộp', '  - { text: "Chỉ hết năm nay thôi.", until: 2026-12-31 }\n  - Từ 01/7/2025 nộp'))).guide;
  if (!dated) throw new Error('the dated guide can be read');
  const seen = (date: string) => {
    const { mistakes, questions, notes, steps, changed } = presentGuide(dated, here, date);
    return [mistakes.length, questions.length, notes.filter(({ type }) => type === 'note').length, steps[0]?.body.filter(({ type }) => type === 'note').length, changed.length];
  };
  expect(seen('2026-12-31')).toEqual([1, 0, 1, 0, 2]);
  expect(seen('2027-01-01')).toEqual([0, 1, 0, 1, 1]);
});
