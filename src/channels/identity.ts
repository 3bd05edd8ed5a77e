import sharp from 'sharp';
import { mark, MARK_CLEAR, MARK_HEIGHT, MARK_LEAST, markTile, type Drawing } from '../design/mark.ts';
import { paperOf } from '../design/papers.ts';
import { COLOURS, TOPIC_COLOURS, type Colour } from '../design/tokens.ts';
import { drawn } from '../formats/pdf/curves.ts';
import { loadOutliner } from '../formats/picture/outline.ts';
import { svgOf } from '../formats/svg.ts';
import { showDay } from '../guide/present.ts';
import type { Handbook } from '../handbook/load.ts';
import { ALL_GUIDES, defineChannel, type Artifact, type GuideSet, type PreparedSet, type SetContext } from '../pipeline/contract.ts';
import { horizontal, vertical } from './identity/lockup.ts';
import { printed, sheetData } from './paper.ts';

const GUIDE_FILE = 'bo-nhan-dien-a4.pdf';
/** Heights of the mark as a picture, px. */
const PNG_HEIGHTS = [512, 1024, 2048] as const;
const PREVIEW_WIDTH = 480;

/** The mark of the handbook itself, ready for use, and the sheets that say how: for whoever lays out or prints something by hand. */
export default defineChannel({
  id: 'identity',
  title: 'Bộ nhận diện',
  use: 'Biểu trưng của cẩm nang và cách dùng; gửi nhà in, người làm ảnh bìa',
  files: [],
  write: async () => [],
  setFiles: ['bieu-trung.svg', 'bieu-trung-ngang.svg', 'bieu-trung-doc.svg', 'bieu-trung-mot-mau.svg', 'bieu-trung-am-ban.svg', ...PNG_HEIGHTS.map((height) => `bieu-trung-${height}.png`), GUIDE_FILE],
  sets: (handbook) => [{ id: ALL_GUIDES, title: handbook.words.site.allGuides, guides: [sampleOf(handbook)] } satisfies GuideSet],
  async writeSet(set, context, only) {
    const { identity } = context.words;
    const wanted = (file: string) => !only || only === file;
    const kit = await drawings(context);
    const files: Artifact[] = [];
    const title = (kind: keyof typeof identity.files) => ({ title: `${set.title} – ${identity.files[kind].title}`, use: identity.files[kind].use, qr: [] });
    for (const [file, kind, drawing] of [
      ['bieu-trung.svg', 'mark', kit.mark],
      ['bieu-trung-ngang.svg', 'horizontal', kit.horizontal],
      ['bieu-trung-doc.svg', 'vertical', kit.vertical],
      ['bieu-trung-mot-mau.svg', 'oneColour', kit.oneColour],
      ['bieu-trung-am-ban.svg', 'negative', kit.negative],
    ] as const) {
      if (!wanted(file)) continue;
      const svg = svgOf(drawing, `${context.words.common.name}: ${identity.files[kind].title}`, COLOURS);
      files.push({ file, mediaType: 'image/svg+xml', ...title(kind), data: Buffer.from(svg), ...(kind === 'negative' && { preview: () => onRed(drawing) }) });
    }
    for (const height of PNG_HEIGHTS) {
      const file = `bieu-trung-${height}.png`;
      if (!wanted(file)) continue;
      const { title: name, ...rest } = title('png');
      files.push({ file, mediaType: 'image/png', title: `${name} ${height} px`, ...rest, data: await raster(kit.mark, height).png().toBuffer() });
    }
    if (wanted(GUIDE_FILE)) {
      const data = guideData(set, context, kit);
      files.push(await printed({ slug: set.id }, 'identity', { date: context.date }, { file: GUIDE_FILE, paper: 'a4-office', template: 'channels/identity.typ', data, ...title('guide'), qr: [data.sample.code] }));
    }
    return files;
  },
});

/** The guide that the examples show: the first offered that is filed online, so that it has a button to press. */
function sampleOf({ guides, featured }: Handbook): string {
  const online = featured.filter((slug) => guides.some((guide) => guide.slug === slug && guide.level !== 'tai-cho'));
  const [slug] = [...online, ...featured];
  if (slug === undefined) throw new Error('no guide is featured; the schema asks for one');
  return slug;
}

async function drawings({ ward, words }: SetContext) {
  const outline = await loadOutliner();
  const locality = `${ward.unit}, ${ward.province}`;
  const naming = { name: words.identity.name, locality: locality.charAt(0).toUpperCase() + locality.slice(1) };
  return {
    mark: mark('colour'),
    markOneColour: mark('one-colour'),
    markNegative: mark('negative'),
    tile: markTile(),
    horizontal: horizontal(naming, 'colour', outline),
    vertical: vertical(naming, 'colour', outline),
    oneColour: horizontal(naming, 'one-colour', outline),
    negative: horizontal(naming, 'negative', outline),
    verticalNegative: vertical(naming, 'negative', outline),
  };
}

const raster = (drawing: Drawing, height: number) => sharp(Buffer.from(svgOf(drawing, '', COLOURS)), { density: (72 * height) / drawing.height }).resize({ height });

/** White letters on nothing cannot be seen in the print room. */
async function onRed(drawing: Drawing): Promise<Uint8Array> {
  const width = PREVIEW_WIDTH - 80;
  const picture = await raster(drawing, Math.round((drawing.height / drawing.width) * width)).png().toBuffer();
  return sharp(picture).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#00000000' }).flatten({ background: COLOURS.red.hex }).webp({ quality: 86 }).toBuffer();
}

function guideData({ members, topics, events }: PreparedSet, context: SetContext, kit: Awaited<ReturnType<typeof drawings>>) {
  const { identity, common } = context.words;
  const [member] = members;
  if (!member) throw new Error('the set of the kit has its sample guide');
  const { title, short, tagline, icon, topic, locality, qr, steps, glance } = sheetData(member.guide, member.context);
  return {
    kit: Object.fromEntries(Object.entries(kit).map(([name, drawing]) => [name, drawn(drawing)])),
    markHeight: MARK_HEIGHT,
    clear: MARK_CLEAR,
    least: MARK_LEAST,
    locality,
    words: { ...identity, handbook: common.name, prepare: common.prepare },
    imprint: `${common.name} · ${showDay(context.date)}`,
    colours: (['red', 'gold', 'ink', 'paper'] as const).map((name) => ({ name, ...identity.colours[name], mix: mixOf(COLOURS[name]) })),
    topics: topics.map(({ title, icon, colour }) => ({ title, icon, colour, strong: mixOf(TOPIC_COLOURS[colour].strong), soft: mixOf(TOPIC_COLOURS[colour].soft) })),
    icons: [...new Map([...events, ...topics].toReversed().map(({ title, icon }) => [icon, { title, icon }])).values()],
    sample: { code: member.context.code.code, title, short, tagline, icon, topic, qr, steps: steps.slice(0, 3), glance, screen: steps.find((step) => step.screen?.press)?.screen ?? null },
    standee: paperOf('standee-80x200'),
  };
}

/** A colour as three trades write it: hexadecimal, red–green–blue, ink. */
function mixOf({ hex, cmyk }: Colour) {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return { hex: hex.toUpperCase(), rgb: rgb.join(' '), cmyk: cmyk.join(' ') };
}
