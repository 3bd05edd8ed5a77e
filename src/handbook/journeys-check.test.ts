import { expect, test } from 'vitest';
import { Problems } from '../guide/problem.ts';
import { checkYaml, parseYaml, type YamlSource } from '../guide/yaml.ts';
import type { Decisions } from './decisions.ts';
import { checkJourneys } from './journeys-check.ts';
import { journeysFile } from './journeys.ts';
import type { Handbook } from './load.ts';

const SOUND = `- event: sinh-con
  stages:
    - title: Giấy tờ đầu tiên
      or:
        - { guide: lien-thong, when: Con dưới 6 tuổi }
        - title: Làm riêng từng việc
          and:
            - guide: khai-sinh
            - counter: the-bhyt
    - title: Sau đó
      and:
        - guide: thuong-tru
`;
const EVENTS = { 'lien-thong': ['sinh-con'], 'khai-sinh': ['sinh-con'], 'thuong-tru': ['sinh-con'] };

/** What is said about a `journeys.yaml` beside guides that name these events. */
function problemsOf(text: string, guides: Record<string, string[]> = EVENTS, events = ['sinh-con']): string[] {
  const problems = new Problems('content/journeys.yaml');
  const source = parseYaml(text, problems);
  const journeys = source && checkYaml(source, journeysFile, problems);
  const sourceOf = new Map<string, YamlSource>(source ? [['content/journeys.yaml', source]] : []);
  for (const [slug, names] of Object.entries(guides)) {
    const matter = parseYaml(`title: Mẫu\nevents: [${names.join(', ')}]\n`, problems, 2);
    if (matter) sourceOf.set(`content/guides/${slug}.mdx`, matter);
  }
  const decisions = { counters: [{ id: 'the-bhyt' }] } as Decisions;
  const handbook = { journeys, events: events.map((id) => ({ id })), decisions } as Handbook;
  const found = journeys ? checkJourneys(handbook, Object.keys(guides), sourceOf) : problems.list;
  return found.map(({ file, line, column, message }) => `${file.replace('content/', '')}:${line}:${column} ${message}`);
}

test('a journey that agrees with its guides has nothing to say', () => {
  expect(problemsOf(SOUND)).toEqual([]);
});

test('an event without a journey is missed, an unknown event and a second journey of one are refused', () => {
  expect(problemsOf(SOUND, EVENTS, ['sinh-con', 'ket-hon'])).toEqual(['journeys.yaml:1:1 sự kiện "ket-hon" chưa có hành trình']);
  expect(problemsOf(SOUND, {}, [])).toContain('journeys.yaml:1:10 không có sự kiện "sinh-con"');
  expect(problemsOf(`${SOUND}- event: sinh-con\n  stages:\n    - title: Nữa\n      and: [{ counter: the-bhyt }]\n`)).toEqual(['journeys.yaml:13:10 sự kiện "sinh-con" có hai hành trình']);
});

test('a guide or a counter that is not there shows at its own place, inside a group too', () => {
  expect(problemsOf(SOUND.replace('guide: khai-sinh', 'guide: khai-sin').replace('counter: the-bhyt', 'counter: the-la'))).toEqual([
    'journeys.yaml:8:22 không có hướng dẫn "khai-sin"',
    'journeys.yaml:9:24 không có quầy "the-la"',
    'guides/khai-sinh.mdx:3:10 hành trình "sinh-con" không có hướng dẫn này',
  ]);
});

test('a guide stands in exactly the journeys of the events it names', () => {
  expect(problemsOf(SOUND, { ...EVENTS, 'thuong-tru': ['ket-hon'] }, ['sinh-con'])).toEqual(['journeys.yaml:12:18 hướng dẫn "thuong-tru" không ghi sự kiện "sinh-con"']);
  expect(problemsOf(SOUND, { ...EVENTS, 'nhan-con': ['sinh-con'] })).toEqual(['guides/nhan-con.mdx:3:10 hành trình "sinh-con" không có hướng dẫn này']);
  expect(problemsOf(SOUND.replace('guide: thuong-tru', 'guide: khai-sinh'), { ...EVENTS, 'thuong-tru': [] })).toEqual(['journeys.yaml:12:18 hướng dẫn "khai-sinh" đứng hai lần trong hành trình "sinh-con"']);
});

test('a stage is either "and" or "or", and a thing to do is one thing', () => {
  expect(problemsOf(SOUND.replace('      and:\n        - guide: thuong-tru', '      and: [{ guide: thuong-tru }]\n      or: [{ guide: khai-sinh }, { guide: lien-thong }]'))).toEqual(['journeys.yaml:10:7 "[0].stages[1]": mỗi chặng ghi đúng một trong `and` (làm đủ) và `or` (chọn một)']);
  expect(problemsOf(SOUND.replace('guide: thuong-tru', 'when: Lúc nào đó'))).toEqual(['journeys.yaml:12:11 "[0].stages[1].and[0]": mỗi việc ghi đúng một trong `guide`, `counter`, `and`']);
});
