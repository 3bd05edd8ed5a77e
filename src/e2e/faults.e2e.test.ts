import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, cp, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isAlive } from '../pipeline/alive.ts';
import { filesBelow } from '../pipeline/files.ts';
import { readManifest } from '../pipeline/manifest.ts';
import { DATE } from './build-site.ts';
import { SITE } from './site.ts';

// Several builds one after the other, beside other tests.
vi.setConfig({ testTimeout: 180_000 });

const ROOT = join(import.meta.dirname, '../..');
const KILLS = 20;
const PAGE = 'huong-dan/dang-ky-ket-hon/index.html';
let folder: string;
let out: string;
let expected: Record<string, string>;
let store: string;

/** What the site under test was made with, under entries of our own: they may be damaged while other tests go on. */
async function storeOfOurOwn(): Promise<string> {
  const shared = process.env.CAMNANG_STORE ?? join(ROOT, '.cache/store');
  const own = join(folder, 'kho');
  await cp(join(shared, 'made'), join(own, 'made'), { recursive: true });
  await symlink(join(shared, 'objects'), join(own, 'objects'));
  return own;
}

/** Hash of every file of a site but the drafts, which the store of the project does not hold. */
async function siteOf(site: string): Promise<Record<string, string>> {
  const files = await filesBelow(site);
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, createHash('sha256').update(await readFile(join(site, file))).digest('hex')] as const)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-faults-'));
  store = await storeOfOurOwn();
  // The site the store gives without drafts: what every build here must come to.
  const first = await run(join(folder, 'first'));
  expect(first.status, first.said).toBe(0);
  expected = await siteOf(join(folder, 'first'));
  expect(Object.keys(expected).length).toBeGreaterThan(3000);
  // A guide without drafts is the same page as in the site under test.
  expect(expected[PAGE]).toBe((await siteOf(SITE))[PAGE]);
});
beforeEach(() => {
  out = join(folder, `site-${Math.random().toString(36).slice(2)}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const command = (to: string, date = DATE) => [process.execPath, '--disable-warning=ExperimentalWarning', join(ROOT, 'scripts/build.ts'), '--date', date, '--out', to] as const;
const env = () => ({ ...process.env, CAMNANG_CACHE: store });

function start(to: string, date?: string): ChildProcess {
  const [node, ...args] = command(to, date);
  return spawn(node, args, { cwd: ROOT, env: env(), stdio: ['ignore', 'ignore', 'pipe'] });
}

async function run(to: string, date?: string): Promise<{ status: number | null; said: string }> {
  const child = start(to, date);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done) => child.on('close', (status) => done({ status, said })));
}

/** A site that is there is whole: every file as its manifest says, the pages too, nothing half-written. */
async function expectWhole(site: string): Promise<void> {
  const files = await filesBelow(site);
  expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([]);
  for (const { file, sha256 } of await readManifest(join(site, 'an-pham/manifest.json'))) expect(createHash('sha256').update(await readFile(join(site, file))).digest('hex'), file).toBe(sha256);
  expect(files.length).toBe(Object.keys(expected).length);
}

const exists = (path: string) => access(path).then(() => true, () => false);
/** Work folders of builds that are no more; other tests build at the same time. */
const leftovers = async () => (await readdir(join(ROOT, '.cache'))).filter((name) => name.startsWith('build-') && !isAlive(Number(/\d+/.exec(name)?.[0])));

test(`a build killed ${KILLS} times at random moments leaves the earlier site or a whole one, and the next build is right`, { timeout: 600_000 }, async () => {
  const begun = performance.now();
  expect((await run(out)).status).toBe(0);
  const whole = performance.now() - begun;
  // Not random at all, so that a failure can be looked at again: spread over the whole length of a build.
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start(out);
    const dead = new Promise((done) => child.on('close', done));
    await pause((whole * (kill + 0.5)) / KILLS);
    child.kill('SIGKILL');
    await dead;
    await expectWhole(out);
  }
  expect((await run(out)).status).toBe(0);
  expect(await siteOf(out)).toEqual(expected);
  expect(await leftovers()).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.includes('.cu-'))).toEqual([]);
});

test('Ctrl-C leaves the earlier site and nothing half-made, and says so with its exit code', async () => {
  expect((await run(out)).status).toBe(0);
  const child = start(out);
  const code = new Promise((done) => child.on('close', done));
  // Once it says what it is doing, there is something to clear away.
  await new Promise((said) => child.stderr?.once('data', said));
  await pause(300);
  child.kill('SIGINT');
  expect(await code).toBe(130);
  expect(await leftovers()).toEqual([]);
  expect(await siteOf(out)).toEqual(expected);
});

test('two builds at once into one folder both end well, with the whole site', async () => {
  const both = await Promise.all([run(out), run(out)]);
  expect(both.map(({ status }) => status), both.map(({ said }) => said).join('\n')).toEqual([0, 0]);
  expect(await siteOf(out)).toEqual(expected);
});

test('a store damaged in a hundred places gives the same site', async () => {
  const entries = (await filesBelow(join(store, 'made'))).filter((_, index, all) => index % Math.ceil(all.length / 10) === 0);
  for (const entry of entries) await writeFile(join(store, 'made', entry), 'hỏng');
  expect((await run(out)).status).toBe(0);
  expect(await siteOf(out)).toEqual(expected);
});

test('a clock set back, or files from the future, change nothing', async () => {
  const future = new Date('2031-01-01');
  for (const entry of await filesBelow(join(store, 'made'))) await utimes(join(store, 'made', entry), future, future);
  expect((await run(out)).status).toBe(0);
  for (const file of ['index.html', 'an-pham/manifest.json']) await utimes(join(out, file), future, future);
  expect((await run(out)).status).toBe(0);
  expect(await siteOf(out)).toEqual(expected);
});

test('an output that cannot be written to is one sentence with its cure, and nothing is left behind', async () => {
  const file = join(folder, 'mot-tep');
  await writeFile(file, 'của tôi');
  const { status, said } = await run(join(file, 'dist'));
  expect([status, said]).toEqual([1, expect.stringMatching(/lỗi: không ghi được .*mot-tep.*: .*--out/)]);
  expect(said).not.toContain('    at ');
  expect(await readFile(file, 'utf8')).toBe('của tôi');
  expect(await leftovers()).toEqual([]);
});

test('a disk that takes no more leaves the earlier site, and says what to do', async () => {
  expect((await run(out)).status).toBe(0);
  const [node, ...args] = command(out, '2026-11-23');
  // A limit on the size of files, in blocks of 512 bytes: for whoever writes it is a full disk, and needs no rights.
  const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f 2; exec "$0" "$@"`, node, ...args], { cwd: ROOT, env: { ...env(), CAMNANG_CACHE: join(folder, 'kho-moi') }, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/không ghi được|EFBIG/)]);
  expect(await siteOf(out)).toEqual(expected);
  expect(await leftovers()).toEqual([]);
  expect(await exists(join(folder, 'kho-moi'))).toBe(true);
});
