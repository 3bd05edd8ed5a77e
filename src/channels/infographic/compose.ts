import { COLOURS, TOPIC_COLOURS } from '../../design/tokens.ts';
import { splitsCompound } from '../../formats/picture/balance.ts';
import { flowHeight, placeFlow, type FlowItem } from '../../formats/picture/flow.ts';
import { Sheet, typesetter, type Paragraph, type TextStyle, type Typeset } from '../../formats/picture/sheet.ts';
import type { Typeface } from '../../formats/picture/typeface.ts';
import { OverflowError } from '../../pipeline/contract.ts';
import type { InfographicContent, StepScreen } from './content.ts';
import { drawPhone, fitPhone, type FittedPhone } from './phone.ts';

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
  /** 1 sets what is listed on paper at 31 px; no text but the imprint goes below 26. */
  body: number;
  /** The same for title and facts on the topic's colour. */
  head: number;
  /** Whether steps carry their sentence, and prepared things their explanation. */
  shorts: boolean;
  notes: boolean;
}

const BODY_MIN = 26;
const GUTTER = 44;
const IMPRINT_SIZE = 22;
/** Between a fact and its note, px. */
const NOTE_GAP = 4;

interface Piece extends FlowItem {
  draw(y: number): void;
}

/** An infographic as it is to be drawn, and the step whose screen it shows. */
export interface Infographic {
  sheet: Sheet;
  hero?: StepScreen;
}

/**
 * The infographic on a sheet. A density is passed over when the phone gets too short for any screen with a button to
 * press, as long as a tighter one has room for it.
 * @throws OverflowError when not even the tightest density holds everything
 */
export function composeInfographic(content: InfographicContent, format: Format, typeface: Typeface, slug: string): Infographic {
  const pressed = content.screens.filter(({ screen }) => screen.press);
  const typeset = typesetter(typeface);
  let failure: OverflowError | undefined;
  for (const screens of pressed.length > 0 ? [pressed, content.screens] : [content.screens]) {
    for (const density of format.densities) {
      try {
        return compose({ ...content, screens }, format, density, typeset, slug);
      } catch (error) {
        if (!(error instanceof OverflowError)) throw error;
        failure = error;
      }
    }
  }
  throw failure ?? new RangeError('a format without densities');
}

