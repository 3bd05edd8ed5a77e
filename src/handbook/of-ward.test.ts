import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from '../guide/problem.ts';
import { approve } from './approve.ts';
import { guideFile } from './content-path.ts';
import { currentCode } from './ledger.ts';
import { loadHandbook, sharedBy, type Loaded } from './load.ts';
import { addEdition, newGuide } from './new-guide.ts';
import { openWard } from './open-ward.ts';
import { projectOfTwo, SECOND_FILE, SECOND_WARD, type Project } from './second-ward.fixture.ts';
import { DEFAULT_WARD } from './ward.ts';

const DATE = '2026-11-22';
const SLUG = 'tach-ho';
const OWN = guideFile(SLUG, SECOND_WARD);
const WARD_FILE = `content/wards/${SECOND_WARD}.yaml`;

let project: Project;
const load = () => loadHandbook(project.root, DATE);
const errors = ({ problems }: Loaded) => problems.filter(({ level }) => level === 'error').map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
const spoil = async (file: string, from: string | RegExp, to: string) => {
  const text = await project.read(file);
  expect(text.replace(from, to)).not.toBe(text);
  await project.write(file, text.replace(from, to));
};
const titleIn = (loaded: Loaded, ward: string, slug = SLUG) => openWard(loaded, ward).handbook.guides.find((guide) => guide.slug === slug)?.title;

beforeEach(async () => {
  project = await projectOfTwo();
});
afterEach(() => project.remove());

test('a guide of the same name takes the place of the common one, in that ward only', async () => {
  const { code } = await newGuide(project.root, SLUG, DATE, SECOND_WARD);
  await spoil(OWN, /^title: .*/m, 'title: Tách hộ ở đặc khu mẫu');
  const loaded = await load();
  expect(errors(loaded)).toEqual([]);
  expect(titleIn(loaded, SECOND_WARD)).toBe('Tách hộ ở đặc khu mẫu');
  expect(titleIn(loaded, DEFAULT_WARD)).toBe('Tách hộ');
  const [first, second] = [DEFAULT_WARD, SECOND_WARD].map((id) => openWard(loaded, id).handbook);
  expect(second?.guides.map(({ slug }) => slug)).toEqual(first?.guides.map(({ slug }) => slug));
  expect(code).toMatchObject({ guide: SLUG, edition: 1 });
});

test('a guide of another name is added to that ward, with a code that only its site knows', async () => {
  await project.write(guideFile('tach-ho-dac-khu', SECOND_WARD), await project.read(guideFile(SLUG)));
  const before = await load();
  expect(errors(before)).toEqual([expect.stringMatching(/^content\/wards\/dac-khu-mau\/guides\/tach-ho-dac-khu\.mdx:\d+:\d+ bản 1 chưa có mã QR/)]);
  expect(before.problems.find(({ level }) => level === 'error')?.hint).toBe(`chạy: npm run new -- tach-ho-dac-khu --ward ${SECOND_WARD} --code`);

  await rm(join(project.root, guideFile('tach-ho-dac-khu', SECOND_WARD)));
  const { code } = await newGuide(project.root, 'tach-ho-dac-khu', DATE, SECOND_WARD);
  await project.write(guideFile('tach-ho-dac-khu', SECOND_WARD), (await project.read(guideFile(SLUG))).replace(/^title: .*/m, 'title: Việc riêng của đặc khu'));
  const loaded = await load();
  expect(errors(loaded)).toEqual([]);
  expect(titleIn(loaded, SECOND_WARD, 'tach-ho-dac-khu')).toBe('Việc riêng của đặc khu');
  expect(titleIn(loaded, DEFAULT_WARD, 'tach-ho-dac-khu')).toBeUndefined();
  const codes = (id: string) => openWard(loaded, id).handbook.ledger.map((entry) => entry.code);
  expect(codes(SECOND_WARD)).toContain(code.code);
  expect(codes(DEFAULT_WARD)).not.toContain(code.code);
});

test('a broken ward file stops that ward alone, with its line', async () => {
  await project.write(WARD_FILE, SECOND_FILE.replace('rate: 150', 'rate: 15'));
  const loaded = await load();
  expect(errors(loaded)).toEqual([`${WARD_FILE}:8:30 "station.rate" nhỏ hơn 120: "15"`]);
  expect(openWard(loaded, DEFAULT_WARD).ward.id).toBe(DEFAULT_WARD);
  expect(() => openWard(loaded, SECOND_WARD)).toThrow(ContentError);
  expect(sharedBy(loaded).guides).toHaveLength(2);
});

test('a broken guide of a ward stops that ward alone, with its line', async () => {
  await newGuide(project.root, SLUG, DATE, SECOND_WARD);
  await spoil(OWN, /^topic: .*/m, 'topic: khong-co');
  await spoil(OWN, /^review: .*/m, 'review: sang năm');
  const loaded = await load();
  expect(errors(loaded)).toEqual([expect.stringMatching(new RegExp(`^${OWN}:\\d+:9 "review" là "sang năm"`)), expect.stringMatching(new RegExp(`^${OWN}:\\d+:8 không có chủ đề "khong-co"`))]);
  expect(titleIn(loaded, DEFAULT_WARD)).toBe('Tách hộ');
  expect(() => openWard(loaded, SECOND_WARD)).toThrow(ContentError);
});

