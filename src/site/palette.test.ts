import { describe, expect, test } from 'vitest';
import { contrast, dark, highDark, highLight, light, mix, topicDark, topicHighDark, topicHighLight, topicLight, TOPIC_NAMES } from './palette.ts';

/** Least contrast of text: AA, and AAA where somebody asked for more. */
const READABLE = 4.5;
const HIGH = 7;

test('mixing goes from one colour to the other', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#a4161a', '#ffffff', 0)).toBe('#a4161a');
});

describe.each([
  ['day', light, topicLight, READABLE],
  ['night', dark, topicDark, READABLE],
  ['day in high contrast', highLight, topicHighLight, HIGH],
  ['night in high contrast', highDark, topicHighDark, HIGH],
] as const)('by %s', (_, page, topic, least) => {
  test.each([
    ['ink', 'paper'], ['ink', 'card'], ['ink', 'field'], ['ink', 'gold-soft'], ['soft', 'paper'], ['soft', 'card'], ['soft', 'gold-soft'], ['soft', 'field'],
    ['red-text', 'paper'], ['red-text', 'card'], ['red-text', 'gold-soft'], ['on-red', 'red'], ['on-red', 'red-dark'],
  ])('%s can be read on %s', (text, surface) => {
    expect(contrast(page[text] ?? '', page[surface] ?? '')).toBeGreaterThanOrEqual(least);
  });

  test.each(TOPIC_NAMES)('the colour of %s can be read and carries text', (name) => {
    const colours = topic(name);
    const pairs = [['#ffffff', colours.topic], [page.ink, colours['topic-soft']], [page.soft, colours['topic-soft']], [colours['topic-text'], page.card], [colours['topic-text'], page.paper], [colours['topic-text'], colours['topic-soft']]];
    for (const [text = '', surface = ''] of pairs) expect(contrast(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(least);
  });
});