function compose(content: InfographicContent, format: Format, density: Density, typeset: Typeset, slug: string): Infographic {
  const { width, height, margin, column } = format;
  const { strong, soft } = TOPIC_COLOURS[content.topic];
  const sheet = new Sheet(width, height);
  const size = (base: number, scale = density.body) => Math.max(BODY_MIN, Math.round(base * scale));
  const style = (base: number, weight: TextStyle['weight'], colour: string, leading = 1.4): TextStyle => ({ size: size(base), weight, colour, leading });
  const headStyle = (base: number, colour: string, leading = 1.4): TextStyle => ({ size: size(base, density.head), weight: 500, colour, leading });
  const overflow = (block: string, over: number) => new OverflowError(slug, 'infographic', block, `${Math.ceil(over)} px`);

  const left = margin;
  const full = width - 2 * margin;
  const text = full - column - GUTTER;
  const right = width - margin - column;

  const block = (name: string, paragraph: Paragraph, measure: number) => {
    if (paragraph.width > measure) throw overflow(name, paragraph.width - measure);
    return paragraph;
  };
  const set = (name: string, words: string, look: TextStyle, measure: number) => block(name, typeset(words, look, measure), measure);
  const pieces: Piece[] = [];
  const piece = (gap: number, stretch: number, height: number, draw: (y: number) => void) => pieces.push({ gap, stretch, height, draw });

  // Beside each other, facts leave the spare height to what stands next to the phone: the phone keeps its own.
  const above = format.facts === 'strip' ? 0.3 : 1;

  // Masthead: whose guide this is; the guide's pictogram hangs from the top edge.
  const badge = 92;
  const brand = set('brand', content.brand, { ...headStyle(28, COLOURS.white.hex), weight: 700 }, full - 2 * badge);
  // Two lines of a long name would take the height of the phone: it is set smaller first.
  const usual = headStyle(BODY_MIN, soft.hex);
  const smaller = [usual.size, 24, IMPRINT_SIZE].find((px) => typeset(content.locality, { ...usual, size: px }, full - 2 * badge).lines.length === 1);
  const locality = set('locality', content.locality, { ...usual, size: smaller ?? usual.size }, full - 2 * badge);
  piece(0, 0, brand.height + locality.height, (y) => {
    sheet.circle(width - margin - badge, badge * 0.4, badge, { fill: COLOURS.white.hex });
    sheet.pictogram(content.icon, { x: width - margin - badge * 1.56, y: badge * 0.08, width: badge * 1.12, height: badge * 1.12 });
    sheet.text(brand, left, y);
    sheet.text(locality, left, y + brand.height);
  });

  // The title runs over both columns and is as large as it can be in one line, or else in two.
  const title = titleParagraph(typeset, content.title, density.head, full, COLOURS.white.hex);
  if (!title) throw overflow('title', 1);
  piece(18 * density.head, above * 0.6, title.height, (y) => sheet.text(title, left - title.style.size * 0.04, y));
  const tagline = set('tagline', content.tagline, headStyle(36, COLOURS.white.hex), format.facts === 'strip' ? full : text);
  piece(8 * density.head, above * 0.2, tagline.height, (y) => sheet.text(tagline, left, y));

  // Three facts, white on the topic's colour, the cost the largest.
  if (format.facts === 'strip') {
    const gap = 34;
    const half = (full - column - GUTTER - gap) / 2;
    const cells = content.facts.map(({ label, value, note }, index) => {
      const measure = index === 2 ? column : half;
      const valueText = factValue(typeset, value, index === 0 ? 58 : 42, density.head, measure);
      if (!valueText) throw overflow(label, 1);
      return { x: [left, left + half + gap, right][index] ?? left, valueText, noteText: set(label, note, headStyle(26, soft.hex, 1.32), measure) };
    });
    const firstLine = Math.max(...cells.map(({ valueText }) => valueText.style.size));
    // Values of different sizes stand on one base line: a letter's foot is 0.9975 em under the top of its line.
    const drop = (paragraph: Paragraph) => (firstLine - paragraph.style.size) * 0.9975;
    const stripHeight = Math.max(...cells.map(({ valueText, noteText }) => drop(valueText) + valueText.height + NOTE_GAP + noteText.height));
    piece(26 * density.head, above, stripHeight, (y) => {
      for (const { x, valueText, noteText } of cells) {
        if (x > left) sheet.rect({ x: x - gap / 2 - 1, y: y + 8, width: 2, height: stripHeight - 14 }, { fill: COLOURS.white.hex, opacity: 0.3 });
        const top = y + drop(valueText);
        sheet.text(valueText, x, top);
        sheet.text(noteText, x, top + valueText.height + NOTE_GAP);
      }
    });
  } else {
    content.facts.forEach(({ icon, label, value, note }, index) => {
      const first = index === 0;
      const mark = size(64, density.head);
      const measure = text - mark - 22;
      const valueText = factValue(typeset, value, first ? 64 : 46, density.head, measure);
      if (!valueText) throw overflow(label, 1);
      const noteText = note === '' ? undefined : set(label, note, headStyle(27, soft.hex, 1.32), measure);
      piece(first ? 26 * density.head : 12 * density.head, first ? 1 : 0.7, valueText.height + (noteText?.height ?? 0), (y) => {
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
    piece(gap, 1.4, paragraph.height, (y) => sheet.text(paragraph, left, y));
  };
  heading('prepare', content.prepareHeading, (30 + 22) * density.body);
  content.prepare.forEach((item) => {
    const box = size(32);
    const indent = box + 20;
    const name = set(item.name, item.name, style(31, 600, COLOURS.ink.hex, 1.34), text - indent);
    const note = density.notes && item.note ? set(item.name, item.note, style(26, 400, COLOURS.soft.hex, 1.34), text - indent) : undefined;
    piece(5 * density.body, 0.35, name.height + (note?.height ?? 0), (y) => {
      const line = name.style.size * name.style.leading;
      sheet.rect({ x: left + 2, y: y + (line - box) / 2, width: box - 4, height: box - 4 }, { fill: COLOURS.white.hex, stroke: strong.hex, strokeWidth: 4, radius: 7 });
      sheet.text(name, left + indent, y);
      if (note) sheet.text(note, left + indent, y + name.height);
    });
  });

  // The way: numbered discs on a line, the drawn step in gold.
  heading('steps', content.stepsHeading, 20 * density.body);
  const radius = size(46) / 2;
  const discs: number[] = [];
  content.steps.forEach((step, index) => {
    const indent = 2 * radius + 20;
    const name = set(step.title, step.title, style(31, 700, COLOURS.ink.hex, 1.34), text - indent);
    const short = density.shorts ? set(step.title, step.short, style(27, 400, COLOURS.soft.hex, 1.34), text - indent) : undefined;
    piece(9 * density.body, 0.5, Math.max(2 * radius, name.height + (short?.height ?? 0)), (y) => {
      const line = Math.max(name.style.size * name.style.leading, 2 * radius);
      const middle = y + line / 2;
      const previous = discs.at(-1);
      if (previous !== undefined) sheet.rect({ x: left + radius - 2, y: previous + radius, width: 4, height: middle - previous - 2 * radius }, { fill: soft.hex });
      discs.push(middle);
      const gold = index === hero?.step;
      if (gold) sheet.rect({ x: left - 10, y: middle - line / 2 - 5, width: text + 20, height: Math.max(line, name.height + (short?.height ?? 0)) + 10 }, { fill: COLOURS.goldSoft.hex, radius: radius + 10 });
      sheet.circle(left + radius, middle, radius, { fill: gold ? COLOURS.gold.hex : strong.hex });
      const number = typeset(String(index + 1), { size: Math.round(radius * 1.2), weight: 800, colour: gold ? COLOURS.ink.hex : COLOURS.white.hex, leading: 1.4 }, 2 * radius);
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
  const bandBottom = Math.round((tops[bandEnd - 1] ?? 0) + (lastFact?.height ?? 0) + 30 * density.head);
  sheet.rect({ x: 0, y: 0, width, height }, { fill: strong.hex });
  if (format.facts === 'stack') sheet.circle(right + column / 2, bandBottom - 60, column * 1.02, { fill: COLOURS.ink.hex, opacity: 0.14 });
  sheet.rect({ x: 0, y: bandBottom, width, height: height - bandBottom }, { fill: COLOURS.paper.hex });

  // Right column: the code on a card at the foot, the phone above it or behind it.
  const scan = set('scan', content.scan, { size: 28, weight: 800, colour: strong.hex, leading: 1.4 }, column);
  const address = block('address', addressParagraph(typeset, content.address, column), column);
  const card = { x: right - 12, width: column + 24, height: scan.height + format.qr + address.height + 44, y: 0 };
  card.y = Math.round(height - margin * 0.7 - card.height);
  const stacked = format.facts === 'stack';
  const phoneTop = Math.round(stacked ? (tops[1] ?? 0) + title.height + 26 : bandBottom + 28);
  const room = card.y - phoneTop - (stacked ? 34 : 0);
  const phoneHeight = stacked ? Math.min(room, column * 2.2) : room;
  const box = { x: right, y: Math.round(phoneTop + (room - phoneHeight) * 0.6), width: column, height: phoneHeight, cut: !stacked };
  let hero: StepScreen | undefined;
  let phone: FittedPhone | undefined;
  for (const candidate of content.screens) {
    phone = fitPhone(typeset, candidate.screen, box);
    if (phone) {
      hero = candidate;
      break;
    }
  }
  if (!phone && content.screens[0]) throw overflow(content.screens[0].screen.app, 1);

  pieces.forEach(({ draw }, index) => draw(tops[index] ?? 0));
  let imprintTop = height - margin * 0.75 - imprintHeight;
  for (const line of imprint) {
    sheet.text(line, left, imprintTop);
    imprintTop += line.height;
  }

  const ring = phone && drawPhone(sheet, phone, { bar: strong.hex, press: content.strong });
  if (ring && hero) {
    const reach = radius * 1.15;
    const number = typeset(String(hero.step + 1), { size: Math.round(radius * 1.35), weight: 800, colour: COLOURS.ink.hex, leading: 1.4 }, column);
    const middle = ring.y + ring.height / 2;
    sheet.circle(ring.x - reach * 0.3, middle, reach, { fill: COLOURS.gold.hex });
    sheet.text(number, ring.x - reach * 1.3, middle - number.height / 2, 2 * reach, 'center');
  }
  if (!phone) {
    const mark = Math.min(column, room) * 0.8;
    sheet.pictogram(content.icon, { x: right + (column - mark) / 2, y: phoneTop + (room - mark) / 2, width: mark, height: mark });
  }

  sheet.rect(card, { fill: soft.hex, radius: 28 });
  sheet.text(scan, right, card.y + 16, column, 'center');
  const qrTop = Math.round(card.y + 16 + scan.height + 6);
  const side = sheet.qr(content.payload, right + column / 2, qrTop, format.qr);
  sheet.text(address, right, qrTop + side + 6, column, 'center');
  return { sheet, ...(hero && { hero }) };
}

const ADDRESS_SIZES = [25, 24, 23, 22, 21, 20, 19, 18];

/** The short address in one line, or broken before its path: a host may be long, and is never broken itself. */
function addressParagraph(typeset: Typeset, address: string, measure: number): Paragraph {
  const at = (words: string) => (size: number) => typeset(words, { size, weight: 600, colour: COLOURS.ink.hex, leading: 1.4 }, measure);
  const whole = ADDRESS_SIZES.filter((size) => size >= 22).map(at(address)).find(({ width }) => width <= measure);
  const broken = ADDRESS_SIZES.map(at(address.replace('/', ' /')));
  return whole ?? broken.find(({ width, lines }) => width <= measure && lines.length === 2) ?? (broken.at(-1) as Paragraph);
}

const TITLE_SIZES = [112, 104, 96, 90, 84, 78, 72, 66, 60];

function titleParagraph(typeset: Typeset, words: string, scale: number, measure: number, colour: string): Paragraph | undefined {
  const at = (size: number) => typeset(words, { size, weight: 800, colour, leading: 1.22 }, measure);
  const sizes = TITLE_SIZES.filter((size) => size <= 112 * scale);
  const fits = (lines: number, least: number) => sizes.filter((size) => size >= least).map(at).filter((paragraph) => paragraph.lines.length <= lines && paragraph.width <= measure);
  const two = fits(2, 60);
  return fits(1, 78)[0] ?? two.find(({ lines }) => !splitsCompound(lines)) ?? two[0];
}

/**
 * A fact in one line as large as it can be, or else in two, for the longest names in three; a range may break after its dash.
 * Where a value needs its smallest size to stand in one line, two larger lines are better read.
 */
function factValue(typeset: Typeset, value: string, base: number, scale: number, measure: number): Paragraph | undefined {
  const sizes = [1, 0.9, 0.8, 0.72, 0.64, 0.56].map((share) => Math.round(base * scale * share)).filter((size) => size >= BODY_MIN);
  const at = (words: string) => (size: number) => typeset(words, { size, weight: 800, colour: COLOURS.white.hex, leading: 1.26 }, measure);
  const fits = (lines: number) => (paragraph: Paragraph) => paragraph.lines.length === lines && paragraph.width <= measure && !paragraph.lines.some((line) => /\d– /.test(line));
  const one = sizes.map(at(value)).find(fits(1));
  const two = sizes.map(at(value.replace(/(?<=\d)–/, '– '))).find(fits(2));
  if (one && two) return one.style.size >= two.style.size * (scale < 0.9 ? 0.55 : 0.72) ? one : two;
  return one ?? two ?? sizes.map(at(value)).find(fits(3));
}
