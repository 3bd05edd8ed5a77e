import { COLOURS, TOPIC_COLOURS } from '../../design/tokens.ts';
import { flowHeight, placeFlow, type FlowItem } from '../../formats/picture/flow.ts';
import { Sheet, typeset, type Paragraph, type TextStyle } from '../../formats/picture/sheet.ts';
import type { Typeface } from '../../formats/picture/typeface.ts';
import { OverflowError } from '../../pipeline/contract.ts';
import type { InfographicContent } from './content.ts';
import { drawPhone } from './phone.ts';

/** A picture's size and how its room is shared; px. */
export interface Format {
  width: number;
  height: number;
  margin: number;
  /** Width of the right column: the phone, and the QR code under it. */
  column: number;
  /** Largest side of the QR code with its quiet zone. */
  qr: number;
  /** The facts side by side under the title, or one under the other beside the phone. */
  facts: 'strip' | 'stack';
  /** Richest first; the first at which everything fits is drawn. */
  densities: Density[];
}

export interface Density {
  /** 1 sets body text at 32 px. Body never goes below 26. */
  scale: number;
  /** Whether steps carry their sentence, and prepared things their explanation. */
  shorts: boolean;
  notes: boolean;
  /** Whether the facts side by side have pictograms above them. */
  marks: boolean;
}

const BODY_MIN = 26;
const GUTTER = 44;
const IMPRINT_SIZE = 22;

interface Piece extends FlowItem {
  name: string;
  /** Widest word of the piece beyond its measure, px; 0 when all fit. */
  over: number;
  draw(y: number): void;
}

/** The infographic on a sheet. @throws OverflowError when not even the tightest density holds everything */
export function composeInfographic(content: InfographicContent, format: Format, typeface: Typeface, slug: string): Sheet {
  let failure: OverflowError | undefined;
  for (const density of format.densities) {
    try {
      return compose(content, format, density, typeface, slug);
    } catch (error) {
      if (!(error instanceof OverflowError)) throw error;
      failure = error;
    }
  }
  throw failure ?? new RangeError('a format without densities');
}

