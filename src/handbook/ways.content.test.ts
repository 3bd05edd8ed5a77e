import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Problem } from '../guide/problem.ts';
import { walk } from './decisions.ts';
import { tasksOf } from './journeys.ts';
import { loadHandbook, type Handbook } from './load.ts';

/** The journeys and questions as they are, with all the guides there are. */
let handbook: Handbook;
let problems: Problem[];

beforeAll(async () => {
  const loaded = await loadHandbook(join(import.meta.dirname, '../..'), '2026-11-22');
  handbook = loaded.handbook as Handbook;
  problems = loaded.problems;
});

test('journeys, questions and guides agree', () => {
  expect(problems.filter(({ file, message }) => /journeys|decisions/.test(file) || message.includes('hành trình')).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});

test('every way through the questions ends at a guide, a journey or a counter after at most five questions', () => {
  const { decisions, guides, events } = handbook;
  const ends = { guide: guides.map(({ slug }) => slug), event: events.map(({ id }) => id), counter: decisions.counters.map(({ id }) => id) };
  const ways = [...walk(decisions)];
  expect(ways.length).toBeGreaterThan(guides.length);
  for (const turns of ways) {
    const { guide, event, counter } = turns.at(-1)?.answer ?? {};
    const said = turns.map(({ answer }) => answer.say).join(' › ');
    expect(turns.length, said).toBeLessThanOrEqual(5);
    expect((guide !== undefined && ends.guide.includes(guide)) || (event !== undefined && ends.event.includes(event)) || (counter !== undefined && ends.counter.includes(counter)), said).toBe(true);
  }
});

test('every guide and every journey is at the end of a way', () => {
  const ends = [...walk(handbook.decisions)].map((turns) => turns.at(-1)?.answer);
  expect(handbook.guides.filter(({ slug }) => !ends.some((answer) => answer?.guide === slug)).map(({ slug }) => slug)).toEqual([]);
  expect(handbook.events.filter(({ id }) => !ends.some((answer) => answer?.event === id)).map(({ id }) => id)).toEqual([]);
});

test('no journey states an amount of money', () => {
  const texts = handbook.journeys.flatMap((journey, index) => [...journey.stages.flatMap(({ title, note = '' }) => [title, note]), ...tasksOf(journey, index).map(({ task }) => task.when ?? '')]);
  expect(texts.filter((text) => /\d\s*(?:đồng|đ|%)|miễn phí/i.test(text))).toEqual([]);
});
