import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHANNEL_IDS } from '../../guide/attributes.ts';
import { ownerOf, readTools, toolFiles } from './tools.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SRC = join(ROOT, 'src');

/** Every module below `src/` that one imports for its work, at any depth; types alone make no bytes. */
async function reach(start: string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  const queue = [...start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(join(SRC, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '(\.[^']+)'/gm)) queue.push(relative(SRC, join(SRC, dirname(file), path)));
  }
  return seen;
}

test('whatever a channel reaches counts among its tools', async () => {
  const counted = new Set(await toolFiles(SRC));
  const reached = await reach(['channels/index.ts', 'pipeline/job.ts', 'pipeline/bundles.ts']);
  expect(reached.size).toBeGreaterThan(100);
  // Where bytes go, not what they are: the store, the disk.
  const carriers = ['pipeline/cache/store.ts', 'pipeline/cache/tools.ts', 'pipeline/files.ts', 'pipeline/alive.ts', 'pipeline/disk-error.ts', 'pipeline/lock.ts', 'pipeline/manifest.ts'];
  expect([...reached].filter((file) => !counted.has(file) && !carriers.includes(file))).toEqual([]);
});

test('no channel reaches into the files of another, so each may count its own alone', async () => {
  for (const id of CHANNEL_IDS.filter((channel) => channel !== 'web')) {
    const others = [...(await reach([`channels/${id}.ts`]))].flatMap((file) => ownerOf(file, CHANNEL_IDS) ?? []).filter((owner) => owner !== id);
    expect([id, others]).toEqual([id, []]);
  }
});

test('the file of a channel belongs to it, what all use to none', () => {
  const owners = ['channels/poster.ts', 'channels/poster.typ', 'channels/notice/docx.ts', 'channels/paper.ts', 'formats/docx.ts'].map((file) => ownerOf(file, CHANNEL_IDS));
  expect(owners).toEqual(['poster', 'poster', undefined, undefined, undefined]);
});

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'camnang-tools-'));
  await cp(SRC, join(copy, 'src'), { recursive: true });
  await cp(join(ROOT, 'package-lock.json'), join(copy, 'package-lock.json'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Channels whose artefacts are made anew after a file got one more line. */
async function changedBy(file: string): Promise<string[]> {
  const ids = ['leaflet', 'poster', 'broadcast'];
  const before = await readTools(copy, ids);
  await writeFile(join(copy, file), `${await readFile(join(copy, file), 'utf8')}\n`);
  const after = await readTools(copy, ids);
  return ids.filter((id) => before[id] !== after[id]);
}

test('a change of a template makes its own channel anew, of a shared part or a library every one, of a page or a test none', async () => {
  expect(await changedBy('src/channels/poster.typ')).toEqual(['poster']);
  expect(await changedBy('src/channels/broadcast.ts')).toEqual(['broadcast']);
  for (const shared of ['src/channels/broadcast/compose.ts', 'src/formats/pdf/parts.typ', 'src/vietnamese/fold.ts', 'src/pipeline/cache/key.ts', 'package-lock.json']) expect(await changedBy(shared)).toHaveLength(3);
  for (const other of ['src/pages/index.astro', 'src/channels/poster.test.ts']) expect(await changedBy(other)).toEqual([]);
});
