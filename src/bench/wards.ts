import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHANNELS } from '../channels/index.ts';
import { runCommand, type Cost } from './command.ts';
import type { Line } from './line.ts';
import { withCopyOf } from './project.ts';
import { bytesBelow } from './search-index.ts';

/** Guides made for every ward: one with few steps, one with eight, one with a waived fee. */
const GUIDES = ['dang-ky-khai-sinh', 'dang-ky-tam-tru', 'nhan-biet-gia-mao-lua-dao'];
const COUNTS = [1, 10, 100];
/** Channels of single guides. Books and boards of all guides would take longer than all these, for every ward alike. */
const CHANNEL_IDS = CHANNELS.filter(({ files }) => files.length > 0).map(({ id }) => id);

/** The channels of single guides, for a few guides, made cold for 1, 10 and, where `full`, 100 wards in copies of the project. */
export async function* measureWards({ root, date, full }: { root: string; date: string; full: boolean }): AsyncGenerator<Line[]> {
  const made: (Cost & { wards: number })[] = [];
  for (const wards of full ? COUNTS : COUNTS.slice(0, 2)) {
    const { bytes, ...cost } = await makeFor(root, date, wards);
    made.push({ wards, ...cost });
    yield [
      { what: `${wards} phường × ${GUIDES.length} hướng dẫn, kênh của từng hướng dẫn`, value: cost.seconds, unit: 's' },
      { what: `${wards} phường: thời gian bộ xử lý`, value: cost.cpuSeconds, unit: 's' },
      { what: `${wards} phường: bộ nhớ nhiều nhất`, value: cost.peakBytes / 1e6, unit: 'MB' },
      { what: `${wards} phường: mọi tệp`, value: bytes / 1e6, unit: 'MB' },
    ];
  }
  const [one, ten, hundred] = made;
  if (!one || !ten) return;
  const marginal = (ten.seconds - one.seconds) / (ten.wards - one.wards);
  yield [{ what: 'mỗi phường thêm vào', value: marginal, unit: 's', against: { name: 'phường đầu tiên', value: one.seconds }, ratio: marginal / one.seconds }];
  if (!hundred) return;
  yield [{ what: '100 phường', value: hundred.seconds, unit: 's', against: { name: '100 × mỗi phường thêm vào', value: 100 * marginal }, ratio: hundred.seconds / (100 * marginal), bar: { of: 'ratio', most: 1.2 } }];
}

function makeFor(root: string, date: string, wards: number): Promise<Cost & { bytes: number }> {
  return withCopyOf(root, root, async (project) => {
    await addWards(project, wards - 1);
    const out = join(project, 'dist/an-pham');
    const cost = await runCommand(project, 'make', [...GUIDES.flatMap((guide) => ['--guide', guide]), ...CHANNEL_IDS.flatMap((channel) => ['--channel', channel]), '--ward', 'all', '--date', date, '--out', out]);
    return { ...cost, bytes: await bytesBelow(out) };
  });
}

/** Copies of the project's first ward, each under a name of its own, so that nothing made for one can serve another. */
async function addWards(project: string, count: number): Promise<void> {
  const folder = join(project, 'content/wards');
  const [first = ''] = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const text = await readFile(join(folder, first), 'utf8');
  for (let number = 1; number <= count; number++) {
    const named = text.replace(/^area:.*$/m, `area: Thử ${number}`).replace(/^unit:.*$/m, `unit: phường Thử ${number}`);
    await writeFile(join(folder, `thu-${number}.yaml`), named);
  }
}
