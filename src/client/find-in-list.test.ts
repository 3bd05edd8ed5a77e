import { expect, test } from 'vitest';
import { listFinder } from './find-in-list.ts';
import { packList, type ListedPage } from './page-list.ts';

const page = (address: string, names: ListedPage['names'], text = '', said: string[] = []): ListedPage => ({ address, isGuide: true, names, said, text: text.split(' ') });

const find = listFinder(packList([
  page('khai-sinh', ['Đăng ký khai sinh', 'giấy khai sinh'], 'cha mẹ trẻ số định danh'),
  page('khai-sinh-lai', ['Đăng ký lại khai sinh', 'làm lại giấy khai sinh'], 'cha mẹ sổ gốc'),
  page('ket-hon', ['Đăng ký kết hôn', 'làm giấy kết hôn'], 'nam nữ số hộ khẩu'),
  page('bang-lai', ['Đổi giấy phép lái xe', 'bằng lái xe', 'GPLX'], 'khám sức khỏe', ['Giấy nào bị mất hoặc hỏng? Bằng lái']),
  page('the-y-te', ['Gia hạn bảo hiểm y tế', 'thẻ BHYT'], 'hộ gia đình'),
  page('tam-tru', ['Đăng ký tạm trú', 'làm tạm trú CT01'], 'chỗ ở hợp pháp'),
  { ...page('bai-viet', ['Giấy khai sinh của trẻ'], 'giấy khai sinh của trẻ căn cước'), isGuide: false },
], [['đẻ', 'sinh'], ['cưới', 'kết hôn'], ['làm thế nào', '']]));

test.each([
  ['kết hôn', 'ket-hon'],
  ['ket hon', 'ket-hon'],
  ['KẾT HÔN?', 'ket-hon'],
  ['gplx', 'bang-lai'],
  ['bằng lái xe', 'bang-lai'],
  ['mất bằng lái', 'bang-lai'],
  ['sức khỏe', 'bang-lai'],
])('a name, a saying or a word of the text finds its page: %s', (query, address) => {
  expect(find(query)[0]).toBe(address);
});

test('of two names that hold the words, the one that says less else comes first', () => {
  expect(find('khai sinh').slice(0, 2)).toEqual(['khai-sinh', 'khai-sinh-lai']);
  expect(find('khai sinh lại')[0]).toBe('khai-sinh-lai');
});

test('accents as typed stand before other accents, wherever the tone is put', () => {
  const exact = listFinder(packList([page('may', ['Đổi máy']), page('mây', ['Đổi mây']), page('uy', ['Giấy ủy quyền']), page('ủy', ['Giấy uy quyền'])], []));
  expect(exact('đổi mây')[0]).toBe('mây');
  expect(exact('đổi máy')[0]).toBe('may');
  expect(exact('giấy uỷ quyền')[0]).toBe('uy');
});

test('a guide stands before an article that says the same', () => {
  expect(find('giấy khai sinh')[0]).toBe('khai-sinh');
  expect(find('giấy khai sinh').at(-1)).toBe('bai-viet');
});

test.each([
  ['ddawng kys keets hoon', 'ket-hon'],
  ['d9a8ng ky1 ke61t ho6n', 'ket-hon'],
  ['banglaixe', 'bang-lai'],
  ['bằng nái xe', 'bang-lai'],
  ['khai xinh', 'khai-sinh'],
  ['khai sanh', 'khai-sinh'],
  ['dkkh', 'ket-hon'],
  ['baohiemyte', 'the-y-te'],
  ['ct 01', 'tam-tru'],
])('what was typed otherwise is understood: %s', (query, address) => {
  expect(find(query)[0]).toBe(address);
});

test('an abbreviation and its words are one', () => {
  expect(find('thẻ bảo hiểm y tế')[0]).toBe('the-y-te');
  expect(find('gia hạn BHYT')[0]).toBe('the-y-te');
});

test('words of the house lead to those of the office, and a question asks nothing of its own', () => {
  expect(find('cưới')[0]).toBe('ket-hon');
  expect(find('làm thế nào đổi bằng lái')[0]).toBe('bang-lai');
});

test.each(['k', 'kế', 'kết h', 'ket hon l'])('results come while one types: %s', (query) => {
  expect(find(query)).toContain('ket-hon');
});

test('what no page has finds nothing', () => {
  expect(find('qqqq')).toEqual([]);
  expect(find('?')).toEqual([]);
  expect(find('')).toEqual([]);
});
