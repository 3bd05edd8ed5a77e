import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pronunciationFile } from '../handbook/pronunciation.ts';
import { HARD } from './hard.fixture.ts';
import './seed.fixture.ts';
import { explain, spoken, syllables, unknownAbbreviations } from './spoken.ts';
import { NORTH } from './spoken.fixture.ts';

const pronunciation = pronunciationFile.parse(parse(readFileSync('content/pronunciation.yaml', 'utf8')));
const north = (text: string) => spoken(text, { profile: 'north', pronunciation });
const south = (text: string) => spoken(text, { profile: 'south', pronunciation });

test.each(NORTH)('%s → %s', (written, said) => {
  expect(north(written)).toBe(said);
});

test.each([
  ['24', 'hai mươi bốn'],
  ['101', 'một trăm lẻ một'],
  ['1.005.000 đồng', 'một triệu không trăm lẻ năm ngàn đồng'],
  ['thứ 4, tháng 4/2026', 'thứ tư, tháng tư năm hai ngàn không trăm hai mươi sáu'],
  ['24/7', 'hai mươi bốn giờ mỗi ngày, bảy ngày mỗi tuần'],
])('in the south: %s → %s', (written, said) => {
  expect(south(written)).toBe(said);
});

describe.each(Object.entries(HARD))('%s', (_, cases) => {
  test.each(cases)('%s → %s', (input, said) => {
    expect(north(input)).toBe(said);
  });
});

test.each([
  ['từ 24.000đ đến 1.004.000đ', 'từ hai mươi bốn ngàn đồng đến một triệu không trăm lẻ bốn ngàn đồng'],
  ['thứ 2, 4', 'thứ hai, tư'],
  ['Nghị định 104/2024/NĐ-CP', 'Nghị định số một trăm lẻ bốn, năm hai ngàn không trăm hai mươi bốn của Chính phủ'],
  ['7h24, ngày 24/4/2026', 'bảy giờ hai mươi bốn phút, ngày hai mươi bốn tháng tư năm hai ngàn không trăm hai mươi sáu'],
  ['105 (một trăm lẻ năm) hồ sơ', 'một trăm lẻ năm hồ sơ'],
  ['gọi 1900 0404', 'gọi một chín không không, không bốn không bốn'],
])('in the south, too: %s → %s', (written, said) => {
  expect(south(written)).toBe(said);
});

describe('what is not what it looks like', () => {
  test.each([
    ['ngày 24/7', 'ngày hai mươi tư tháng bảy'],
    ['lễ 2/9', 'lễ ngày hai tháng chín'],
    ['3/4 dân số', 'ba phần bốn dân số'],
    ['115 hồ sơ', 'một trăm mười lăm hồ sơ'],
    ['gọi 1900 0368 hoặc 113', 'gọi một chín không không, không ba sáu tám hoặc một một ba'],
    ['50.000 và 2.0', 'năm mươi nghìn và hai chấm không'],
    ['mã thủ tục 1.001193', 'mã thủ tục một, không không một, một chín ba'],
    ['tháng 5 năm 2026', 'tháng năm, năm hai nghìn không trăm hai mươi sáu'],
    ['có đuôi .gov.vn', 'có đuôi chấm gờ-o-vê, chấm vê-en'],
    ['(0221) 3863456', 'không hai hai một, ba tám sáu, ba bốn năm sáu'],
    ['+84 24 3825 1234', 'cộng tám bốn, hai bốn, ba tám hai năm, một hai ba bốn'],
    ['*101#', 'sao một không một thăng'],
    ['hạng B2', 'hạng bê hai'],
    ['KHÔNG chia sẻ', 'không chia sẻ'],
    ['số 12/5 ngõ 3', 'số mười hai trên năm ngõ ba'],
    ['ông Nguyễn Văn A', 'ông Nguyễn Văn A'],
  ])('%s → %s', (written, said) => {
    expect(north(written)).toBe(said);
  });
});

