import { expect, test } from 'vitest';
import { findPieces, type PieceIndex, type PieceQuestion } from './find-pieces.ts';

const index: PieceIndex = {
  shelves: [
    ['khai-sinh', 'Đăng ký khai sinh', 'dang ky khai sinh | lam giay khai sinh', 0, [0, 1, 2]],
    ['bang-lai', 'Đổi giấy phép lái xe', 'doi giay phep lai xe | bang lai', 1, [0, 1]],
    ['tat-ca', 'Tất cả hướng dẫn', 'tat ca huong dan', -1, [3]],
    ['lai-xe', 'Nộp phạt lái xe', 'nop phat lai xe', 1, [0]],
  ],
  topics: [['ho-tich', 'Hộ tịch', 'ho-tich'], ['giao-thong', 'Giao thông', 'giao-thong']],
  channels: [['leaflet', 'Tờ rơi'], ['broadcast', 'Phát thanh'], ['booklet', 'Sổ tay']],
  papers: [['a5-print', 'A5'], ['a4-office', 'A4 nằm ngang']],
  kinds: [
    ['Tờ rơi A5 gửi nhà in', 0, 0, 1, 'xem-truoc/to-roi-a5.webp', ['to-roi-a5.pdf']],
    ['Tờ rơi in tại chỗ', 0, 1, 0, 'xem-truoc/to-roi-a4.webp', ['to-roi-a4.pdf']],
    ['Bài phát thanh 3 phút', 1, -1, 0, '', ['phat-thanh-3p.txt', 'phat-thanh-3p.docx']],
    ['Mọi thủ tục', 2, 0, 1, '', ['so-tay.pdf']],
  ],
};
const found = (question: Partial<PieceQuestion>) => findPieces(index, { query: '', channel: '', topic: '', paper: '', printer: '', ...question }).map(({ shelf, kind }) => `${shelf[0]}: ${kind[5][0]}`);

test('nothing asked is everything', () => expect(found({})).toHaveLength(7));

test('names are found as people type them, with and without accents, and half typed', () => {
  expect(found({ query: 'bằng lái' })).toEqual(found({ query: 'bang lai' }));
  expect(found({ query: 'bằng lá' })).toEqual(['bang-lai: to-roi-a5.pdf', 'bang-lai: to-roi-a4.pdf']);
  expect(found({ query: 'ĐĂNG KÝ' })).toHaveLength(3);
  expect(found({ query: 'giấy khai sinh' })).toHaveLength(3);
  expect(found({ query: 'zzz' })).toEqual([]);
});

test('the name of a guide and that of a piece may be typed together', () => {
  expect(found({ query: 'khai sinh phát thanh' })).toEqual(['khai-sinh: phat-thanh-3p.txt']);
  expect(found({ query: 'sổ tay' })).toEqual(['tat-ca: so-tay.pdf']);
});

test('a shelf that is called so stands before one that is only known by such a name', () => {
  const known = { ...index, shelves: [['vneid', 'Tài khoản VNeID', 'tai khoan vneid | khai sinh tren mang', -1, [0]], ...index.shelves] } as PieceIndex;
  expect(findPieces(known, { query: 'khai sinh', channel: 'leaflet', topic: '', paper: 'a5-print', printer: '' }).map(({ shelf }) => shelf[0])).toEqual(['khai-sinh', 'vneid']);
});

test('channel, topic, paper and printer each narrow what is left', () => {
  expect(found({ channel: 'leaflet' })).toHaveLength(5);
  expect(found({ channel: 'leaflet', topic: 'giao-thong' })).toHaveLength(3);
  expect(found({ channel: 'leaflet', topic: 'giao-thong', paper: 'a4-office' })).toEqual(['bang-lai: to-roi-a4.pdf']);
  expect(found({ printer: 'shop' })).toHaveLength(4);
  expect(found({ printer: 'office', channel: 'broadcast' })).toEqual(['khai-sinh: phat-thanh-3p.txt']);
});

test('an address with a channel that is no more finds nothing, not everything', () => {
  expect(found({ channel: 'la' })).toEqual([]);
});