function compose(content: InfographicContent, format: Format, density: Density, typeface: Typeface, slug: string): Sheet {
  const { width, height, margin, column } = format;
  const { strong, soft } = TOPIC_COLOURS[content.topic];
  const sheet = new Sheet(width, height);
  const size = (base: number) => Math.max(BODY_MIN, Math.round(base * density.scale));
  const style = (base: number, weight: TextStyle['weight'], colour: string, leading = 1.4): TextStyle => ({ size: size(base), weight, colour, leading });
  const overflow = (block: string, over: number) => new OverflowError(slug, 'infographic', block, `${Math.ceil(over)} px`);

  const left = margin;
  const full = width - 2 * margin;
  const text = full - column - GUTTER;
  const right = width - margin - column;

  const block = (name: string, paragraph: Paragraph, measure: number) => {
    if (paragraph.width > measure) throw overflow(name, paragraph.width - measure);
    return paragraph;
  };
  const set = (name: string, words: string, look: TextStyle, measure: number) => block(name, typeset(typeface, words, look, measure), measure);
  const pieces: Piece[] = [];
  const piece = (name: string, gap: number, stretch: number, height: number, draw: (y: number) => void) => pieces.push({ name, gap, stretch, height, over: 0, draw });

  // Masthead: whose guide this is.
  const badge = size(84);
  const brand = set('brand', content.brand, style(28, 700, COLOURS.white.hex), full - badge - 20);
  const locality = set('locality', content.locality, style(26, 500, soft.hex), full - badge - 20);
  piece('masthead', 0, 0, Math.max(badge, brand.height + locality.height), (y) => {
    const row = Math.max(badge, brand.height + locality.height);
    sheet.circle(left + badge / 2, y + row / 2, badge / 2, { fill: COLOURS.white.hex });
    sheet.pictogram(content.icon, { x: left + badge * 0.19, y: y + row / 2 - badge * 0.31, width: badge * 0.62, height: badge * 0.62 });
    const textTop = y + (row - brand.height - locality.height) / 2;
    sheet.text(brand, left + badge + 20, textTop);
    sheet.text(locality, left + badge + 20, textTop + brand.height);
  });

  // The title runs over both columns and is as large as it can be in one line, or else in two.
  const title = titleParagraph(typeface, content.title, density.scale, full, COLOURS.white.hex);
  if (!title) throw overflow('title', 1);
  piece('title', 18 * density.scale, 0.6, title.height, (y) => sheet.text(title, left - title.style.size * 0.04, y));
  const tagline = set('tagline', content.tagline, style(36, 500, COLOURS.white.hex), text);
  piece('tagline', 8 * density.scale, 0.2, tagline.height, (y) => sheet.text(tagline, left, y));

  // Three facts, white on the topic's colour, the cost the largest.
  if (format.facts === 'strip') {
    const gap = 34;
    const half = (full - column - GUTTER - gap) / 2;
    const cells = content.facts.map(({ icon, label, value, note }, index) => {
      const measure = index === 2 ? column : half;
      const valueText = factValue(typeface, value, index === 0 ? 58 : 46, density.scale, measure);
      if (!valueText) throw overflow(label, 1);
      return { icon, x: [left, left + half + gap, right][index] ?? left, valueText, noteText: set(label, note, style(26, 500, soft.hex), measure) };
    });
    const mark = density.marks ? size(54) : 0;
    const valueHeight = Math.max(...cells.map(({ valueText }) => valueText.height));
    const stripHeight = mark + Math.max(...cells.map(({ valueText, noteText }) => valueText.height + noteText.height));
    piece('facts', 26 * density.scale, 1, stripHeight, (y) => {
      for (const { icon, x, valueText, noteText } of cells) {
        if (density.marks) sheet.pictogram(icon, { x, y, width: mark * 0.9, height: mark * 0.9 });
        if (x > left) sheet.rect({ x: x - gap / 2 - 1, y: y + 4, width: 2, height: stripHeight - 8 }, { fill: COLOURS.white.hex, opacity: 0.28 });
        // One-line values of different sizes stand on one line with each other.
        const lift = valueText.lines.length === 1 && valueHeight < valueText.height * 1.5 ? valueHeight - valueText.height : 0;
        sheet.text(valueText, x, y + mark + lift);
        sheet.text(noteText, x, y + mark + lift + valueText.height);
      }
    });
  } else {
    content.facts.forEach(({ icon, label, value, note }, index) => {
      const first = index === 0;
      const mark = size(64);
      const measure = text - mark - 22;
      const valueText = factValue(typeface, value, first ? 64 : 46, density.scale, measure);
      if (!valueText) throw overflow(label, 1);
      const noteText = note === '' ? undefined : set(label, note, style(27, 500, soft.hex), measure);
      piece(label, first ? 26 * density.scale : 12 * density.scale, first ? 1 : 0.7, valueText.height + (noteText?.height ?? 0), (y) => {
        sheet.pictogram(icon, { x: left, y: y + (valueText.height - mark) / 2, width: mark, height: mark });
        const x = left + mark + 22;
        sheet.text(valueText, x, y);
        if (noteText) sheet.text(noteText, x, y + valueText.height);
      });
    });
  }
  const bandEnd = pieces.length;

  // What to have at hand: boxes to tick.
  const heading = (name: string, words: string, gap: number) => {
    const paragraph = set(name, words, style(38, 800, strong.hex), text);
    piece(name, gap, 1.4, paragraph.height, (y) => sheet.text(paragraph, left, y));
  };
  heading('prepare', content.prepareHeading, (30 + 22) * density.scale);
  content.prepare.forEach((item) => {
    const box = size(32);
    const indent = box + 20;
    const name = set(item.name, item.name, style(31, 600, COLOURS.ink.hex), text - indent);
    const note = density.notes && item.note ? set(item.name, item.note, style(26, 400, COLOURS.soft.hex), text - indent) : undefined;
    piece(item.name, 5 * density.scale, 0.35, name.height + (note?.height ?? 0), (y) => {
      const line = name.style.size * name.style.leading;
      sheet.rect({ x: left + 2, y: y + (line - box) / 2, width: box - 4, height: box - 4 }, { fill: COLOURS.white.hex, stroke: strong.hex, strokeWidth: 4, radius: 7 });
      sheet.text(name, left + indent, y);
      if (note) sheet.text(note, left + indent, y + name.height);
    });
  });

  // The way: numbered discs on a line, the drawn step in gold.
  heading('steps', content.stepsHeading, 20 * density.scale);
  const radius = size(46) / 2;
  const discs: number[] = [];
  content.steps.forEach((step, index) => {
    const indent = 2 * radius + 20;
    const name = set(step.title, step.title, style(31, 700, COLOURS.ink.hex), text - indent);
    const short = density.shorts ? set(step.title, step.short, style(27, 400, COLOURS.soft.hex), text - indent) : undefined;
    const gold = index === content.hero?.step;
    const number = typeset(typeface, String(index + 1), { size: Math.round(radius * 1.2), weight: 800, colour: gold ? COLOURS.ink.hex : COLOURS.white.hex, leading: 1.4 }, 2 * radius);
    piece(step.title, 8 * density.scale, 0.5, Math.max(2 * radius, name.height + (short?.height ?? 0)), (y) => {
      const line = Math.max(name.style.size * name.style.leading, 2 * radius);
      const middle = y + line / 2;
      const previous = discs.at(-1);
      if (previous !== undefined) sheet.rect({ x: left + radius - 2, y: previous + radius, width: 4, height: middle - previous - 2 * radius }, { fill: soft.hex });
      discs.push(middle);
      sheet.circle(left + radius, middle, radius, { fill: gold ? COLOURS.gold.hex : strong.hex });
      sheet.text(number, left, middle - number.height / 2, 2 * radius, 'center');
      const textTop = name.lines.length === 1 ? middle - name.height / 2 : y;
      sheet.text(name, left + indent, textTop);
      if (short) sheet.text(short, left + indent, textTop + name.height);
    });
  });

  // Small but there: edition, draft mark, whom to call.
  const imprintStyle: TextStyle = { size: IMPRINT_SIZE, weight: 500, colour: COLOURS.soft.hex, leading: 1.5 };
  const imprint = [content.contact, [content.edition, content.draft].filter(Boolean).join(' · ')].filter(Boolean).map((line, index) => set('imprint', line, { ...imprintStyle, weight: index === 0 ? 700 : 500, ...(index === 0 && { size: 26, colour: COLOURS.ink.hex }) }, text));
  const imprintHeight = imprint.reduce((sum, line) => sum + line.height, 0);

  const top = margin * 0.8;
  const bottom = height - margin * 0.75 - imprintHeight - 22;
  const spare = bottom - top - flowHeight(pieces);
  if (spare < 0) throw overflow(content.stepsHeading, -spare);
  const tops = placeFlow(pieces, top, bottom);

  // Ground: the topic's colour behind promise and facts.
  const lastFact = pieces[bandEnd - 1];
  const bandBottom = (tops[bandEnd - 1] ?? 0) + (lastFact?.height ?? 0) + 30 * density.scale;
  sheet.rect({ x: 0, y: 0, width, height }, { fill: strong.hex });
  if (format.facts === 'stack') sheet.circle(right + column / 2, bandBottom - 60, column * 1.02, { fill: COLOURS.ink.hex, opacity: 0.14 });
  sheet.rect({ x: 0, y: bandBottom, width, height: height - bandBottom }, { fill: COLOURS.paper.hex });

  pieces.forEach(({ draw }, index) => draw(tops[index] ?? 0));
  let imprintTop = height - margin * 0.75 - imprintHeight;
  for (const line of imprint) {
    sheet.text(line, left, imprintTop);
    imprintTop += line.height;
  }

  // Right column: the phone, and the code under it.
  const scan = set('scan', content.scan, { size: 28, weight: 800, colour: strong.hex, leading: 1.4 }, column);
  const address = set('address', content.address, { size: 24, weight: 500, colour: COLOURS.soft.hex, leading: 1.4 }, column);
  const qrTop = Math.round(height - margin * 0.75 - address.height - format.qr);
  const side = sheet.qr(content.payload, Math.round(right + (column - format.qr) / 2), qrTop, format.qr);
  sheet.text(address, right, qrTop + side, column, 'center');
  sheet.text(scan, right, qrTop - scan.height - 4, column, 'center');

  const phoneTop = format.facts === 'strip' ? bandBottom + 30 : (tops[1] ?? 0) + title.height + 26;
  const room = qrTop - scan.height - 4 - 28 - phoneTop;
  const phoneHeight = Math.min(room, column * 2.1);
  const phone = { x: right, y: phoneTop + (room - phoneHeight) / 2, width: column, height: phoneHeight };
  if (content.hero) {
    let ring;
    try {
      ring = drawPhone(sheet, typeface, content.hero.screen, phone, strong.hex);
    } catch (error) {
      if (error instanceof RangeError) throw overflow(content.hero.screen.app, Number(error.message));
      throw error;
    }
    if (ring) {
      const number = typeset(typeface, String(content.hero.step + 1), { size: Math.round(radius * 1.3), weight: 800, colour: COLOURS.ink.hex, leading: 1.4 }, 99);
      const disc = { x: ring.x - radius * 0.2, y: ring.y + ring.height / 2 };
      sheet.circle(disc.x, disc.y, radius * 1.12, { fill: COLOURS.gold.hex });
      sheet.text(number, disc.x - radius, disc.y - number.height / 2, 2 * radius, 'center');
    }
  } else {
    const mark = Math.min(column, room) * 0.8;
    sheet.pictogram(content.icon, { x: right + (column - mark) / 2, y: phoneTop + (room - mark) / 2, width: mark, height: mark });
  }
  return sheet;
}

const TITLE_SIZES = [112, 104, 96, 90, 84, 78, 72, 66, 60];

function titleParagraph(typeface: Typeface, words: string, scale: number, measure: number, colour: string): Paragraph | undefined {
  const at = (size: number) => typeset(typeface, words, { size, weight: 800, colour, leading: 1.22 }, measure);
  const sizes = TITLE_SIZES.filter((size) => size <= 112 * Math.max(0.8, scale));
  const fits = (lines: number, least: number) => sizes.filter((size) => size >= least).map(at).find((paragraph) => paragraph.lines.length <= lines && paragraph.width <= measure);
  return fits(1, 78) ?? fits(2, 60);
}

function factValue(typeface: Typeface, value: string, base: number, scale: number, measure: number): Paragraph | undefined {
  const sizes = [1, 0.9, 0.8, 0.72].map((share) => Math.round(base * scale * share)).filter((size) => size >= BODY_MIN);
  const at = (size: number) => typeset(typeface, value, { size, weight: 800, colour: COLOURS.white.hex, leading: 1.26 }, measure);
  const options = sizes.map(at).filter((paragraph) => paragraph.width <= measure);
  return options.find((paragraph) => paragraph.lines.length === 1) ?? options.at(-1);
}
