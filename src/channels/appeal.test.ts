import { expect, test } from 'vitest';
import { appeal, appealText } from './appeal.ts';
import { allGuides, guideOf } from './large.fixture.ts';
import { wordsOf } from './read-pdf.fixture.ts';

const said = ({ guide, context }: (typeof allGuides)[number]) => appealText(appeal(guide, context.words.appeal));

test('the call says where the thing is done, and how much of it online', () => {
  expect(said(guideOf('dang-ky-khai-sinh'))).toBe('Đăng ký khai sinh: vào dichvucong.gov.vn, làm từng bước. Xem cách làm');
  expect(said(guideOf('dang-ky-tam-tru'))).toBe('Đăng ký tạm trú: làm trọn trên VNeID. Xem cách làm');
  expect(said(guideOf('dang-ky-ket-hon'))).toBe('Đăng ký kết hôn: nộp trên dichvucong.gov.vn, đến một lần. Xem cách làm');
});

test('where nothing takes it online, the code is where to begin', () => {
  expect(said(guideOf('chung-thuc-ban-sao-chu-ky'))).toBe('Chứng thực bản sao, chữ ký: quét mã, xem hướng dẫn từng bước');
});

test.each(allGuides.map((ready) => [ready.guide.slug, ready] as const))('%s is said in 15 words', (_, ready) => {
  expect(wordsOf(said(ready)).length).toBeLessThanOrEqual(15);
});
