import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../files.ts';
import { prune } from './prune.ts';
import { madeFolder, openStore, sha256, type Store } from './store.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-store-'));
  store = openStore(join(folder, 'kho'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const out = () => join(folder, 'ra');
const at = (path: string) => readFile(join(out(), path), 'utf8');
const key = (name: string) => sha256(name);

/** Remembers one file of these words under a name. */
async function remember(name: string, words: string): Promise<string> {
  const hash = await store.keep(Buffer.from(words));
  await store.remember(key(name), { files: [{ path: `${name}/to-roi.txt`, sha256: hash }], about: { name } });
  return hash;
}
const objectOf = (hash: string) => join(folder, 'kho/objects', hash.slice(0, 2), hash);

test('what was made for a key stands in its place again, with what was said of it', async () => {
  await remember('khai-sinh', 'lời');
  expect(await openStore(join(folder, 'kho')).recall(key('khai-sinh'), out())).toEqual({ name: 'khai-sinh' });
  expect(await at('khai-sinh/to-roi.txt')).toBe('lời');
  expect(await store.recall(key('tạm trú'), out())).toBeUndefined();
});

test('a file that stands there already is replaced whole, and nothing temporary stays', async () => {
  await remember('khai-sinh', 'mới');
  await store.recall(key('khai-sinh'), out());
  await store.recall(key('khai-sinh'), out());
  expect(await filesBelow(out())).toEqual(['khai-sinh/to-roi.txt']);
});

test('an object whose bytes are not what they were is as good as not there, and is made again', async () => {
  const hash = await remember('khai-sinh', 'lời');
  await writeFile(objectOf(hash), 'hỏng');
  expect(await openStore(join(folder, 'kho')).recall(key('khai-sinh'), out())).toBeUndefined();
  const again = openStore(join(folder, 'kho'));
  await again.keep(Buffer.from('lời'));
  expect(await again.recall(key('khai-sinh'), out())).toEqual({ name: 'khai-sinh' });
});

test('an entry cut off in the middle, or whose object is gone, is as good as not there', async () => {
  const hash = await remember('khai-sinh', 'lời');
  const entry = join(folder, 'kho/made', key('khai-sinh').slice(0, 2), key('khai-sinh'));
  const text = await readFile(entry, 'utf8');
  for (const end of [0, 10, 64, 70, text.length - 1]) {
    await writeFile(entry, text.slice(0, end));
    expect(await openStore(join(folder, 'kho')).recall(key('khai-sinh'), out())).toBeUndefined();
  }
  await writeFile(entry, text);
  await rm(objectOf(hash));
  expect(await openStore(join(folder, 'kho')).recall(key('khai-sinh'), out())).toBeUndefined();
  expect(await readdir(folder)).toEqual(['kho']);
});

test('many runs may keep and take the same things at once', async () => {
  const stores = Array.from({ length: 8 }, () => openStore(join(folder, 'kho')));
  await Promise.all(
    stores.map(async (each, index) => {
      const hash = await each.keep(Buffer.from('lời chung'));
      await each.remember(key('chung'), { files: [{ path: 'chung.txt', sha256: hash }], about: index });
      expect(await each.recall(key('chung'), out())).toBeTypeOf('number');
    }),
  );
  expect(await at('chung.txt')).toBe('lời chung');
  expect((await filesBelow(folder)).filter((file) => file.endsWith('.tmp'))).toEqual([]);
});

test('a folder is made once for its key', async () => {
  let times = 0;
  const make = async () => {
    times++;
    await mkdir(join(out(), 'sâu'), { recursive: true });
    await writeFile(join(out(), 'sâu/trang.html'), 'trang');
  };
  await madeFolder(store, key('trang'), out(), make);
  await rm(out(), { recursive: true });
  await madeFolder(store, key('trang'), out(), make);
  expect([times, await at('sâu/trang.html')]).toEqual([1, 'trang']);
});

test('a store over its limit loses what was not used for longest; what is in use stays', async () => {
  await remember('cũ', 'a'.repeat(1000));
  await new Promise((done) => setTimeout(done, 15));
  await remember('mới', 'b'.repeat(1000));
  await new Promise((done) => setTimeout(done, 15));
  await store.recall(key('cũ'), out());
  await prune(join(folder, 'kho'), 1500);
  expect(await store.recall(key('cũ'), out())).toEqual({ name: 'cũ' });
  expect(await store.recall(key('mới'), out())).toBeUndefined();
});

test('an object that no entry names yet is left to the run that is about to name it', async () => {
  const hash = await store.keep(Buffer.from('đang làm'));
  expect(await prune(join(folder, 'kho'), 0)).toBe(0);
  expect((await stat(objectOf(hash))).size).toBeGreaterThan(0);
});