describe('laws and forms', () => {
  test.each([
    ['Luật Hộ tịch 60/2014/QH13', 'Luật Hộ tịch số sáu mươi, năm hai nghìn không trăm mười bốn của Quốc hội'],
    ['Quyết định 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ', 'Quyết định số không sáu ngày sáu tháng một năm hai nghìn không trăm hai mươi hai của Thủ tướng Chính phủ'],
    ['Thông tư liên tịch 02/2021/TTLT-BCA-BTP', 'Thông tư liên tịch số không hai, năm hai nghìn không trăm hai mươi mốt của Bộ Công an và Bộ Tư pháp'],
    ['mẫu CT01, Mẫu số 01', 'mẫu xê tê không một, Mẫu số không một'],
    ['Nghị quyết 66.7/2025/NQ-CP', 'Nghị quyết số sáu mươi sáu chấm bảy, năm hai nghìn không trăm hai mươi lăm của Chính phủ'],
    ['Nghị quyết 57-NQ/TW', 'Nghị quyết số năm mươi bảy của Trung ương'],
    ['Công văn 1273/BTTTT-TTCS', 'Công văn số một nghìn hai trăm bảy mươi ba của Bộ Thông tin và Truyền thông'],
    ['Luật Căn cước 2023', 'Luật Căn cước năm hai nghìn không trăm hai mươi ba'],
    ['Điều 5-7', 'từ Điều năm đến Điều bảy'],
  ])('%s → %s', (written, said) => {
    expect(north(written)).toBe(said);
  });
});

