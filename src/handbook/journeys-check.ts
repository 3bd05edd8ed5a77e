import { Problems, type Problem } from '../guide/problem.ts';
import type { SourceOf } from './check.ts';
import { tasksOf } from './journeys.ts';
import type { Handbook } from './load.ts';

const FILE = 'content/journeys.yaml';

/**
 * Whether the journeys and the guides agree: each event has one journey, each name in it exists, and a guide stands in
 * exactly the journeys of the events its front matter names.
 * @param slugs every guide there is a file of, readable or not
 */
export function checkJourneys({ journeys, events, decisions }: Handbook, slugs: string[], sourceOf: SourceOf): Problem[] {
  const problems = new Problems(FILE);
  const at = (...path: PropertyKey[]) => sourceOf.get(FILE)?.locate(path) ?? { line: 1, column: 1 };
  const known = { guide: new Set(slugs), counter: new Set(decisions.counters.map(({ id }) => id)), event: new Set(events.map(({ id }) => id)) };
  const seen = new Set<string>();
  const places = new Set<string>();

  journeys.forEach((journey, index) => {
    const { event } = journey;
    if (!known.event.has(event)) problems.error(at(index, 'event'), `không có sự kiện "${event}"`, `chọn trong: ${[...known.event].join(', ')}`);
    if (seen.has(event)) problems.error(at(index, 'event'), `sự kiện "${event}" có hai hành trình`, 'gộp các chặng vào một hành trình');
    seen.add(event);
    for (const { task, path } of tasksOf(journey, index)) {
      if (task.counter !== undefined && !known.counter.has(task.counter)) problems.error(at(...path, 'counter'), `không có quầy "${task.counter}"`, 'thêm vào `counters` trong content/decisions.yaml, hoặc sửa mã cho đúng');
      if (task.guide === undefined) continue;
      const named = eventsOf(task.guide, sourceOf);
      if (places.has(`${event} ${task.guide}`)) problems.error(at(...path, 'guide'), `hướng dẫn "${task.guide}" đứng hai lần trong hành trình "${event}"`, 'để lại một chỗ, ở chặng cần đến nó trước');
      places.add(`${event} ${task.guide}`);
      if (!known.guide.has(task.guide)) problems.error(at(...path, 'guide'), `không có hướng dẫn "${task.guide}"`, 'sửa mã cho đúng tên tệp trong content/guides, hoặc ghi `counter` khi chưa có hướng dẫn');
      else if (named && !named.includes(event)) problems.error(at(...path, 'guide'), `hướng dẫn "${task.guide}" không ghi sự kiện "${event}"`, `thêm "${event}" vào \`events\` của content/guides/${task.guide}.mdx, hoặc bỏ dòng này`);
    }
  });
  for (const id of known.event) if (!seen.has(id)) problems.error({ line: 1, column: 1 }, `sự kiện "${id}" chưa có hành trình`, `thêm một mục "- event: ${id}" với các chặng`);
  return [...problems.list, ...slugs.flatMap((slug) => checkEvents(slug, places, seen, sourceOf))];
}

/** A guide that names an event must stand in its journey. */
function checkEvents(slug: string, places: ReadonlySet<string>, journeys: ReadonlySet<string>, sourceOf: SourceOf): Problem[] {
  const problems = new Problems(`content/guides/${slug}.mdx`);
  eventsOf(slug, sourceOf)?.forEach((event, index) => {
    if (!journeys.has(event) || places.has(`${event} ${slug}`)) return;
    problems.error(sourceOf.get(problems.file)?.locate(['events', index]) ?? { line: 1, column: 1 }, `hành trình "${event}" không có hướng dẫn này`, `thêm "- guide: ${slug}" vào một chặng của "${event}" trong ${FILE}, hoặc bỏ sự kiện này`);
  });
  return problems.list;
}

/** Events as the front matter is typed, so that a guide with other mistakes is known too; `undefined` when it cannot be read. */
function eventsOf(slug: string, sourceOf: SourceOf): string[] | undefined {
  const raw = sourceOf.get(`content/guides/${slug}.mdx`)?.raw as { events?: unknown } | undefined;
  return Array.isArray(raw?.events) ? raw.events.map(String) : undefined;
}
