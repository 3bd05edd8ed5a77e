import { expect, test } from 'vitest';
import type { PaperId } from '../design/papers.ts';
import type { ManifestRow } from '../pipeline/manifest.ts';
import { pieces } from './pieces.ts';

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

test('who prints a piece is said by the table of papers, not by its name or size', () => {
  const places = (file: string, paper?: PaperId) => pieces([row(file, 'application/pdf', 'x', paper ? { paper } : {})], '').map(({ place }) => place);
  expect(places('mot.pdf', 'a5-print')).toEqual(['gui-nha-in']);
  expect(places('hai.pdf', 'standee-80x200')).toEqual(['gui-nha-in']);
  expect(places('to-roi-a5.pdf', 'a4-office')).toEqual(['in-tai-cho']);
  expect(places('anh.png')).toEqual(['in-tai-cho']);
});

test('a title that goes on after a comma shares the word before it', () => {
  const [piece] = pieces([row('thong-bao.pdf', 'application/pdf', 'bản tin cho bảng tin A4'), row('thong-bao.docx', 'application/x', 'bản tin cho bảng tin, sửa được trong Word')], 'Đăng ký');
  expect(piece?.title).toBe('Bản tin cho bảng tin');
});
