import { execFile } from 'node:child_process';
import { cp, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfPages } from '../channels/read-pdf.fixture.ts';
import { LONG_NAMES, projectOfTwo, SECOND_FILE, SECOND_WARD, type Project } from '../handbook/second-ward.fixture.ts';
import { DEFAULT_WARD } from '../handbook/ward.ts';
import { readManifest } from './manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const WARD_FILE = `content/wards/${SECOND_WARD}.yaml`;
const FILES = ['nhan-qr-50x50.svg', 'nhan-qr-70x70.svg', 'nhan-qr-90x54.svg', 'nhan-qr-a4.pdf', 'to-roi-a4.pdf', 'to-roi-a5.pdf'];

let project: Project;

beforeAll(async () => {
  project = await projectOfTwo();
  await cp(join(ROOT, 'scripts'), join(project.root, 'scripts'), { recursive: true });
  for (const shared of ['src', 'node_modules', 'package.json', 'package-lock.json']) await symlink(join(ROOT, shared), join(project.root, shared));
});
afterAll(() => project.remove());

/** `make --ward all` for one guide and two channels. */
function make(): Promise<{ code: number; out: string; told: string }> {
  const args = ['--ward', 'all', '--guide', 'tach-ho', '--channel', 'leaflet', '--channel', 'sticker', '--out', 'out', '--date', '2026-11-22'];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/make.ts', ...args], { cwd: project.root }, (_, out, told) => resolve({ code: child.exitCode ?? -1, out, told }));
  });
}

const folder = (ward: string) => join(project.root, 'out', ward, 'tach-ho');
const leafletOf = async (ward: string) => (await pdfPages(await readFile(join(folder(ward), 'to-roi-a5.pdf')))).map(({ text }) => text).join(' ');

test('every ward gets a folder of its own with its own names; a broken one keeps its files and stops no other', { timeout: 120_000 }, async () => {
  const first = await make();
  expect([first.code, first.out.trim().split('\n')]).toEqual([0, [join('out', DEFAULT_WARD), join('out', SECOND_WARD)]]);
  expect(first.told).toContain('2/2 phường, xã xong.');
  for (const ward of [DEFAULT_WARD, SECOND_WARD]) {
    expect((await readdir(folder(ward))).filter((name) => FILES.includes(name))).toEqual(FILES);
    expect((await readManifest(join(project.root, 'out', ward, 'manifest.json'))).length).toBeGreaterThanOrEqual(FILES.length);
  }
  expect(await leafletOf(SECOND_WARD)).toContain(LONG_NAMES.unit.replace(/^đ/, 'Đ'));
  expect(await leafletOf(DEFAULT_WARD)).toContain('Phường Thượng Hồng');

  const kept = await readFile(join(folder(SECOND_WARD), 'to-roi-a5.pdf'));
  await project.write(WARD_FILE, SECOND_FILE.replace('rate: 150', 'rate: nhanh'));
  await project.write('content/wards/bach-sam.yaml', (await project.read('content/wards/bach-sam.yaml')).replace('unit: phường Thượng Hồng', 'unit: phường Thượng Hoa'));
  const second = await make();
  expect(second.code).toBe(1);
  expect(second.told).toContain(`lỗi: ${SECOND_WARD}: ${WARD_FILE}:8:30 "station.rate" phải là số`);
  expect(second.told).toContain(`1/2 phường, xã xong; chưa xong: ${SECOND_WARD} `);
  expect(await leafletOf(DEFAULT_WARD)).toContain('Phường Thượng Hoa');
  expect(Buffer.compare(await readFile(join(folder(SECOND_WARD), 'to-roi-a5.pdf')), kept)).toBe(0);
});
