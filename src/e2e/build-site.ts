import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireHandbook } from '../handbook/load.ts';
import { buildSite } from '../pipeline/build.ts';
import { findWard } from '../pipeline/context.ts';

/** The day all tests see: the facts of the guides were checked on it. */
const DATE = '2026-11-22';

/** Before the browser tests: a real build into a folder of its own, so that they never touch the user's `dist`. */
export default async function setup(): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await mkdtemp(join(tmpdir(), 'camnang-site-'));
  const handbook = await requireHandbook(root, DATE);
  const { failures } = await buildSite({ root, handbook, ward: findWard(handbook), date: DATE, out: join(folder, 'site') });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  process.env.CAMNANG_SITE = join(folder, 'site');
  return () => rm(folder, { recursive: true, force: true });
}
