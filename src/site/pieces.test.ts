import { expect, test } from 'vitest';
import type { ManifestRow } from '../pipeline/manifest.ts';
import { isForPrintShop, pieces } from './pieces.ts';

const row = (file: string, mediaType: string, title: string, more: Partial<ManifestRow> = {}): ManifestRow => ({
  guide: 'g', channel: 'c', file: `/an-pham/g/${file}`, mediaType, title: `Đăng ký – ${title}`, use: '', bytes: 1, sha256: '', edition: 1, qr: [], ...more,
});

test('one picture in two kinds is one piece, shown by its lighter file', () => {
  const [piece, ...rest] = pieces([row('ảnh.png', 'image/png', 'infographic 1080'), row('ảnh.webp', 'image/webp', 'infographic 1080 (WebP)')], 'Đăng ký');
  expect(rest).toEqual([]);
  expect(piece).toMatchObject({ title: 'Infographic 1080', picture: '/an-pham/g/ảnh.webp' });
});

test('a piece is called by the words its files share', () => {
  const made = pieces([row('b.docx', 'word', 'bài phát thanh 3 phút, bản đọc'), row('b.txt', 'text/plain', 'bài phát thanh 3 phút, chữ'), row('c.pdf', 'application/pdf', 'tờ rơi')], 'Đăng ký');
  expect(made.map((piece) => piece.title)).toEqual(['Bài phát thanh 3 phút', 'Tờ rơi']);
});

test('large and bleeding paper goes to the print shop, office paper stays', () => {
  const shop = (file: string, width: number, height: number) => pieces([row(file, 'application/pdf', 'x', { trim: { width, height } })], '').map(isForPrintShop);
  expect(shop('to-roi-a5.pdf', 148, 210)).toEqual([true]);
  expect(shop('standee-80x200.pdf', 800, 2000)).toEqual([true]);
  expect(shop('to-roi-a4.pdf', 297, 210)).toEqual([false]);
});
