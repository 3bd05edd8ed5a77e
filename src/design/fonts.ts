import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The weights of Be Vietnam Pro the product uses: text, emphasis, labels, headings, numbers printed large. */
export const FONT_WEIGHTS = [400, 500, 600, 700, 800] as const;
export type FontWeight = (typeof FONT_WEIGHTS)[number];

const STYLES: Record<FontWeight, string> = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold', 800: '800ExtraBold' };
const { resolve } = createRequire(import.meta.url);
const loaded = new Map<FontWeight, Promise<Buffer>>();

/** Absolute path of the full TTF of one weight. */
export function fontPath(weight: FontWeight): string {
  const style = STYLES[weight];
  return resolve(`@expo-google-fonts/be-vietnam-pro/${style}/BeVietnamPro_${style}.ttf`);
}

/** The full TTF of one weight; read from disk once. */
export function fontData(weight: FontWeight): Promise<Buffer> {
  const data = loaded.get(weight) ?? readFile(fontPath(weight));
  loaded.set(weight, data);
  return data;
}
