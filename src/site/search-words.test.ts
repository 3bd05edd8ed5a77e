import { expect, test } from 'vitest';
import type { Guide } from '../guide/model.ts';
import { searchWords } from './search-words.ts';

const guide = {
  title: 'Đăng ký tạm trú', officialName: 'Đăng ký tạm trú', aliases: ['giấy tạm trú', 'ở trọ'], tagline: 'Người thuê trọ tự làm', summary: 'Đăng ký với Công an phường.',
  result: 'Thông báo.', prepare: [{ name: 'Hợp đồng thuê nhà', note: '' }], steps: [{ title: 'Mở VNeID', short: 'Bấm Đăng nhập' }], questions: [{ ask: 'Có mất tiền không?' }],
} as unknown as Guide;

test('names are kept with their accents, and once more without', () => {
  const { names, foldedNames } = searchWords(guide);
  expect(names).toBe('Đăng ký tạm trú | Đăng ký tạm trú | giấy tạm trú | ở trọ');
  expect(foldedNames).toContain('dang ky tam tru');
});

test('every other word is there once, without accents, đ as d', () => {
  const words = searchWords(guide).foldedText.split(' ');
  expect(words).toEqual(expect.arrayContaining(['hop', 'dong', 'thue', 'vneid', 'nhap']));
  expect(new Set(words).size).toBe(words.length);
  expect(words).not.toContain('dang');
});
