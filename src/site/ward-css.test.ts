import { expect, test } from 'vitest';
import { accentOf } from '../design/accent.ts';
import { wardCss } from './ward-css.ts';

const css = wardCss(accentOf('#0b5e8a'));

test('the strong colour of a ward takes the place of red by day and night, and of the colour of pages without a topic', () => {
  expect(css).toMatch(/^html:root\{--red:#0b5e8a;--red-dark:#[0-9a-f]{6};--red-text:#0b5e8a\}html:root:not\(\[data-topic\]\)\{--topic:#0b5e8a;/);
  expect(css).toContain('@media screen and (prefers-color-scheme:dark){html:root{--red:#0b5e8a;');
});

test('in high contrast it is deepened', () => {
  const [, high] = /html:root\[data-contrast="cao"\]\{--red:(#[0-9a-f]{6})/.exec(css) ?? [];
  expect(high).toBe(accentOf('#0b5e8a').redDark.hex);
});

test('what does not change is left to the styles of the family', () => {
  for (const name of ['paper', 'ink', 'gold', 'card']) expect(css).not.toContain(`--${name}:`);
});
