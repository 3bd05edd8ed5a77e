import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentOf, readability } from '../design/accent.ts';
import { contrast, HIGH, mix, READABLE } from '../design/contrast.ts';
import { dark, highDark, highLight, light, noTopic, topicDark, topicHighDark, topicHighLight, topicLight, type Palette } from './palette.ts';
import { COLOURS, TOPIC_COLOURS } from '../design/tokens.ts';

/** What the strong colour stands on, and what stands on it. */
const STRONG: [string, string][] = [['red-text', 'paper'], ['red-text', 'card'], ['red-text', 'gold-soft'], ['on-red', 'red'], ['on-red', 'red-dark']];

function expectReadable(page: Palette, topic: Palette, least: number): void {
  const pairs = [['#ffffff', topic.topic], [page.ink, topic['topic-soft']], [page.soft, topic['topic-soft']], [topic['topic-text'], page.card], [topic['topic-text'], page.paper], [topic['topic-text'], topic['topic-soft']]];
  for (const [text = '', surface = ''] of pairs) expect(contrast(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(least);
}

test('mixing goes from one colour to the other', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#a4161a', '#ffffff', 0)).toBe('#a4161a');
});

describe.each([
  ['day', light, topicLight, READABLE],
  ['night', dark, topicDark, READABLE],
  ['day in high contrast', highLight, topicHighLight, HIGH],
  ['night in high contrast', highDark, topicHighDark, HIGH],
] as const)('by %s', (_, colours, topic, least) => {
  const page = colours();

  test.each<[string, string]>([
    ...STRONG, ['ink', 'paper'], ['ink', 'card'], ['ink', 'field'], ['ink', 'gold-soft'], ['soft', 'paper'], ['soft', 'card'], ['soft', 'gold-soft'], ['soft', 'field'],
  ])('%s can be read on %s', (text, surface) => {
    expect(contrast(page[text] ?? '', page[surface] ?? '')).toBeGreaterThanOrEqual(least);
  });

  test.each(Object.entries(TOPIC_COLOURS))('the colour of %s can be read and carries text', (_, tokens) => {
    expectReadable(page, topic(tokens), least);
  });

  test('the colour of any ward can be read, carries text, and lends itself to pages without a topic', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const accent = accentOf(readability(`#${number.toString(16).padStart(6, '0')}`).nearest);
      const own = colours({ ...COLOURS, ...accent });
      for (const [text, surface] of STRONG) expect(contrast(own[text] ?? '', own[surface] ?? ''), `${text} on ${surface}`).toBeGreaterThanOrEqual(least);
      expectReadable(own, topic(noTopic(accent)), least);
    }));
  });
});
