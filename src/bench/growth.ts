import { join } from 'node:path';
import { importDrafts } from '../catalogue/as-guides/import-drafts.ts';
import { filesBelow } from '../pipeline/files.ts';
import { runCommand } from './command.ts';
import type { Line } from './line.ts';
import { NotHere } from './not-here.ts';
import { withCopyOf } from './project.ts';
import { bytesBelow } from './search-index.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface GrowthJob {
  root: string;
  date: string;
  full: boolean;
  records: string | undefined;
}

/** What one size of handbook took. */
interface Size {
  guides: number;
  seconds: number;
  cpuSeconds: number;
  peakBytes: number;
  pages: number;
  bytes: number;
}

/** Sizes in guides; ours are among them, the rest are drafts of records. */
const SIZES = [56, 560, 5600];

/**
 * Site and search of 56, 560 and, where `full`, 5,600 guides, built cold by `npm run build -- --only-pages` in copies of the project.
 * @throws NotHere without records
 */
export async function* measureGrowth({ root, date, full, records }: GrowthJob): AsyncGenerator<Line[]> {
  if (records === undefined) throw new NotHere('cần bản sao hồ sơ của Cổng: --records TỆP_NÉN_HAY_THƯ_MỤC');
  const sizes: Size[] = [];
  for (const guides of full ? SIZES : SIZES.slice(0, 2)) {
    const size = await buildOf(guides, { root, date, records });
    sizes.push(size);
    yield linesOf(size);
  }
  const [, middle, largest] = sizes;
  if (!middle || !largest) return;
  const perGuide = ({ seconds, guides }: Size) => (1000 * seconds) / guides;
  const [small, large] = [perGuide(middle), perGuide(largest)];
  yield [{ what: 'mỗi hướng dẫn khi có 5.600', value: large, unit: 'ms', against: { name: 'khi có 560', value: small }, ratio: large / small, bar: { of: 'ratio', most: 1.2 } }];
}

function linesOf({ guides, seconds, cpuSeconds, peakBytes, pages, bytes }: Size): Line[] {
  const most = guides === SIZES[2];
  const name = `${guides.toLocaleString('vi-VN')} hướng dẫn`;
  return [
    { what: `${name}: trang và tìm kiếm, lần đầu`, value: seconds, unit: 's', ...(most && { bar: { of: 'value', most: 120 } }) },
    { what: `${name}: thời gian bộ xử lý`, value: cpuSeconds, unit: 's' },
    { what: `${name}: bộ nhớ nhiều nhất`, value: peakBytes / 1e6, unit: 'MB', ...(most && { bar: { of: 'value', most: 2000 } }) },
    { what: `${name}: số trang`, value: pages, unit: '' },
    { what: `${name}: mọi tệp`, value: bytes / 1e6, unit: 'MB' },
  ];
}

function buildOf(guides: number, { root, date, records }: { root: string; date: string; records: string }): Promise<Size> {
  return temporaryFolder(async (folder) => {
    const content = join(folder, 'goc');
    const ours = (await filesBelow(join(root, 'content/guides'))).length;
    const drafts = guides - ours;
    if (drafts > 0) {
      const { written } = await importDrafts({ root, from: records, out: content, level: 'all', limit: drafts, seen: null, date });
      if (written.length < drafts) throw new NotHere(`chỉ có ${written.length} hồ sơ, cần ${drafts}`);
    }
    return withCopyOf(root, drafts > 0 ? content : root, async (project) => {
      const site = join(project, 'dist');
      const cost = await runCommand(project, 'build', ['--only-pages', '--date', date, '--out', site]);
      const pages = (await filesBelow(site)).filter((file) => file.endsWith('.html')).length;
      return { guides: Math.max(guides, ours), ...cost, pages, bytes: await bytesBelow(site) };
    });
  });
}
