import { expect, test } from 'vitest';
import { fold, slug } from './fold.ts';

test('accents go, and đ becomes d', () => {
  expect(fold('Đất đai, Đăng ký THƯỜNG TRÚ')).toBe('dat dai, dang ky thuong tru');
});

test('composed and decomposed text fold to the same', () => {
  expect(fold('Nguyễn'.normalize('NFD'))).toBe(fold('Nguyễn'.normalize('NFC')));
});

test('a slug holds only letters, digits and hyphens', () => {
  expect(slug('  Cấp đổi, cấp lại thẻ "căn cước" (2026) ')).toBe('cap-doi-cap-lai-the-can-cuoc-2026');
  expect(slug('…')).toBe('');
});
