import { cleanDecision, cleanField, cleanName } from './clean.ts';
import { readTime } from './measure.ts';
import { checkRow, readLevel, readMode, type Reading } from './record.ts';
import type { CatalogueWay } from './row.ts';

/**
 * One line of a JSONL copy (`code`, `name`, `level`, `field`, `decision`, `ways`) → its facts. Such lines hold the first
 * amount of a fee without its conditions, so no fee is taken from them; of the units only whole words count.
 */
export function readLine(line: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: 'không đọc được JSON, có thể dòng bị cắt' };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { reason: 'không phải một nhóm mục JSON' };
  const { code, name, level: levelText, field, decision, ways } = value as Record<string, unknown>;
  const level = readLevel(words(levelText));
  if (level === null) return { reason: `"level" ghi lạ: "${words(levelText).slice(0, 60)}"` };
  if (!Array.isArray(ways)) return { reason: 'thiếu "ways"' };
  const list: CatalogueWay[] = [];
  for (const [index, way] of ways.entries()) {
    const { mode: modeText, time, unit } = (way ?? {}) as Record<string, unknown>;
    const mode = readMode(words(modeText));
    if (!mode) return { reason: `cách nộp thứ ${index + 1} ghi lạ: "${words(modeText).slice(0, 40)}"` };
    list.push({ mode, ...readTime(`${words(time)} ${words(unit)}`) });
  }
  return checkRow({ code: words(code), name: cleanName(words(name)), level, field: cleanField(words(field)), decision: cleanDecision(words(decision)), ways: list });
}

const words = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
