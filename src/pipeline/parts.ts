import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { RefusedError } from '../handbook/refused.ts';
import { ARTEFACTS, bundle, finish, makePart, type BuildJob, type BuildResult, type Made } from './build.ts';
import { sha256 } from './cache/store.ts';
import { projectCache } from './cache/tools.ts';
import { filesBelow, swapFolder, writeAtomic } from './files.ts';
import { readManifest, updateManifest, type ManifestRow } from './manifest.ts';
import type { Shard } from './shard.ts';
import { withWorkFolder } from './work-folder.ts';

/** Says of a folder which part of which build it is. */
const LABEL = 'phan.json';

const label = z.object({
  ward: z.string(),
  date: z.string(),
  index: z.number().int().min(1),
  count: z.number().int().min(1),
  /** Hash of the tools of all channels and of the content: parts of different ones do not fit together. */
  made: z.string(),
});
type Label = z.infer<typeof label>;

const labelOf = async ({ root, handbook, ward, date, cache }: BuildJob, { index, count }: Shard): Promise<Label> => {
  const { tools } = cache ?? (await projectCache(root));
  const made = sha256(JSON.stringify([tools, handbook, ward]));
  return { ward: ward.id, date, index, count, made };
};

/** One machine's part of a build: its artefacts, to be put together with those of the others by `mergeParts`. */
export function buildPart(job: BuildJob, shard: Shard): Promise<BuildResult> {
  return withWorkFolder(job.root, async (work) => {
    const part = join(work, 'part');
    const made = await makePart(job, join(part, ARTEFACTS), shard);
    if (made.failures.length > 0) return { ...made, pages: 0 };
    await writeAtomic(join(part, LABEL), `${JSON.stringify(await labelOf(job, shard))}\n`);
    await swapFolder(part, job.out);
    return { ...made, pages: 0 };
  });
}

/**
 * Puts the parts of all machines together, adds what is made of finished files, builds pages and search, and swaps the site
 * in: the same bytes as a build on one machine.
 * @param parts folders that `buildPart` made, in any order
 * @throws RefusedError when a part is missing, damaged, there twice or of another build; Vietnamese, with the cure
 */
export function mergeParts(job: BuildJob, parts: readonly string[]): Promise<BuildResult> {
  return withWorkFolder(job.root, async (work) => {
    await agree(job, parts);
    const site = join(work, 'site');
    const out = join(site, ARTEFACTS);
    const rows: ManifestRow[] = [];
    for (const part of parts) rows.push(...(await takeOver(join(part, ARTEFACTS), out)));
    await updateManifest(join(out, 'manifest.json'), () => rows);
    const made: Made = { failures: [], warnings: [], files: rows.length };
    return finish(job, work, site, await bundle(job, out, made));
  });
}

/** Every part of this very build is there, once. */
async function agree(job: BuildJob, parts: readonly string[]): Promise<void> {
  const labels = await Promise.all(parts.map(async (part) => ({ part, ...(await readLabel(part)) })));
  const [first] = labels;
  if (!first) throw new RefusedError('chưa nêu thư mục nào; nêu thư mục của từng phần đã dựng bằng --shard');
  const expected = await labelOf(job, first);
  for (const { part, ward, date, made, count } of labels) {
    if (ward !== expected.ward || date !== expected.date) throw new RefusedError(`${part}: phần này dựng cho "${ward}", ngày ${date}, không phải "${expected.ward}", ngày ${expected.date}; dựng lại phần ấy, hoặc thêm --ward, --date cho khớp`);
    if (made !== expected.made || count !== first.count) throw new RefusedError(`${part}: phần này dựng từ nội dung, mã nguồn hoặc cách chia khác; dựng lại mọi phần từ cùng một bản`);
  }
  for (let index = 1; index <= first.count; index++) {
    const own = labels.filter((each) => each.index === index);
    if (own.length === 0) throw new RefusedError(`thiếu phần ${index}/${first.count}; dựng nó bằng --shard ${index}/${first.count} rồi ghép lại`);
    if (own.length > 1) throw new RefusedError(`phần ${index}/${first.count} có hai lần: ${own.map(({ part }) => part).join(', ')}; bỏ bớt một`);
  }
}

async function readLabel(part: string): Promise<Label> {
  const text = await readFile(join(part, LABEL), 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : label.safeParse(attempt(() => JSON.parse(text) as unknown));
  if (!parsed?.success) throw new RefusedError(`${part}: không phải một phần dựng bằng --shard (không đọc được ${LABEL}); nêu đúng thư mục`);
  return parsed.data;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Copies the artefacts of a part, each as its manifest says it is. @returns its rows */
async function takeOver(from: string, to: string): Promise<ManifestRow[]> {
  const rows = await readManifest(join(from, 'manifest.json'));
  for (const file of await filesBelow(from)) {
    if (file === 'manifest.json') continue;
    await mkdir(dirname(join(to, file)), { recursive: true });
    await copyFile(join(from, file), join(to, file));
  }
  for (const { file, sha256: expected } of rows) {
    const path = file.replace(`/${ARTEFACTS}/`, '');
    const data = await readFile(join(to, path)).catch(() => undefined);
    if (!data || sha256(data) !== expected) throw new RefusedError(`${join(from, path)}: tệp thiếu hoặc hỏng, không như lúc được tạo; chép lại phần ấy, hoặc dựng lại`);
  }
  return rows;
}
