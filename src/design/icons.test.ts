import { expect, test } from 'vitest';
import { ICON_NAMES } from './icons.ts';
import { pictogramBody } from './pictogram.ts';

test.each(ICON_NAMES)('%s is flat: filled paths only, so that it prints in ink as it shows on a screen', (name) => {
  const body = pictogramBody(name);
  const elements = [...body.matchAll(/<(\w+)/g)].map(([, element]) => element);
  expect([...new Set(elements)].filter((element) => element !== 'g' && element !== 'path')).toEqual([]);
  expect(body).not.toMatch(/opacity|gradient|clip-path|transform|stroke/i);
  for (const [path] of body.matchAll(/<path[^>]*>/g)) expect(path).toMatch(/fill="#[0-9a-f]{3,6}"/i);
});
