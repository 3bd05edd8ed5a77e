import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { parseYaml, readYaml } from '../guide/yaml.ts';
import { newWard } from './new-ward.ts';
import { isWardId, unsaid, ward as wardSchema } from './ward.ts';

let root = '';
const file = (name: string) => join(root, 'content/wards', name);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'camnang-'));
  await mkdir(join(root, 'content/wards'), { recursive: true });
  await cp(new URL('../../content/wards/bach-sam.yaml', import.meta.url), file('bach-sam.yaml'));
});
afterEach(() => rm(root, { recursive: true }));

async function fresh() {
  const path = await newWard(root, 'xa-mau');
  const problems = new Problems(path);
  const text = await readFile(join(root, path), 'utf8');
  return { path, text, ward: readYaml(text, wardSchema, problems), problems: problems.list };
}

test('a fresh ward is sound, invents nothing, and prints general words until it is named', async () => {
  const { path, ward, problems } = await fresh();
  expect([path, problems]).toEqual(['content/wards/xa-mau.yaml', []]);
  expect(ward).toMatchObject({ area: 'phường, xã', unit: 'phường, xã', province: 'tỉnh, thành phố', host: null, contacts: [], alerts: [], colours: null, legal: { responsible: null, licence: null, performer: null }, printing: { shop: null, copies: {}, materials: {}, note: null } });
  expect(ward?.station.name).toBe('Đài truyền thanh phường, xã');
  expect(ward?.hotlines.map(({ phone }) => phone)).toEqual(['1900 0368', '113', '156']);
  expect(ward && unsaid(ward).map(({ field }) => field)).toEqual(['unit', 'province', 'host']);
});

test('every field of the schema stands in the file, typed or as an example', async () => {
  const { text } = await fresh();
  const typed = Object.keys(parseYaml(text, new Problems(''))?.raw as object);
  for (const name of Object.keys(wardSchema.in.shape)) expect(typed.includes(name) || text.includes(`\n# ${name}:`), name).toBe(true);
});

test('the examples in the comments can be used as they are written', async () => {
  const { text } = await fresh();
  const used = text.replace('unit: null', 'unit: "phường Thượng Hồng"').replace('province: null', 'province: "tỉnh Hưng Yên"').replace('copies: {}', 'copies: { leaflet: 500, trifold: 300 }').replace('colours: null', 'colours: { accent: "#0b5e8a", ink: [92, 32, 0, 46] }');
  const problems = new Problems('x');
  const ward = readYaml(used, wardSchema, problems);
  expect(problems.list).toEqual([]);
  expect(ward).toMatchObject({ area: 'phường Thượng Hồng', station: { name: 'Đài truyền thanh phường Thượng Hồng' }, colours: { red: { hex: '#0b5e8a', cmyk: [92, 32, 0, 46] } } });
});

test('a ward that is there already is never written over', async () => {
  await writeFile(file('xa-mau.yaml'), 'của tôi');
  await expect(newWard(root, 'xa-mau')).rejects.toThrow('đã có content/wards/xa-mau.yaml, không ghi đè');
  expect(await readFile(file('xa-mau.yaml'), 'utf8')).toBe('của tôi');
});

test.each(['Tân An', 'tan_an', '', '../x', 'all'])('"%s" is no name of a ward', (id) => {
  expect(isWardId(id)).toBe(false);
});
