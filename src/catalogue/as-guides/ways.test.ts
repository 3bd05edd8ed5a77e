import { expect, test } from 'vitest';
import { topicOfField } from './topic-of-field.ts';
import { ASK, draftFees, draftTimes } from './ways.ts';

test('each way has the fee and time the record states for it; what it does not state is asked for', () => {
  const ways = [{ mode: 'online', fee: 10_000, per: 'lần', time: 1.5, unit: 'working-day' }, { mode: 'direct' }] as const;
  expect(draftFees(ways)).toEqual([
    { for: 'Nộp trực tuyến', way: 'truc-tuyen', amount: 10_000, per: 'lần' },
    { for: 'Nộp tại quầy', way: 'truc-tiep', ask: ASK },
  ]);
  expect(draftTimes(ways)).toEqual([
    { for: 'Nộp trực tuyến', way: 'truc-tuyen', value: '1,5 ngày làm việc' },
    { for: 'Nộp tại quầy', way: 'truc-tiep', value: ASK },
  ]);
});

test('two amounts for one way are none: nobody knows which case is the reader’s', () => {
  expect(draftFees([{ mode: 'direct', fee: 20_000 }, { mode: 'direct', fee: 50_000 }])).toEqual([{ for: 'Làm thủ tục này', way: 'moi-cach', ask: ASK }]);
  expect(draftFees([{ mode: 'direct', fee: 20_000 }, { mode: 'direct' }])).toEqual([{ for: 'Làm thủ tục này', way: 'moi-cach', ask: ASK }]);
});

test('an amount whose unit does not fit is asked for, never printed without its unit', () => {
  expect(draftFees([{ mode: 'online', fee: 20_000, per: 'giấy chứng nhận quyền sử dụng đất' }])).toMatchObject([{ ask: ASK }]);
});

test('a record without ways has one line that asks', () => {
  expect(draftTimes([])).toEqual([{ for: 'Làm thủ tục này', way: 'moi-cach', value: ASK }]);
});

test.each([['Hộ tịch', 'ho-tich'], ['Đăng ký, quản lý cư trú', 'cu-tru'], ['Điện', 'kinh-doanh'], ['Điện ảnh', undefined], ['Hải quan', undefined]])('field %s', (field, topic) => {
  expect(topicOfField(field)).toBe(topic);
});
