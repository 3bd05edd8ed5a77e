import { expect, test } from 'vitest';
import { parseYaml, checkYaml } from '../guide/yaml.ts';
import { Problems } from '../guide/problem.ts';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from './load.ts';
import { nextCode, type Code } from './ledger.ts';
import { runsFile } from './runs.ts';
import { checkRuns } from './runs-check.ts';

const FILE = 'content/runs.yaml';
const SLUG = 'dang-ky-khai-sinh';
const FILES = { guides: [SLUG], wards: ['bach-sam'], wardGuides: {} };
const guides = [{ slug: SLUG, editions: [{ edition: 1 }, { edition: 2 }] }] as unknown as Guide[];
const ledger = [[1], [2], [2, 'dot-1']].reduce<Code[]>((list, [edition, run]) => [...list, nextCode(list, SLUG, Number(edition), '2026-11-22', run as string | undefined)], []);
const SOUND = `- id: dot-1
  guide: ${SLUG}
  edition: 2
  code: KS3
  channel: leaflet
  quantity: 500
  place: Bộ phận một cửa
  date: 2026-11-22
`;
const SET = `- { id: dot-2, set: ho-tich, editions: { ${SLUG}: 1 }, channel: broadcast, quantity: 1, place: Đài phường, date: 2026-11-22 }\n`;

/** What is said about a register on 2026-12-01, "line:column message". */
function said(yaml: string): string[] {
  const problems = new Problems(FILE);
  const source = parseYaml(yaml, problems);
  const runs = source && checkYaml(source, runsFile, problems);
  const found = runs ? checkRuns({ runs, guides, wardGuides: {}, ledger, topics: [{ id: 'ho-tich' }] } as unknown as Handbook, FILES, '2026-12-01', new Map([[FILE, source as NonNullable<typeof source>]])) : problems.list;
  for (const { hint } of found) expect(hint.length).toBeGreaterThan(5);
  return found.filter(({ level }) => level === 'error').map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('a sound register has nothing to say', () => {
  expect(said(SOUND + SET)).toEqual([]);
  expect(said('[]')).toEqual([]);
});

test.each([
  ['a guide nobody wrote', ['guide: dang-ky-khai-sinh', 'guide: la'], ['2:10 không có hướng dẫn "la"', '4:9 mã "KS3" thuộc bản 2 của "dang-ky-khai-sinh"']],
  ['a channel nobody made', ['leaflet', 'web'], ['5:12 không có kênh "web"']],
  ['a day to come', ['2026-11-22', '2026-12-02'], ['8:9 ngày 02/12/2026 chưa tới']],
  ['no piece at all', ['500', '0'], ['6:13 "[0].quantity" nhỏ hơn 1: "0"']],
  ['a code that was never issued', ['KS3', 'KS9'], ['4:9 mã "KS9" không có trong sổ mã content/codes.yaml']],
  ['the code of another edition', ['KS3', 'KS1'], ['4:9 mã "KS1" thuộc bản 1 của "dang-ky-khai-sinh"']],
  ['an edition that was never opened', ['edition: 2', 'edition: 5'], ['3:12 "dang-ky-khai-sinh" mới có 2 bản, đợt in ghi bản 5', '4:9 mã "KS3" thuộc bản 2 của "dang-ky-khai-sinh"']],
  ['neither guide nor set', [`  guide: ${SLUG}\n`, ''], ['1:3 "[0].guide": cần đúng một trong hai mục guide và set']],
])('%s is an error at its place', (_, [typed = '', instead = ''], expected) => {
  expect(said(SOUND.replace(typed, instead))).toEqual(expected);
});

test('the own code of one run is no code of another', () => {
  expect(said(SOUND.replace('dot-1', 'dot-2'))).toEqual(['4:9 mã "KS3" là mã riêng của đợt in "dot-1"']);
});

test('the same pieces entered twice, and an id used twice, are errors', () => {
  expect(said(SOUND + SOUND.replace('dot-1', 'dot-4').replace('KS3', 'KS2'))).toEqual(['9:7 đợt in "dot-4" ghi trùng đợt "dot-1": cùng ấn phẩm, cùng nơi, cùng ngày']);
  expect(said(SET + SET.replace('Đài phường', 'Nhà văn hóa'))).toEqual(['2:9 hai đợt in cùng mã "dot-2"']);
});

test('taken down before it hung, or in days to come, is an error', () => {
  expect(said(`${SOUND}  removed: 2026-11-01\n`)).toEqual(['9:12 "[0].removed": `removed` đứng trước `date` (đang là "2026-11-01")']);
  expect(said(`${SOUND}  removed: 2026-12-24\n`)).toEqual(['9:12 ngày 24/12/2026 chưa tới']);
});

test('an own code whose run is not in the register is a notice: it may have been printed', () => {
  const [notice, ...rest] = checkRuns({ runs: [], guides, wardGuides: {}, ledger, topics: [] } as unknown as Handbook, FILES, '2026-12-01', new Map());
  expect(rest).toEqual([]);
  expect(notice).toMatchObject({ level: 'notice', file: 'content/codes.yaml', message: expect.stringContaining('"KS3"') });
});