describe('spans and rates', () => {
  test.each([
    ['từ 5-7 ngày', 'từ năm đến bảy ngày'],
    ['7.500–135.000 đồng', 'từ bảy nghìn năm trăm đến một trăm ba mươi lăm nghìn đồng'],
    ['01-15/12/2026', 'từ ngày một đến ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
    ['8h-17h', 'từ tám giờ đến mười bảy giờ'],
    ['giai đoạn 2021–2030', 'giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm ba mươi'],
    ['100.000 đồng/lần/người', 'một trăm nghìn đồng mỗi lần mỗi người'],
    ['1.200.000 VND/m2', 'một triệu hai trăm nghìn đồng mỗi mét vuông'],
    ['24/24h', 'hai mươi tư trên hai mươi tư giờ'],
    ['quý 3/2026', 'quý ba, năm hai nghìn không trăm hai mươi sáu'],
    ['anh/chị', 'anh hoặc chị'],
  ])('%s → %s', (written, said) => {
    expect(north(written)).toBe(said);
  });
});

test('non-breaking spaces and decomposed accents are read as plain ones', () => {
  expect(north('15\u00a0ngày'.normalize('NFD'))).toBe('mười lăm ngày');
});

test('brackets and dashes become a pause, quotation marks fall silent, lines stay lines', () => {
  expect(north('Bấm “Nộp hồ sơ” (nếu có) – rồi chờ.\n- Xong')).toBe('Bấm Nộp hồ sơ, nếu có, rồi chờ.\nXong');
});

test('an unknown abbreviation is spelled, and reported', () => {
  expect(north('theo GHKL')).toBe('theo gờ hát ca lờ');
  expect(unknownAbbreviations('GHKL, UBND, CT01, KHÔNG, GHKL', pronunciation)).toEqual(['GHKL']);
});

test('words already said are not said twice', () => {
  expect(north('ứng dụng VNeID')).toBe(north('VNeID'));
});

test('every entry of the pronunciation file is itself speakable', () => {
  for (const words of [pronunciation.abbreviations, pronunciation.names, pronunciation.addresses].flatMap((list) => Object.values(list))) {
    expect(north(words)).toBe(words.trim());
  }
});

test('syllables are the words between spaces', () => {
  expect(syllables(north('15.000 đồng'))).toBe(4);
  expect(syllables('')).toBe(0);
});

const PIECES = ['12', '0', '03', '1.500.000', '3,5', '/', '-', '–', '%', '@', '&', '+', ' ', ' ', ' ', ',', '.', ':', '(', ')', '\n', 'đ', ' đồng', 'ngày ', 'tháng ', 'năm ', 'thứ ', 'Quý ', 'UBND', 'NĐ-CP', 'QH15', 'XYZ', 'IV', 'VNeID', 'CT01', 'h', 'x', 'a', 'Đ', 'gov.vn', '2026', '01/7', '"', '“', 'Điều ', 'từ ', 'gọi ', '1900', 'TP.', 'm²', '≤', '#', '*', '₫', '\u0301', '😀'];
const written = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

test('nothing spoken holds a digit, a sign or capitals in a row', () => {
  fc.assert(fc.property(written, (text) => !/[\p{N}/%@&+]|(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(north(text))), { numRuns: 4000 });
});

test('what is spoken, spoken again, is the same', () => {
  fc.assert(fc.property(written, (text) => {
    const once = north(text);
    return north(once) === once;
  }), { numRuns: 4000 });
});

test('in the south too', () => {
  fc.assert(fc.property(written, (text) => {
    const once = south(text);
    return !/[\p{N}/%@&+]|(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(once) && south(once) === once;
  }), { numRuns: 1500 });
});

describe('bad input', () => {
  test('a number of forty digits is read digit by digit, wherever it stands', () => {
    const digits = '1234567890'.repeat(4);
    const words = north(`nộp ${digits} đồng`);
    expect(words).toMatch(/^nộp một hai ba, .* đồng$/);
    expect(syllables(words)).toBe(42);
  });

  test('control characters are no words and part none', () => {
    expect(north('nộp\u0000 50.000đ\u0007\u001b tại\tUBND\u200b phường\u202e')).toBe('nộp năm mươi nghìn đồng tại Ủy ban nhân dân phường');
    expect(north('50\u0000.000\u0001\u007f')).toBe('năm mươi nghìn');
  });

  test('half a character, an empty text and a text of signs are silent', () => {
    expect([north('\ud83d'), north(''), north('–/|…')]).toEqual(['', '', '']);
  });

  test('a paragraph of a megabyte is spoken like its sentences', () => {
    const sentence = 'Nộp 50.000đ trước 15h ngày 01/7/2026 tại UBND phường. ';
    expect(north(sentence.repeat(19_000))).toBe(`${north(sentence)} `.repeat(19_000).trimEnd());
  });
});

test('what is explained are the changes of every pass, in order', () => {
  expect(explain('UBND thu 5% mỗi m²', { profile: 'north', pronunciation })).toEqual([
    { rule: 'chuẩn hóa ký tự', from: 'm²', to: 'm2' },
    { rule: 'tên, chữ viết tắt', from: 'UBND', to: 'Ủy ban nhân dân' },
    { rule: 'tiền, đơn vị', from: '5%', to: '5 phần trăm' },
    { rule: 'tiền, đơn vị', from: 'm2', to: 'mét vuông' },
    { rule: 'số', from: '5', to: 'năm' },
  ]);
  expect(explain('không có gì', { profile: 'north', pronunciation })).toEqual([]);
});

test('a megabyte on one line completes: no pattern starts over and over', () => {
  for (const piece of ['1', '1.', '1/', 'A', 'a ', '7h', ' - 1', 'a.', '0900 ', 'số 1/', '(', 'Điều 5, UBND ', 'Mẫu 1/', '02 (a ', '1 (một', 'thứ 1, ', 'tháng 4, 4', 'số 1/2020/NĐ-CP ngày 1', 'soạn a ', '29A-', 'QL 1', '1 mét x ', 'a-A']) {
    expect(north(piece.repeat(100_000 / piece.length))).not.toMatch(/\d/);
  }
}, 60_000);
