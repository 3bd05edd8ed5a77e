import { expect, test } from 'vitest';
import { QUIET_ZONE, qrModules, qrRuns } from '../formats/qr.ts';
import type { Expectations } from './expectations.ts';
import { formatFinding } from './finding.ts';
import { preflight } from './preflight.ts';
import { ADDRESS } from './sheet.fixture.ts';

const expected: Expectations = { size: { width: 50, height: 50, bleed: 2, margin: 2 }, scale: 1, shop: true, leastType: 7, leastInDrawing: 5, leastQr: 25, scanFrom: 0.25, leastResolution: 300, addresses: [ADDRESS], tagged: false };

/** A sticker: a code of `side` mm, with its quiet zone, in the middle. */
function sticker({ side = 40, width = '50mm', inside = '', address = ADDRESS } = {}): string {
  const modules = qrModules(address);
  const module = side / (modules.length + 2 * QUIET_ZONE);
  const from = (50 - side) / 2 + QUIET_ZONE * module;
  const path = qrRuns(modules).map(([x, y, length]) => `M${from + x * module} ${from + y * module}h${length * module}v${module}h${-length * module}z`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50mm" viewBox="0 0 50 50"><title>Quét để xem</title><rect width="50" height="50" fill="#fff"/><path d="${path}"/>${inside}</svg>`;
}

const said = async (svg: string, changes: Partial<Expectations> = {}): Promise<string> => (await preflight(Buffer.from(svg), 'image/svg+xml', { ...expected, ...changes })).findings.map(formatFinding).join('\n');

test('a sound sticker passes, its code measured from the picture', async () => {
  const { findings, measured } = await preflight(Buffer.from(sticker()), 'image/svg+xml', expected);
  expect(findings).toEqual([]);
  expect(measured.codes).toBe(1);
  expect(Math.abs((measured.leastQr ?? 0) - (40 * 25) / 33)).toBeLessThan(0.15);
});

test('a drawing of another size, or without millimetres, is named', async () => {
  expect(await said(sticker({ width: '60mm' }))).toContain('hình rộng 60 × 50 mm, phải là 50 × 50 mm');
  expect(await said(sticker({ width: '50' }))).toContain('hình không ghi cỡ bằng mm, phải là 50 × 50 mm');
});

test('the size may include the bleed', async () => {
  expect(await said(sticker().replace('width="50mm" height="50mm"', 'width="54mm" height="54mm"'))).toBe('');
});

test('text that needs a typeface, and marks that stand apart, are named', async () => {
  expect(await said(sticker({ inside: '<text x="1" y="4">Quét</text>' }))).toContain('hình có chữ cần phông');
  expect(await said(sticker({ inside: `<desc>${'Quét'.normalize('NFD')}</desc>` }))).toContain('viết dấu rời (không phải NFC)');
});

test('a code that is covered, too small, or of another guide is named', async () => {
  expect(await said(sticker({ inside: '<rect x="10" y="22" width="30" height="8" fill="#fff"/>' }))).toContain('không thấy mã QR nào');
  expect(await said(sticker({ side: 28 }))).toMatch(/mã rộng 21,\d mm, quét từ 0,25 m cần ít nhất 25 mm/);
  expect(await said(sticker({ address: 'HTTPS://DVC.EXAMPLE.VN/Q/KS2' }))).toContain('mã dẫn tới HTTPS://DVC.EXAMPLE.VN/Q/KS2');
});
