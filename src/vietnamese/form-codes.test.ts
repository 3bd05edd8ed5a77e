import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pronunciationFile } from '../handbook/pronunciation.ts';
import { spoken, unknownAbbreviations } from './spoken.ts';

const pronunciation = pronunciationFile.parse(parse(readFileSync('content/pronunciation.yaml', 'utf8')));
const north = (text: string) => spoken(text, { profile: 'north', pronunciation });

describe('codes of forms are letters and digits by name, even where the letters are an abbreviation too', () => {
  test.each([
    ['Tờ khai TK1-TS', 'Tờ khai tê ca một, tê ét-xì'],
    ['mẫu D02-LT', 'mẫu dê không hai, lờ tê'],
    ['05-A', 'không năm, a'],
    ['theo 05-A-HSB', 'theo không năm, a, hát ét-xì bê'],
    ['05A-HSB, 01B-HSB', 'không năm a, hát ét-xì bê, không một bê, hát ét-xì bê'],
    ['(C70a-HD)', 'xê bảy mươi a, hát dê'],
    ['nộp 13-HSB.', 'nộp mười ba, hát ét-xì bê.'],
    ['danh sách 01-DS', 'danh sách không một, dê ét-xì'],
    ['DS-01A và TP-TSCC-01a', 'dê ét-xì, không một a và tê pê, tê ét-xì xê xê, không một a'],
    ['G07-LĐ06', 'gờ không bảy, lờ đê không sáu'],
    ['01-ĐK-TCT', 'không một, đê ca, tê xê tê'],
    ['lớp 5-A', 'lớp năm, a'],
  ])('%s → %s', (written, said) => {
    expect(north(written)).toBe(said);
    expect(north(said)).toBe(said);
  });

  test('nobody has to tell how to say them', () => {
    expect(unknownAbbreviations('Tờ khai TK1-TS, mẫu D02-LT, 05A-HSB', pronunciation)).toEqual([]);
  });
});

describe('what only looks like the code of a form', () => {
  test.each([
    ['phòng 12-14A', 'phòng từ mười hai đến mười bốn a'],
    ['T2-T6', 'từ thứ hai đến thứ sáu'],
    ['COVID-19', 'cô-vít mười chín'],
    ['57-NQ/TW', 'số năm mươi bảy của Trung ương'],
    ['63/2024/NĐ-CP', 'số sáu mươi ba, năm hai nghìn không trăm hai mươi tư của Chính phủ'],
    ['xe 29A-123.45', 'xe hai chín a, một hai ba, bốn năm'],
    ['QL1A', 'quốc lộ một a'],
    ['HĐND-UBND', 'Hội đồng nhân dân, Ủy ban nhân dân'],
    ['10-15%', 'từ mười đến mười lăm phần trăm'],
  ])('%s → %s', (written, said) => {
    expect(north(written)).toBe(said);
  });
});
