import type { Screen, ScreenRow } from '../../guide/model.ts';
import { COLOURS } from '../../design/tokens.ts';
import type { Box, Paragraph, Sheet, TextStyle, Typeset } from '../../formats/picture/sheet.ts';

/** Sizes of a phone's parts for one size of its text; all in px. */
interface Metrics {
  bezel: number;
  padding: number;
  gap: number;
  row: TextStyle;
  title: TextStyle;
  app: TextStyle;
  button: TextStyle;
}

interface Laid {
  metrics: Metrics;
  app: Paragraph;
  title?: Paragraph;
  rows: { row: ScreenRow; text: Paragraph; height: number }[];
  button?: Paragraph;
  /** Least height of the whole phone. */
  height: number;
  fits: boolean;
}

const LARGEST = 36;
const SMALLEST = 22;

/** Where a phone stands. */
export interface PhoneBox extends Box {
  /** Its foot is hidden behind what stands below: the screen goes on under it. */
  cut: boolean;
}

/** A screen set at the largest size its phone allows, ready to be drawn. */
export interface FittedPhone {
  box: PhoneBox;
  laid: Laid;
}

/** Sets a screen for a phone, its text 36 to 22 px. `undefined` when not even the smallest fits. */
export function fitPhone(typeset: Typeset, screen: Screen, box: PhoneBox): FittedPhone | undefined {
  for (let size = LARGEST; size >= SMALLEST; size--) {
    const laid = lay(typeset, screen, box, size);
    if (laid.fits) return { box, laid };
  }
  return undefined;
}

function lay(typeset: Typeset, screen: Screen, box: PhoneBox, size: number): Laid {
  const bezel = Math.round(box.width * 0.042);
  const padding = Math.round(box.width * 0.06);
  const style = (scale: number, weight: TextStyle['weight'], colour: string, leading = 1.4): TextStyle => ({ size: Math.round(size * scale), weight, colour, leading });
  const metrics: Metrics = {
    bezel,
    padding,
    gap: Math.round(size * 0.55),
    app: style(0.86, 700, COLOURS.white.hex),
    title: style(1.08, 800, COLOURS.ink.hex, 1.35),
    row: style(0.92, 500, COLOURS.ink.hex, 1.35),
    button: style(1.06, 800, COLOURS.white.hex),
  };
  const inner = box.width - 2 * (bezel + padding);
  const app = typeset(screen.app, metrics.app, inner);
  const title = screen.title ? typeset(screen.title, metrics.title, inner) : undefined;
  const rows = screen.rows.map((row) => {
    const text = typeset(row.text, metrics.row, inner - rowInset(row, size));
    return { row, text, height: text.height + size * (row.kind === 'field' || row.kind === 'select' ? 0.8 : 0.4) };
  });
  const button = screen.press ? typeset(screen.press, metrics.button, inner - size * 1.6) : undefined;

  const rowsHeight = rows.reduce((sum, { height }) => sum + height + metrics.gap, 0);
  const foot = box.cut ? size * 0.4 : bezel + size * 1.3;
  const height = bezel + barHeight(app, size) + padding + (title ? title.height + metrics.gap : 0) + rowsHeight + (button ? button.height + size * 1.9 : 0) + foot;
  const wide = [[app, inner] as const, [title, inner] as const, ...rows.map(({ row, text }) => [text, inner - rowInset(row, size)] as const), [button, inner - size * 1.6] as const];
  return { metrics, app, ...(title && { title }), rows, ...(button && { button }), height, fits: height <= box.height && wide.every(([text, measure]) => !text || (text.width <= measure && text.lines.length <= (text === button ? 3 : 2))) };
}

/** Width a row's frame, tick box or bullet takes from its text. */
const rowInset = ({ kind }: ScreenRow, size: number) => size * { field: 1.1, select: 2.2, checked: 1.6, unchecked: 1.6, item: 0.9 }[kind];

const barHeight = (app: Paragraph, size: number) => app.height + size * 1.7;

/**
 * Draws a phone with the screen of one step on it, the button to press ringed in gold: the signature of the product.
 * @param colours of the app's bar, and of what is pressed or chosen
 * @returns where the ring is, to be pointed at; `undefined` on a screen without a button
 */
