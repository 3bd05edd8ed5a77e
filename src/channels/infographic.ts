import { rasterise, rasterPng, rasterWebp } from '../formats/picture.ts';
import { loadTypeface } from '../formats/picture/typeface.ts';
import { defineChannel, type Artifact } from '../pipeline/contract.ts';
import { composeInfographic, type Density, type Format } from './infographic/compose.ts';
import { infographicContent, infographicText, type StepScreen } from './infographic/content.ts';

const TEXT = 'infographic.txt';
const STEP = 0.04;
const HEAD_STEPS = [0, 3, 6, 9];

/** Densities from `from` to `to`, largest type first: text and head together, or the head smaller to leave the phone room. */
function densities(from: number, to: number, shown: Pick<Density, 'shorts' | 'notes'>): Density[] {
  const list: Density[] = [];
  for (let body = from; body >= to; body -= STEP) {
    for (const less of HEAD_STEPS) if (body - less * STEP >= to) list.push({ body, head: body - less * STEP, ...shown });
  }
  const total = ({ body, head }: Density) => Math.round((body + head) * 100);
  return list.sort((a, b) => total(b) - total(a) || a.body - b.body);
}

/** 4:5 for a feed: at most 150 words, so titles only. 9:16 for a status, a screen, a sheet: sentences where they fit. */
export const FORMATS = {
  '1080x1350': { width: 1080, height: 1350, margin: 60, column: 344, qr: 264, facts: 'strip', densities: densities(1.2, 0.6, { shorts: false, notes: false }) },
  '1080x1920': {
    width: 1080,
    height: 1920,
    margin: 64,
    column: 408,
    qr: 297,
    facts: 'stack',
    densities: [...densities(1.3, 0.96, { shorts: true, notes: true }), ...densities(1.12, 0.88, { shorts: true, notes: false }), ...densities(1.24, 0.6, { shorts: false, notes: false })],
  },
} as const satisfies Record<string, Format>;

/** One picture that says it all: cost, time, place, what to bring, the steps, and the button to press. */
export default defineChannel({
  id: 'infographic',
  title: 'Infographic',
  use: 'Đăng Zalo, Facebook, cổng thông tin; chiếu trên màn hình',
  files: ['infographic-1080x1350.png', 'infographic-1080x1350.webp', 'infographic-1080x1920.png', 'infographic-1080x1920.webp', TEXT],
  async write(guide, context, only) {
    const { infographic: words } = context.words;
    const wanted = (file: string) => !only || only === file;
    const typeface = await loadTypeface();
    const content = infographicContent(guide, context);
    const qr = [context.code.code];
    const files: Artifact[] = [];
    const drawn = new Map<number, StepScreen>();
    for (const [name, format] of Object.entries(FORMATS)) {
      const [png, webp] = [`infographic-${name}.png`, `infographic-${name}.webp`];
      // The text alternative tells what every picture shows.
      if (!wanted(png) && !wanted(webp) && !wanted(TEXT)) continue;
      const { sheet, hero } = composeInfographic(content, format, typeface, guide.slug);
      if (hero) drawn.set(hero.step, hero);
      if (!wanted(png) && !wanted(webp)) continue;
      const raster = await rasterise(sheet, typeface);
      const title = `${guide.title} – infographic ${name.replace('x', ' × ')}`;
      const use = words.uses[name as keyof typeof FORMATS];
      if (wanted(png)) files.push({ file: png, mediaType: 'image/png', title, use, data: await rasterPng(raster), qr });
      if (wanted(webp)) files.push({ file: webp, mediaType: 'image/webp', title: `${title} (WebP)`, use: words.useWebp, data: await rasterWebp(raster), qr });
    }
    if (wanted(TEXT)) files.push({ file: TEXT, mediaType: 'text/plain; charset=utf-8', title: `${guide.title} – ${words.textTitle}`, use: words.useText, data: Buffer.from(infographicText(content, [...drawn.values()])), qr: [] });
    return files;
  },
});
