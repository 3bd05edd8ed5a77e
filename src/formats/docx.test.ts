import { Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { writeDocx, withZipDate } from './docx.ts';

const write = (text: string) => writeDocx('Thử <tên>', '2026-11-22', [{ children: [new Paragraph(text)] }]);

test('the same text gives the same bytes, whatever the clock says', async () => {
  const first = await write('Đăng ký');
  await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP dates count in steps of two seconds
  expect(Buffer.compare(first, await write('Đăng ký'))).toBe(0);
  expect(Buffer.compare(first, await write('Khác'))).not.toBe(0);
});

test('what is no ZIP file is refused', () => {
  expect(() => withZipDate(new Uint8Array(30), '2026-11-22')).toThrow('ZIP');
});