export function drawPhone(sheet: Sheet, { box, laid }: FittedPhone, { bar, press }: { bar: string; press: string }): Box | undefined {
  const { metrics, app, title, rows, button, height } = laid;
  const { bezel, padding, gap } = metrics;
  const size = metrics.row.size / 0.92;
  const radius = box.width * 0.13;
  const hidden = box.cut ? radius * 2 : 0;
  const screen = { x: box.x + bezel, y: box.y + bezel, width: box.width - 2 * bezel, height: box.height - 2 * bezel + hidden };
  sheet.rect({ ...box, height: box.height + hidden }, { fill: COLOURS.phone.hex, radius });
  // The whole screen in the bar's colour, then white from the bar down: only the outer corners stay round.
  sheet.rect(screen, { fill: bar, radius: radius - bezel });
  const top = Math.round(barHeight(app, size));
  sheet.rect({ ...screen, y: screen.y + top, height: screen.height - top }, { fill: COLOURS.white.hex, radius: radius - bezel });
  sheet.rect({ ...screen, y: screen.y + top, height: radius }, { fill: COLOURS.white.hex });
  const pill = box.width * 0.24;
  sheet.rect({ x: box.x + (box.width - pill) / 2, y: screen.y + size * 0.4, width: pill, height: size * 0.5 }, { fill: COLOURS.phone.hex, radius: size * 0.25 });
  const left = screen.x + padding;
  const inner = screen.width - 2 * padding;
  sheet.text(app, left, screen.y + size * 1.2, inner, 'center');

  // Spare height opens the rows, up to a point, so that a short screen still fills its phone.
  const spare = Math.max(0, box.height - height);
  const extra = Math.min(spare / (rows.length + 1.5), size * 1.3);
  let y = screen.y + top + padding + extra / 2;
  if (title) {
    sheet.text(title, left, y);
    y += title.height + gap + extra / 4;
  }
  for (const { row, text, height } of rows) {
    drawRow(sheet, row, text, { x: left, y, width: inner, height: height + extra * 0.55 }, size, press);
    y += height + extra * 0.55 + gap + extra * 0.3;
  }
  const below = y + (button ? size * 2.6 + button.height + extra * 0.4 : size * 0.4);
  if (!box.cut) drawRestOfPage(sheet, { x: left, y: below, width: inner, height: screen.y + screen.height - size * 1.6 - below }, size);
  if (!box.cut) sheet.rect({ x: box.x + box.width * 0.34, y: screen.y + screen.height - size * 0.55, width: box.width * 0.32, height: size * 0.2 }, { fill: COLOURS.line.hex, radius: size * 0.1 });
  if (!button) return undefined;

  const buttonBox = { x: left, y: Math.min(y + size * 0.6 + extra * 0.4, box.y + box.height - button.height - size * (box.cut ? 1.6 : 3)), width: inner, height: button.height + size * 0.8 };
  sheet.rect(buttonBox, { fill: press, radius: size * 0.5 });
  sheet.text(button, left, buttonBox.y + size * 0.4, inner, 'center');
  const reach = size * 0.42;
  const ring = { x: buttonBox.x - reach, y: buttonBox.y - reach, width: buttonBox.width + 2 * reach, height: buttonBox.height + 2 * reach };
  sheet.rect(ring, { stroke: COLOURS.gold.hex, strokeWidth: size * 0.32, radius: size * 0.9 });
  return ring;
}

/** Pale bars where a short screen leaves its phone empty: the page goes on, nothing there is to be pressed. */
function drawRestOfPage(sheet: Sheet, { x, y, width, height }: Box, size: number): void {
  const bar = size * 0.5;
  const pitch = size * 1.25;
  for (let index = 0; (index + 1) * pitch <= height; index++) {
    sheet.rect({ x, y: y + index * pitch + (pitch - bar), width: width * ([1, 0.86, 0.62][index % 3] ?? 1), height: bar }, { fill: COLOURS.field.hex, radius: bar / 2 });
  }
}

function drawRow(sheet: Sheet, row: ScreenRow, text: Paragraph, box: Box, size: number, strong: string): void {
  const middle = box.y + box.height / 2;
  const textTop = middle - text.height / 2;
  switch (row.kind) {
    case 'field':
    case 'select':
      sheet.rect(box, { fill: COLOURS.field.hex, stroke: COLOURS.line.hex, strokeWidth: 2, radius: size * 0.35 });
      sheet.text(text, box.x + size * 0.55, textTop);
      if (row.kind === 'select') {
        const x = box.x + box.width - size * 1.1;
        sheet.line([[x, middle - size * 0.14], [x + size * 0.3, middle + size * 0.18], [x + size * 0.6, middle - size * 0.14]], { stroke: COLOURS.soft.hex, strokeWidth: size * 0.13 });
      }
      break;
    case 'checked':
    case 'unchecked': {
      const side = size * 1.05;
      const mark = { x: box.x, y: middle - side / 2, width: side, height: side };
      sheet.rect(mark, { fill: row.kind === 'checked' ? strong : COLOURS.white.hex, stroke: row.kind === 'checked' ? strong : COLOURS.soft.hex, strokeWidth: 3, radius: size * 0.22 });
      if (row.kind === 'checked') sheet.line([[mark.x + side * 0.24, middle], [mark.x + side * 0.43, middle + side * 0.2], [mark.x + side * 0.77, middle - side * 0.2]], { stroke: COLOURS.white.hex, strokeWidth: size * 0.15 });
      sheet.text(text, box.x + size * 1.6, textTop);
      break;
    }
    case 'item':
      sheet.circle(box.x + size * 0.3, textTop + text.style.size * text.style.leading * 0.5, size * 0.16, { fill: strong });
      sheet.text(text, box.x + size * 0.9, textTop);
      sheet.line([[box.x, box.y + box.height], [box.x + box.width, box.y + box.height]], { stroke: COLOURS.line.hex, strokeWidth: 2 });
      break;
  }
}
