import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireWard } from '../handbook/open-ward.ts';
import type { BuildJob } from '../pipeline/build.ts';
import { projectCache } from '../pipeline/cache/tools.ts';
import { filesBelow } from '../pipeline/files.ts';
import { buildPart, mergeParts } from '../pipeline/parts.ts';
import { DATE } from './build-site.ts';
import { SITE } from './site.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARDS = 3;
let folder: string;
let job: BuildJob;
let parts: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-parts-'));
  const { handbook, ward } = await requireWard(ROOT, DATE);
  const { CAMNANG_STORE: store, CAMNANG_DRAFTS: drafts } = process.env;
  const cache = { ...(await projectCache(ROOT)), folder: store ?? join(folder, 'store') };
  job = { root: ROOT, handbook, ward, date: DATE, out: join(folder, 'site'), cache, ...(drafts !== undefined && { drafts }) };
  parts = Array.from({ length: SHARDS }, (_, index) => join(folder, `part-${index + 1}`));
  for (const [index, out] of parts.entries()) expect((await buildPart({ ...job, out }, { index: index + 1, count: SHARDS })).failures).toEqual([]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the parts of three machines, put together in any order, are the site of one machine to the byte', async () => {
  await mergeParts(job, parts.toReversed());
  const files = await filesBelow(SITE);
  expect(await filesBelow(job.out)).toEqual(files);
  for (const file of files) expect((await readFile(join(job.out, file))).equals(await readFile(join(SITE, file))), file).toBe(true);
});

test('a part that is missing, there twice, damaged, of another day or no part at all is refused, and the site stays', async () => {
  const [first = '', second = '', third = ''] = parts;
  const before = await readFile(join(job.out, 'index.html'), 'utf8');
  const refused = (change: Partial<BuildJob>, ...given: string[]) => expect(mergeParts({ ...job, ...change }, given)).rejects;
  await refused({}, first, third).toThrow('thiếu phần 2/3');
  await refused({}, first, second, third, third).toThrow('phần 3/3 có hai lần');
  await refused({ date: '2026-11-23' }, ...parts).toThrow('ngày 2026-11-22');
  await refused({ handbook: { ...job.handbook, featured: [] } }, ...parts).toThrow('nội dung, mã nguồn hoặc cách chia khác');
  await refused({}, first, second, folder).toThrow('không phải một phần');
  const damaged = join(folder, 'damaged');
  await cp(third, damaged, { recursive: true });
  const victim = (await filesBelow(damaged)).find((file) => file.endsWith('.pdf')) ?? '';
  await writeFile(join(damaged, victim), 'hỏng');
  await refused({}, first, second, damaged).toThrow(/tệp thiếu hoặc hỏng/);
  expect(await readFile(join(job.out, 'index.html'), 'utf8')).toBe(before);
});

test('pages rendered from the kept bundle are those Astro itself builds', async () => {
  const out = join(folder, 'astro');
  const env = { ...process.env, CAMNANG_OUT: out, CAMNANG_DATE: DATE, CAMNANG_WARD: job.ward.id, CAMNANG_MANIFEST: join(SITE, 'an-pham/manifest.json'), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const astro = spawnSync(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: ROOT, env, encoding: 'utf8' });
  expect(astro.status, astro.stdout + astro.stderr).toBe(0);
  const files = await filesBelow(out);
  expect(files.length).toBeGreaterThan(600);
  for (const file of files) expect((await readFile(join(SITE, file))).equals(await readFile(join(out, file))), file).toBe(true);
});
