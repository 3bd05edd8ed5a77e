import { expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { readYaml } from '../guide/yaml.ts';
import { ward } from './ward.ts';

const SOUND = `area: Mẫu
unit: xã Mẫu
province: tỉnh Mẫu
host: null
contacts: []
hotlines: [{ name: Tổng đài, phone: "113" }]
station: { name: null, rate: 160, profile: north }
`;

/** What is said about a ward's file with these lines at its end: "line:column message | cure". */
function said(lines: string): string[] {
  const problems = new Problems('content/wards/mau.yaml');
  readYaml(SOUND + lines, ward, problems);
  return problems.list.map(({ line, column, message, hint }) => `${line}:${column} ${message} | ${hint}`);
}

test('a colour that cannot be read is refused with its contrast and the nearest that can', () => {
  expect(said('colours: { accent: "#ff8800" }')).toEqual(['8:20 "colours.accent": tương phản với nền giấy và chữ trắng chỉ 2,30 : 1, cần ít nhất 4,5 : 1 (đang là "#ff8800") | dùng màu đậm hơn; gần nhất là "#b15e00"']);
  expect(said('colours: { accent: "#B15E00" }')).toEqual([]);
});

test.each([
  ['colours: { accent: đỏ }', 'mã màu viết dạng "#0b5e8a"'],
  ['colours: { accent: "#0b5e8a", ink: [100, 100, 100, 1] }', 'tổng mực quá 300 %'],
  ['printing: { copies: { leaflets: 500 } }', 'không có kênh "leaflets"'],
  ['printing: { copies: { leaflet: 0 } }', '"printing.copies.leaflet" nhỏ hơn 1'],
  ['legal: { licence: { number: "12", date: hôm nay } }', 'ngày phải viết dạng 2026-11-22'],
  ['legal: { editor: ai đó }', 'không có mục "editor" trong "legal"'],
])('%s: %s', (lines, message) => {
  const [first, ...rest] = said(lines);
  expect(first).toContain(message);
  expect(rest).toEqual([]);
});

test('a unit may be named by a number', () => {
  expect(readYaml(SOUND.replace('unit: xã Mẫu', 'unit: phường 1 Mẫu'), ward, new Problems(''))?.unit).toBe('phường 1 Mẫu');
});

test('a unit is written with its kind', () => {
  const problems = new Problems('content/wards/mau.yaml');
  readYaml(SOUND.replace('unit: xã Mẫu', 'unit: Thị trấn Mẫu'), ward, problems);
  expect(problems.list.map(({ message }) => message)).toEqual(['"unit" là "Thị trấn Mẫu": viết loại đơn vị chữ thường rồi tên: "phường Thượng Hồng", "xã …", "đặc khu …"']);
});
