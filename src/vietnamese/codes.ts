import { formWords } from './form-codes.ts';
import { letterNames } from './letters.ts';
import { digitWords } from './numbers.ts';
import type { Pass } from './pass.ts';

const HOTLINE = /(?<![\d.,/])1[89]00[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?(?!\d|[.,/]\d)/g;
const PHONE = /(?<![\d.,/\p{L}])(?:\(0\d{1,3}\)|\+84|0\d{1,4})(?:[ .-]{0,2}\d{2,8}){1,4}(?!\d|[/,]\d)/gu;
const SHORT = '\\d{3,8}(?![\\d.,/]?\\d| (?:người|ngày|đồng|hồ sơ|lần|hộ|%))';
const CALLED = new RegExp(`((?:[Gg]ọi|[Tt]ổng đài|[Hh]otline|[Đđ]ường dây nóng|[Đđ]iện thoại|[Đđ]ầu số|[Kk]hẩn cấp)(?: \\p{L}{2,7}){0,4}:? )(${SHORT}(?:(?:, | hoặc | và |[/-]| - )${SHORT}){0,5})`, 'gu');
const AFTER_MA = /((?<!\p{L})[Mm]ã(?: số)?(?: [\p{L}]{2,5})?:? )(\d{3,14}(?:-\d{3})?)(?![\d.,/-]\d|\d| \p{Ll})/gu;
const PROCEDURE = /(?<![\d.,])(\d)\.(\d{3})(\d{3})(?![\d.]\d|\d)/g;
const DOSSIER = /(?<![\p{L}\p{N}.-])[A-Z]?\d{1,6}(?:[.-][A-Z]?\d{1,8}){2,7}(?![\p{L}\p{N}])/gu;
/** "29A-123.45": numbers of vehicles. */
const PLATE = /(?<![\p{L}\p{N}])(\d{2}) ?-?([A-ZĐ]{1,2}\d?)[- ](\d{3})\.?(\d{2})(?![\p{L}\p{N}]|[.,]\d)/gu;
const ROADS: Record<string, string> = { QL: 'quốc lộ', TL: 'tỉnh lộ', ĐT: 'đường tỉnh', ĐH: 'đường huyện', HL: 'hương lộ' };
const ROAD = /(?<![\p{L}\p{N}])(?:(QL|TL)[. -]{0,2}|(ĐT|ĐH|HL)\.?)(?=\d{1,3}[A-Z]?(?![\p{L}\p{N}]|[.,]\d))/gu;
/** "Mẫu số 01/ĐKT", "mẫu 04-HSB": forms known by letters too. */
const FORM_NUMBER = /((?<!\p{L})(?:[Mm]ẫu|[Bb]iểu|[Bb]iểu mẫu)(?: số)?:? )(?=[\p{Lu}\d./-]{0,20}\p{Lu})([\p{Lu}\d]{1,8}[a-z]?(?:[./-][\p{Lu}\d]{1,8}[a-z]?){1,4})(?![\p{L}\p{N}]|[./-][\p{L}\p{N}])/gu;
/** Short numbers that take messages: "soạn TC gửi 1414". */
const MESSAGE = /((?:[Ss]oạn|[Nn]hắn|[Tt]in nhắn|SMS)(?: [\p{L}\p{N}]{1,12}){0,8} (?:gửi|tới|đến)(?: số| đầu số)? )(\d{3,5})(?![\d.,/]?\d)/gu;
const CALLING = /gọi|tổng đài|hotline|đường dây nóng|điện thoại|khẩn cấp|nhắn tin|lừa đảo|số 156/iu;
/** Short numbers that everybody may dial: 111–115 and the two against fraud. */
const EMERGENCY = /(?<![\d.,/]|\p{L})(?:11[1-5]|156|5656)(?![\d.,/]?\d| (?:người|ngày|đồng|hồ sơ|lần|hộ|phần|%))/gu;
/** Codes dialled on the keypad: *101#. */
const KEYPAD = /\*(\d{2,4})#/g;
const NATIONAL_LINE = /(?<![\d.,/]|năm )1022(?![\d.,/]\d|\d)/g;

/** Telephone numbers, hotlines and codes, digit by digit: "gọi 115" → "gọi một một năm". */
export const codes: Pass = (text) =>
  text
    .replace(FORM_NUMBER, (_, before: string, code: string) => before + code.split(/[./-]/).map(formWords).join(', '))
    .replace(PLATE, (_, province: string, series: string, a: string, b: string) => `${digitWords(province)} ${formWords(series)}, ${digitWords(`${a} ${b}`)}`)
    .replace(ROAD, (_, main: string | undefined, local: string | undefined) => `${ROADS[main ?? local ?? '']} `)
    .replace(KEYPAD, (_, digits: string) => `sao ${digitWords(digits)} thăng`)
    .replace(PROCEDURE, (_, a: string, b: string, c: string) => digitWords(`${a} ${b} ${c}`))
    .replace(HOTLINE, (code) => digitWords(code))
    .replace(PHONE, (code) => {
      const count = code.replace(/\D/g, '').length;
      if (count < 9 || count > (code.startsWith('+') ? 13 : 11) || !/^[(+]|^0[2-9]/.test(code)) return code;
      return code.startsWith('+84') ? `cộng ${digitWords('84')}, ${digitWords(code.slice(3))}` : digitWords(code);
    })
    .replace(DOSSIER, (code) => (isQuantity(code) ? code : code.split(/[.-]/).map(partWords).join(', ')))
    .replace(MESSAGE, (_, before: string, code: string) => before + digitWords(code))
    .replace(CALLED, (_, before: string, numbers: string) => before + numbers.replace(/[/-]/g, ' hoặc ').replace(/ {2,}/g, ' ').replace(/\d+/g, digitWords))
    .split(/(?<=[.;!?\n])/)
    .map((sentence) => (CALLING.test(sentence) ? sentence.replace(EMERGENCY, digitWords) : sentence))
    .join('')
    .replace(AFTER_MA, (_, before: string, code: string) => before + digitWords(code))
    .replace(NATIONAL_LINE, digitWords);

const partWords = (part: string) => [...letterNames(part.replace(/\d/g, '')), digitWords(part)].join(' ');

/** Grouped numbers, dates, versions and short ranges look like codes and are not. */
const isQuantity = (code: string) =>
  /^[1-9]\d{0,2}(?:\.\d{3})+(?:-[1-9]\d{0,2}(?:\.\d{3})*)?$/.test(code) || /^\d{1,3}-[1-9]\d{0,2}(?:\.\d{3})+$/.test(code) || /^(?:\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}-\d{2}-\d{2})$/.test(code) || /^\d{1,2}(?:[.-]\d{1,2}){2,3}$/.test(code);
