import { expect, test } from 'vitest';
import { bindCompounds } from '../vietnamese/headings.ts';
import { noOrphan } from './paper.ts';

test('the last two words of a line of text stay together', () => {
  expect(noOrphan('chụp bản chính, rõ nét, đủ góc')).toBe('chụp bản chính, rõ nét, đủ\u00a0góc');
});

test('long last words and very short texts are left alone', () => {
  expect(noOrphan('Vào dichvucong.gov.vn rồi đăng nhập bằng dichvucong.gov.vn')).not.toContain('\u00a0');
  expect(noOrphan('Miễn phí')).toBe('Miễn phí');
});

test('a compound of a heading is not split, whatever its case', () => {
  expect(bindCompounds('Nhận biết giả mạo, lừa đảo')).toBe('Nhận\u00a0biết giả\u00a0mạo, lừa\u00a0đảo');
});

test('letters inside other words are no compound', () => {
  expect(bindCompounds('Chồ sơn')).toBe('Chồ sơn');
});
