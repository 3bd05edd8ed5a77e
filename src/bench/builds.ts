import { join } from 'node:path';
import { runCommand, type Cost } from './command.ts';
import { editFee } from './edit-fee.ts';
import type { Line } from './line.ts';
import { median } from './measure.ts';

const EDITED = 'dang-ky-khai-sinh';

/**
 * `npm run build` in a copy of the project: the first time, with nothing changed, and after the edit of one fee.
 * @param project a copy whose cache is empty; its site stands in `dist/` afterwards
 */
export async function measureBuilds(project: string, date: string, rounds: number): Promise<Line[]> {
  const build = () => runCommand(project, 'build', ['--date', date, '--out', join(project, 'dist')]);
  const cold = await build();
  const again = await repeat(rounds, build);
  const edited = await repeat(rounds, async () => {
    await editFee(project, EDITED);
    return build();
  });
  const seconds = (costs: Cost[]) => median(costs.map((cost) => cost.seconds));
  return [
    { what: 'dựng toàn bộ lần đầu', value: cold.seconds, unit: 's', bar: { of: 'value', most: 60 } },
    { what: 'dựng lại khi không đổi gì', value: seconds(again), unit: 's', bar: { of: 'value', most: 5 } },
    { what: 'dựng lại sau khi sửa một mức phí', value: seconds(edited), unit: 's', bar: { of: 'value', most: 5 } },
    { what: 'bộ nhớ nhiều nhất khi dựng toàn bộ', value: cold.peakBytes / 1e6, unit: 'MB' },
    { what: 'thời gian bộ xử lý khi dựng toàn bộ', value: cold.cpuSeconds, unit: 's' },
  ];
}

async function repeat(rounds: number, work: () => Promise<Cost>): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await work());
  return costs;
}
