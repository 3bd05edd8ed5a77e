import { describe, expect, test } from 'vitest';
import { cleanDecision, cleanField, cleanName, cleanText } from './clean.ts';

test('invisible marks go, decomposed letters are put together, blanks are one', () => {
  expect(cleanText('Đăng\u200b ký\u200f \t khai\n sinh \ufeff'.normalize('NFD'))).toBe('Đăng ký khai sinh');
});

describe('a name', () => {
  test.each([
    ['Thủ tục đăng ký kết hôn', 'Đăng ký kết hôn'],
    ['1. Thủ tục hỗ trợ chi phí hỏa táng', 'Hỗ trợ chi phí hỏa táng'],
    ['. Đăng ký thuế', 'Đăng ký thuế'],
    ['\tHỗ trợ tiền vé xe.', 'Hỗ trợ tiền vé xe'],
    ['Thủ tục hải quan đối với xăng dầu', 'Thủ tục hải quan đối với xăng dầu'],
    ['Thủ tục đối với hàng hóa', 'Thủ tục đối với hàng hóa'],
    ['THỦ TỤC ĐĂNG KÝ HOẠT ĐỘNG TÍN NGƯỠNG (CẤP XÃ)', 'Đăng ký hoạt động tín ngưỡng (cấp xã)'],
    ['Xác định lại diện tích đất ở\ncủa hộ gia đình', 'Xác định lại diện tích đất ở của hộ gia đình'],
    ['Hòa giải tranh chấp đất đai \n(1) Trình tự thực hiện:', 'Hòa giải tranh chấp đất đai'],
  ])('%j is %j', (text, name) => expect(cleanName(text)).toBe(name));
});

describe('a field has one spelling', () => {
  test.each([
    ['Thi đua – Khen thưởng', 'Thi đua, khen thưởng'],
    ['Thi đua - khen thưởng', 'Thi đua, khen thưởng'],
    ['Việc làm (G07-LĐ11)', 'Việc làm'],
    ['bảo vệ quyền lợi người tiêu dùng', 'Bảo vệ quyền lợi người tiêu dùng'],
    ['Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)'],
  ])('%j is %j', (text, field) => expect(cleanField(text)).toBe(field));
});

test('a decision is its number', () => {
  expect(cleanDecision('Quyết định số 518/QĐ-BQP')).toBe('518/QĐ-BQP');
  expect(cleanDecision('1521/QĐ-UBND.')).toBe('1521/QĐ-UBND');
  expect(cleanDecision('Demo/QĐ-BCA')).toBeUndefined();
});
