import { describe, expect, test } from 'vitest';
import { readLine } from './line.ts';
import { recordText, wayText } from './record.fixture.ts';
import { readRecord } from './record.ts';

const read = (text: string) => readRecord(new TextEncoder().encode(text));

test('a whole record gives its facts and nothing else', () => {
  expect(read(recordText())).toEqual({
    row: {
      code: '1.999001', name: 'Đăng ký việc mẫu', level: 'xa', field: 'Hộ tịch', decision: '12/QĐ-BTP',
      ways: [{ mode: 'online', time: 5, unit: 'working-day', fee: 8000, per: 'bản' }, { mode: 'direct', time: 5, unit: 'working-day' }],
    },
  });
});

test('letters with loose accents and Windows line ends change nothing', () => {
  expect(read(`\ufeff${recordText()}`.normalize('NFD').replaceAll('\n', '\r\n'))).toEqual(read(recordText()));
});

test('ways come in one order, each once', () => {
  const ways = wayText('POSTAL', '3 ngày', 'Không có thông tin') + wayText('ONLINE', '3 ngày', '0 VNĐ ()') + wayText('ONLINE', '3 ngày', 'Không có thông tin');
  expect(read(recordText({ ways }))).toMatchObject({ row: { ways: [{ mode: 'online', time: 3, unit: 'day' }, { mode: 'postal', time: 3, unit: 'day' }] } });
});

test('a record without a level is read', () => {
  expect(read(recordText({ level: 'Không có thông tin' }))).toMatchObject({ row: { code: '1.999001' } });
});

describe('a record is refused whole', () => {
  test.each([
    ['empty', '', 'tệp trống'],
    ['of zeros', 'Mã\0thủ tục', 'không phải tệp chữ'],
    ['of another kind', 'Xin chào\n', 'không phải hồ sơ thủ tục'],
    ['cut in the middle', recordText().slice(0, 700), 'có thể tệp bị cắt'],
    ['cut before its last label', recordText().replace(/\nMô tả:.*$/, ''), 'thiếu mục "Mô tả"'],
    ['without a name', recordText({ name: '' }), 'thiếu tên thủ tục'],
    ['with "no information" for a name', recordText({ name: 'Không có thông tin' }), 'thiếu tên thủ tục'],
    ['without a field', recordText({ field: 'Không có thông tin' }), 'thiếu lĩnh vực'],
    ['with a broken code', recordText({ code: '1.014955-Xoa' }), 'mã thủ tục không đúng dạng: "1.014955-Xoa"'],
    ['with a strange level', recordText({ level: 'Cấp Huyện' }), '"Cấp thực hiện" ghi lạ: "Cấp Huyện"'],
    ['with a strange way', recordText({ ways: wayText('PIGEON', '1 ngày', '') }), 'cách nộp thứ 1 ghi lạ: "PIGEON"'],
    ['with half a way', recordText({ ways: '  * Hình thức nộp: ONLINE\n' }), 'cách nộp thứ 1 thiếu dòng "Thời hạn giải quyết"'],
    ['with ways in another layout', recordText({ ways: 'nộp ở đâu cũng được' }), 'không theo mẫu'],
  ])('%s', (_, text, reason) => expect(read(text)).toEqual({ reason: expect.stringContaining(reason) }));

  test('in another encoding', () => {
    expect(readRecord(Uint8Array.of(0xff, 0xfe, 0x4d, 0x1e))).toEqual({ reason: 'không phải Unicode UTF-8' });
    expect(readRecord(Buffer.from(recordText(), 'latin1'))).toHaveProperty('reason');
  });
});

describe('a line of JSONL', () => {
  const line = { code: '1.999001', name: 'Thủ tục tách hộ', level: 'Cấp Xã', field: 'Hộ tịch', decision: '1/QĐ-BCA', ways: [{ mode: 'ONLINE', time: '5', unit: 'WORKING_DAY', fee: [10000] }, { mode: 'DIRECT', time: '1', unit: 'OTHER', fee: [0] }] };

  test('gives the facts a record gives, without the fee, whose conditions it lacks', () => {
    expect(readLine(JSON.stringify(line))).toEqual({ row: { code: '1.999001', name: 'Tách hộ', level: 'xa', field: 'Hộ tịch', decision: '1/QĐ-BCA', ways: [{ mode: 'online', time: 5, unit: 'working-day' }, { mode: 'direct' }] } });
  });

  test.each([
    ['cut', JSON.stringify(line).slice(0, 60), 'không đọc được JSON'],
    ['a list', '[]', 'không phải một nhóm mục'],
    ['without a name', JSON.stringify({ ...line, name: null }), 'thiếu tên thủ tục'],
    ['without ways', JSON.stringify({ ...line, ways: undefined }), 'thiếu "ways"'],
    ['with a strange way', JSON.stringify({ ...line, ways: [null] }), 'cách nộp thứ 1 ghi lạ'],
  ])('is refused when it is %s', (_, text, reason) => expect(readLine(text)).toEqual({ reason: expect.stringContaining(reason) }));
});