test('a broken common guide stops all wards', async () => {
  await spoil(guideFile(SLUG), /^topic: .*/m, 'topic: khong-co');
  const loaded = await load();
  for (const id of [DEFAULT_WARD, SECOND_WARD]) expect(() => openWard(loaded, id)).toThrow(`${guideFile(SLUG)}:`);
  expect(() => sharedBy(loaded)).toThrow(ContentError);
});

test('a folder of guides without a ward, or a file whose name stands for all wards, is an error of that ward', async () => {
  await project.write(guideFile(SLUG, 'vo-chu'), await project.read(guideFile(SLUG)));
  await project.write('content/wards/all.yaml', SECOND_FILE);
  const loaded = await load();
  expect(errors(loaded)).toEqual(expect.arrayContaining(['content/wards/vo-chu.yaml:1:1 không có tệp này', 'content/wards/all.yaml:1:1 tên tệp "all" không dùng làm tên phường, xã được']));
  expect(openWard(loaded, SECOND_WARD).ward.id).toBe(SECOND_WARD);
});

test('a schedule that cannot be kept stops its ward alone; a ward without one has no errors', async () => {
  await project.write('content/schedule.yaml', `${await project.read('content/schedule.yaml')}\n- ward: ${SECOND_WARD}\n  approved: null\n  slots: [{ id: dem, days: [thu-2], start: "23:00", minutes: 5 }]\n`);
  const loaded = await load();
  expect(errors(loaded)).toEqual([expect.stringContaining('buổi "dem" phát lúc 23:00')]);
  expect(openWard(loaded, DEFAULT_WARD).handbook.schedules.map(({ ward }) => ward)).toEqual([DEFAULT_WARD]);
  expect(() => openWard(loaded, SECOND_WARD)).toThrow('buổi "dem"');
});

test('print runs and opinions stay with the ward they belong to', async () => {
  await project.write('content/runs.yaml', `- { id: dot-1, ward: ${SECOND_WARD}, guide: ${SLUG}, edition: 1, code: ${(await load()).handbook?.ledger.find(({ guide }) => guide === SLUG)?.code}, channel: leaflet, quantity: 5, place: Bến tàu, date: 2026-11-20 }\n`);
  await project.write('content/feedback.yaml', 'limit: null\nopinions:\n  - { id: GY-2026-001, received: 2026-11-02, channel: tai-quay, content: Chữ trên tờ rơi còn nhỏ., group: an-pham, reply: null }\n');
  const loaded = await load();
  expect(errors(loaded)).toEqual([]);
  const [first, second] = [DEFAULT_WARD, SECOND_WARD].map((id) => openWard(loaded, id).handbook);
  expect([first?.runs.length, second?.runs.length]).toEqual([0, 1]);
  expect([first?.feedback.opinions.length, second?.feedback.opinions.length]).toEqual([1, 0]);
});

test('a ward may be an edition ahead: its paper carries the new code, that of the others the old one', async () => {
  await newGuide(project.root, SLUG, DATE, SECOND_WARD);
  await addEdition(project.root, SLUG, ['Nộp tại bến tàu.'], DATE, SECOND_WARD);
  const loaded = await load();
  expect(errors(loaded)).toEqual([]);
  const codeIn = (id: string) => {
    const { ledger, guides } = openWard(loaded, id).handbook;
    return currentCode(ledger, guides.find(({ slug }) => slug === SLUG)!)?.edition;
  };
  expect([codeIn(DEFAULT_WARD), codeIn(SECOND_WARD)]).toEqual([1, 2]);
});

test('a ward behind the common guide is reminded to compare', async () => {
  await newGuide(project.root, SLUG, DATE, SECOND_WARD);
  await addEdition(project.root, SLUG, ['Phí mới.'], DATE);
  const { problems } = await load();
  expect(problems.find(({ file, message }) => file === OWN && message.startsWith('bản riêng'))).toMatchObject({ level: 'notice', message: 'bản riêng của phường mới đến bản 1, hướng dẫn chung đã có bản 2' });
});

test('a version of a ward is approved for itself, whoever approved the common one', async () => {
  await newGuide(project.root, SLUG, DATE, SECOND_WARD);
  await approve(project.root, SLUG, 'Trưởng phòng mẫu', DATE, SECOND_WARD);
  const loaded = await load();
  expect(errors(loaded)).toEqual([]);
  const approvedIn = (id: string) => openWard(loaded, id).handbook.guides.find(({ slug }) => slug === SLUG)?.approved?.by;
  expect([approvedIn(DEFAULT_WARD), approvedIn(SECOND_WARD)]).toEqual([undefined, 'Trưởng phòng mẫu']);
});

test('a ward that is not there is told with those that are', async () => {
  const loaded = await load();
  expect(() => openWard(loaded, 'khong-co')).toThrow(new RangeError(`không có phường "khong-co"; có: ${DEFAULT_WARD}, ${SECOND_WARD}`));
  await expect(newGuide(project.root, SLUG, DATE, 'khong-co')).rejects.toThrow('npm run new-ward -- khong-co');
});
