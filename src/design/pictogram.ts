import { createRequire } from 'node:module';
import { ICONS, type IconName } from './icons.ts';

interface IconSet {
  icons: Record<string, { body: string } | undefined>;
}

const require = createRequire(import.meta.url);
const bodies = new Map<IconName, string>();
let set: IconSet | undefined;

/** What is drawn, without the `<svg>` around it: to be placed inside another drawing. Its space is 32×32. */
export function pictogramBody(name: IconName): string {
  let body = bodies.get(name);
  if (body === undefined) {
    // The set is a file of some megabytes: read on first use, and only the few drawings of our list are kept.
    set ??= require('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;
    body = set.icons[ICONS[name]]?.body;
    if (body === undefined) throw new RangeError(`no pictogram "${ICONS[name]}" in the set`);
    bodies.set(name, body);
  }
  return body;
}

/** A filled outline of a pictogram, in its space of 32×32. */
export interface PictogramPath {
  /** Screen colour, `#rrggbb` or `#rgb`. */
  fill: string;
  path: string;
  isEvenOdd: boolean;
}

/** What a pictogram is painted with, from the back to the front. */
export function pictogramPaths(name: IconName): PictogramPath[] {
  return [...pictogramBody(name).matchAll(/<path\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const path = /\bd="([^"]+)"/.exec(attributes)?.[1];
    const fill = /\bfill="(#[0-9a-f]{3,6})"/i.exec(attributes)?.[1];
    return path && fill ? [{ fill, path, isEvenOdd: attributes.includes('fill-rule="evenodd"') }] : [];
  });
}

/** A pictogram as an SVG document with the view box 0 0 32 32. */
export function pictogramSvg(name: IconName): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">${pictogramBody(name)}</svg>`;
}
