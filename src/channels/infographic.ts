import { rasterise, rasterPng, rasterWebp, sheetSvg } from '../formats/picture.ts';
import { loadTypeface } from '../formats/picture/typeface.ts';
import { defineChannel, type Artifact } from '../pipeline/contract.ts';
import { composeInfographic, type Density, type Format } from './infographic/compose.ts';
import { infographicContent, infographicText, type StepScreen } from './infographic/content.ts';

const scales = (from: number, to: number, rest: Omit<Density, 'scale'>): Density[] => {
  const list: Density[] = [];
  for (let percent = from; percent >= to; percent -= 4) list.push({ scale: percent / 100, ...rest });
  return list;
};

/** 4:5 for a feed: at most 150 words, so titles only. 9:16 for a status, a screen, a sheet: sentences where they fit. */
export const FORMATS = {
  '1080x1350': { width: 1080, height: 1350, margin: 60, column: 344, qr: 264, facts: 'strip', densities: [...scales(120, 92, { shorts: false, notes: false, marks: true }), ...scales(120, 60, { shorts: false, notes: false, marks: false })] },
  '1080x1920': {
    width: 1080,
    height: 1920,
    margin: 64,
    column: 408,
    qr: 297,
    facts: 'stack',
    densities: [...scales(130, 96, { shorts: true, notes: true, marks: true }), ...scales(112, 88, { shorts: true, notes: false, marks: true }), ...scales(124, 60, { shorts: false, notes: false, marks: true })],
  },
} as const satisfies Record<string, Format>;

/** One picture that says it all: cost, time, place, what to bring, the steps, and the button to press. */
export default defineChannel({
  id: 'infographic',
  title: 'Infographic',
  use: 'Đăng Zalo, Facebook, cổng thông tin; chiếu trên màn hình',
  files: ['infographic-1080x1350.png', 'infographic-1080x1350.webp', 'infographic-1080x1920.png', 'infographic-1080x1920.webp', 'infographic.txt'],
  async write(guide, context) {
    const { infographic: words } = context.words;
    const typeface = await loadTypeface();
    const content = infographicContent(guide, context);
    const qr = [context.code.code];
    const files: Artifact[] = [];
    const drawn = new Map<number, StepScreen>();
    for (const [name, format] of Object.entries(FORMATS)) {
      const { sheet, hero } = composeInfographic(content, format, typeface, guide.slug);
      if (hero) drawn.set(hero.step, hero);
      const raster = await rasterise(await sheetSvg(sheet));
      const title = `${guide.title} – infographic ${name.replace('x', ' × ')}`;
      const use = words.uses[name as keyof typeof FORMATS];
      files.push(
        { file: `infographic-${name}.png`, mediaType: 'image/png', title, use, data: await rasterPng(raster), qr },
        { file: `infographic-${name}.webp`, mediaType: 'image/webp', title: `${title} (WebP)`, use: words.useWebp, data: await rasterWebp(raster), qr },
      );
    }
    files.push({ file: 'infographic.txt', mediaType: 'text/plain; charset=utf-8', title: `${guide.title} – ${words.textTitle}`, use: words.useText, data: Buffer.from(infographicText(content, [...drawn.values()])), qr: [] });
    return files;
  },
});
