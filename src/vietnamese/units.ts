import type { Pass } from './pass.ts';
import { NUMBER } from './quantities.ts';

/** Units as written after a number → as said. Longer ones come first where one begins another. */
const UNITS: Record<string, string> = {
  'VNĐ': 'đồng', VND: 'đồng', '₫': 'đồng', đ: 'đồng', USD: 'đô la Mỹ',
  '%': 'phần trăm', '‰': 'phần nghìn',
  'km/h': 'ki-lô-mét mỗi giờ', km2: 'ki-lô-mét vuông', km: 'ki-lô-mét', m2: 'mét vuông', m3: 'mét khối', 'm/s': 'mét mỗi giây', cm2: 'xăng-ti-mét vuông', cm: 'xăng-ti-mét', mm: 'mi-li-mét', m: 'mét',
  ha: 'héc-ta', kg: 'ki-lô-gam', g: 'gam', ml: 'mi-li-lít', l: 'lít',
  KB: 'ki-lô-bai', kB: 'ki-lô-bai', MB: 'mê-ga-bai', Mb: 'mê-ga-bai', GB: 'gi-ga-bai', TB: 'tê-ra-bai', Mbps: 'mê-ga-bít mỗi giây',
  kWh: 'ki-lô-oát giờ', kW: 'ki-lô-oát', '°C': 'độ xê', '°': 'độ',
  h: 'giờ', mAh: 'mi-li-am-pe giờ', k: 'nghìn', px: 'pích-xeo', dpi: 'điểm ảnh mỗi inh-xơ', "'": 'phút',
};
const ALTERNATIVES = Object.keys(UNITS).sort((a, b) => b.length - a.length).map((unit) => unit.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

const PER_UNIT = new RegExp(`(?<=(?:đồng|VNĐ|VND|[\\dđ₫%]) ?/ ?)(${ALTERNATIVES})(?![\\p{L}\\p{N}])`, 'gu');
const AREA = /(?<![\p{L}\p{N}])(?:k?m2|m3)(?![\p{L}\p{N}])/gu;
const SQUARE = / mũ (hai|ba) /g;
const AFTER_NUMBER = new RegExp(`(?<=\\d) ?(${ALTERNATIVES})(?![\\p{L}\\p{N}])`, 'gu');
const MULTIPLY = new RegExp(`(?<![\\p{L}\\d.,])(${NUMBER})((?: ?[x×X*] ?${NUMBER}){1,3})(?![\\p{L}\\d])`, 'gu');
const MEASURED = /(?<=\d mét|-mét) [xX×*] (?=\d)/g;
const PER = /(?<=\d(?: [\p{L}-]{1,14}){1,4})(?:\/ ?\p{L}{1,10}(?: \p{L}{1,10})?){1,3}/gu;

/** Units, prices and rates in words, their numbers still in digits: "15.000đ/tháng" → "15.000 đồng mỗi tháng". */
export const units: Pass = (text) =>
  text
    .replace(SQUARE, ' mũ $1 ')
    .replace(PER_UNIT, (unit) => UNITS[unit] ?? unit)
    .replace(AFTER_NUMBER, (_, unit: string) => ` ${UNITS[unit]}`)
    .replace(AREA, (unit) => UNITS[unit] ?? unit)
    .replace(MULTIPLY, (_, first: string, rest: string) => first + rest.replace(/ ?[x×X*] ?/g, ' nhân '))
    .replace(MEASURED, ' nhân ')
    .replace(PER, (rates) => rates.replace(/\/ ?/g, ' mỗi '));
