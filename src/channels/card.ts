import { COLOURS, TOPIC_COLOURS } from '../design/tokens.ts';
import { rasterise, rasterPng } from '../formats/picture.ts';
import { Sheet, typesetter, type Paragraph, type TextStyle } from '../formats/picture/sheet.ts';
import { loadTypeface, type Typeface } from '../formats/picture/typeface.ts';
import type { Guide } from '../guide/model.ts';
import { showDay } from '../guide/present.ts';
import { defineChannel, OverflowError, type Artifact, type Context } from '../pipeline/contract.ts';

/** Pixels: what link previews show, and 16:9 for articles and Zalo (channel conventions 7 and 8). */
const SIZES = {
  'the-chia-se-1200x630.png': { width: 1200, height: 630 },
  'anh-dai-dien-1280x720.png': { width: 1280, height: 720 },
} as const;

const TITLE_SIZES = [112, 104, 96, 88, 80, 72, 64];
const MARGIN = 64;

/**
 * The picture beside a shared link. It names the work and the promise, no fee and no time: networks keep a preview for
 * months, and a dated fact would outlive its date there.
 */
export default defineChannel({
  id: 'card',
  title: 'Ảnh chia sẻ',
  use: 'Hiện khi gửi đường dẫn qua Zalo, Facebook; ảnh đại diện của bài trên cổng thông tin',
  files: Object.keys(SIZES),
  async write(guide, context, only) {
    const { card: words } = context.words;
    const typeface = await loadTypeface();
    const files: Artifact[] = [];
    for (const [file, { width, height }] of Object.entries(SIZES)) {
      if (only && only !== file) continue;
      const sheet = composeCard(guide, context, width, height, typeface);
      files.push({ file, mediaType: 'image/png', title: `${guide.title} – ${words.title} ${width} × ${height}`, use: words.use, data: await rasterPng(await rasterise(sheet, typeface)), qr: [] });
    }
    return files;
  },
});

function composeCard(guide: Guide, { words, ward, topic, code, date }: Context, width: number, height: number, typeface: Typeface): Sheet {
  const sheet = new Sheet(width, height);
  const typeset = typesetter(typeface);
  const { strong, soft } = TOPIC_COLOURS[topic.colour];
  const disc = height * 0.27;
  const measure = width - 2 * MARGIN - 2 * disc - 24;
  const look = (size: number, weight: TextStyle['weight'], colour: string, leading = 1.4): TextStyle => ({ size, weight, colour, leading });
  const set = (text: string, style: TextStyle, room: number): Paragraph => {
    const paragraph = typeset(text, style, room);
    if (paragraph.width > room) throw new OverflowError(guide.slug, 'card', text, `${Math.ceil(paragraph.width - room)} px`);
    return paragraph;
  };

  const foot = 118;
  const ground = height - foot;
  const brand = set(words.common.name, look(32, 700, COLOURS.goldSoft.hex), measure);
  const tagline = set(guide.tagline, look(38, 500, COLOURS.white.hex), measure);
  const room = ground - 2 * MARGIN * 0.7 - brand.height - tagline.height - 34;
  const title = TITLE_SIZES.map((size) => typeset(guide.title, look(size, 800, COLOURS.white.hex, 1.22), measure)).find((paragraph) => paragraph.width <= measure && paragraph.height <= room && paragraph.lines.length <= 3);
  if (!title) throw new OverflowError(guide.slug, 'card', guide.title, 'một dòng');

  sheet.rect({ x: 0, y: 0, width, height: ground }, { fill: strong.hex });
  sheet.rect({ x: 0, y: ground, width, height: foot }, { fill: COLOURS.paper.hex });
  const centre = { x: width - MARGIN - disc, y: ground / 2 };
  sheet.circle(centre.x, centre.y, disc, { fill: soft.hex });
  sheet.pictogram(guide.icon, { x: centre.x - disc * 0.66, y: centre.y - disc * 0.66, width: disc * 1.32, height: disc * 1.32 });

  // The three lines stand together in the middle of the coloured ground.
  let y = (ground - brand.height - title.height - tagline.height - 34) / 2;
  for (const [paragraph, gap] of [[brand, 14], [title, 20], [tagline, 0]] as const) {
    sheet.text(paragraph, MARGIN - (paragraph === title ? title.style.size * 0.04 : 0), y);
    y += paragraph.height + gap;
  }

  const steps = set(words.card.steps.replace('{n}', String(guide.steps.length)), look(34, 800, strong.hex), width / 2);
  const imprint = [`${words.common.edition}\u00a0${code.edition} · ${showDay(date)}`, ...(guide.approved ? [] : [words.common.draft])].join(' · ');
  const small = look(24, 500, COLOURS.soft.hex);
  const who = set(`${ward.unit.charAt(0).toUpperCase()}${ward.unit.slice(1)}, ${ward.province}`, { ...small, weight: 700, colour: COLOURS.ink.hex }, width / 2);
  const edition = set(imprint, small, width / 2);
  sheet.text(steps, MARGIN, ground + (foot - steps.height) / 2);
  for (const [index, line] of [who, edition].entries()) sheet.text(line, width - MARGIN - line.width, ground + (foot - who.height - edition.height) / 2 + (index === 0 ? 0 : who.height));
  return sheet;
}
