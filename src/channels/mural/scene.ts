import { mark, placed, type Drawing, type Shape } from '../../design/mark.ts';
import type { IconName } from '../../design/icons.ts';
import { inset, pill, rounded, tick, type Box } from '../../design/outlines.ts';
import { pictogramPaths } from '../../design/pictogram.ts';
import { COLOURS, TOPIC_COLOURS, type Colour, type TopicColour } from '../../design/tokens.ts';
import type { Outliner } from '../../formats/picture/outline.ts';

/** The pots a wall is painted from: few, so that volunteers can buy and mix them. */
export const PAINTS = ['soft', 'strong', 'red', 'gold', 'white', 'ink'] as const;
export type Paint = (typeof PAINTS)[number];

/** The colours in the pots of a topic. */
export function paintsOf(topic: TopicColour): Record<Paint, Colour> {
  const { red, gold, white, ink } = COLOURS;
  return { ...TOPIC_COLOURS[topic], red, gold, white, ink };
}

/** What stands on a wall. */
export interface Wall {
  headline: readonly [string, string];
  steps: readonly [string, string, string];
  /** "Phường Thượng Hồng" */
  unit: string;
  icon: IconName;
  /** The button says no: a cross in place of the tick. */
  refuses: boolean;
  topic: TopicColour;
}

/** A number beside a shape: which pot it is painted from. */
export interface Tag {
  paint: Paint;
  x: number;
  y: number;
}

export interface Scene extends Drawing<Paint> {
  tags: Tag[];
}

/** A line that is wider than the wall has room for at the least size that can be read. */
export class WallTextError extends Error {
  readonly text: string;
  /** mm of the drawing. */
  readonly over: number;

  constructor(text: string, over: number) {
    super(`${text}: ${over} mm`);
    this.name = 'WallTextError';
    this.text = text;
    this.over = over;
  }
}

/** The wall, in mm of the drawing at 1:10. */
export const WALL: Box = { x: 0, y: 0, width: 400, height: 240 };
/** Where the board with the code is mounted: left bare. */
export const BOARD: Box = { x: 322, y: 166, width: 60, height: 60 };
const EDGE = 16;
const GROUND: Box = { x: 0, y: 206, width: 400, height: 34 };
const DISC = { x: 72, y: 148, radius: 64 } as const;
/** Line round the parts of the pictogram, in its space of 32: a brush of about 12 mm on the wall. */
const CONTOUR = 0.38;
const PHONE: Box = { x: 146, y: 58, width: 84, height: 148 };
const RING: Box = { x: 166, y: 142, width: 92, height: 44 };
/** Largest size of the headline, and where its base line is. */
const HEADLINE = { size: 27, baseline: 39 } as const;
const STEPS = { left: 272, first: 76, apart: 32, disc: 25, size: 15, gap: 7 } as const;

/**
 * The picture: headline across the wall, the guide's pictogram before a disc, the phone with the ringed button that reaches
 * out of it, three steps. Only filled outlines in a few paints.
 * @param least least size of letters, mm of the drawing
 * @throws WallTextError
 */
export function muralScene({ headline, steps, unit, icon, refuses, topic }: Wall, outline: Outliner, least: number): Scene {
  const paints = paintsOf(topic);
  /** A line as large as it fits, up to `size`. */
  const line = (text: string, room: number, size: number) => {
    const fitting = Math.min(size, room / outline(text, 800, 1).width);
    if (fitting < least) throw new WallTextError(text, Math.round((outline(text, 800, least).width - room) * 10) / 10);
    return fitting;
  };
  const write = (text: string, size: number, x: number, y: number, paint: Paint): Shape<Paint> => placed([{ paint, path: outline(text, 800, size).path }], x, y, 1)[0] as Shape<Paint>;

  const size = line(headline.join(' '), WALL.width - 2 * EDGE, HEADLINE.size);
  const question = outline(`${headline[0]} `, 800, size).width;
  const stepSize = Math.min(...steps.map((step) => line(step, WALL.width - EDGE - STEPS.left - STEPS.disc - STEPS.gap, STEPS.size)));
  const stepRows = steps.flatMap((step, index): Shape<Paint>[] => {
    const y = STEPS.first + index * STEPS.apart;
    const number = outline(String(index + 1), 800, STEPS.disc * 0.62);
    return [
      { paint: 'strong', path: circle(STEPS.left + STEPS.disc / 2, y, STEPS.disc / 2) },
      write(String(index + 1), STEPS.disc * 0.62, STEPS.left + (STEPS.disc - number.width) / 2, y + STEPS.disc * 0.22, 'white'),
      write(step, stepSize, STEPS.left + STEPS.disc + STEPS.gap, y + stepSize * 0.36, 'ink'),
    ];
  });
  const icons = pictogramPaths(icon).map(({ fill, path }): Shape<Paint> => ({ paint: nearestPaint(fill, paints), path, contour: CONTOUR }));
  const signScale = 22 / mark('negative').height;
  const sign = placed(mark('negative').shapes, EDGE, GROUND.y + 6, signScale).map(({ paint, path }): Shape<Paint> => ({ paint: paint === 'gold' ? 'gold' : 'white', path }));

  return {
    ...WALL,
    shapes: [
      { paint: 'soft', path: rounded(WALL, 0) },
      { paint: 'white', path: circle(DISC.x, DISC.y, DISC.radius) },
      ...placed(icons, DISC.x - 52, DISC.y - 46, 104 / 32),
      ...phone(refuses),
      { paint: 'strong', path: rounded(GROUND, 0) },
      ...sign,
      write(unit, line(unit, 220, 13), EDGE + mark('negative').width * signScale + 8, GROUND.y + 21.5, 'white'),
      write(headline[0], size, EDGE, HEADLINE.baseline, 'ink'),
      write(headline[1], size, EDGE + question, HEADLINE.baseline, 'red'),
      ...stepRows,
      // White, so that the code may be glued here as well as mounted on a board.
      { paint: 'white', path: rounded(BOARD, 3) },
    ],
    tags: [
      { paint: 'soft', x: 250, y: 120 },
      { paint: 'strong', x: 306, y: 222 },
      { paint: 'white', x: 72, y: 91 },
      { paint: 'ink', x: PHONE.x + 5, y: PHONE.y + 60 },
      { paint: 'white', x: PHONE.x + 42, y: PHONE.y + 76 },
      { paint: 'strong', x: PHONE.x + 42, y: PHONE.y + 18 },
      { paint: 'gold', x: RING.x + RING.width - 4, y: RING.y + RING.height / 2 },
      { paint: 'red', x: RING.x + 22, y: RING.y + RING.height / 2 },
      { paint: 'strong', x: STEPS.left + 4.5, y: STEPS.first },
    ],
  };
}

/** The phone with its bar and two fields, and the ringed button of the mark. */
function phone(refuses: boolean): Shape<Paint>[] {
  const screen = inset(PHONE, 7);
  const bar = { ...screen, height: 22 };
  const field = (y: number, width: number): Shape<Paint> => ({ paint: 'soft', path: rounded({ x: screen.x + 7, y, width, height: 12 }, 3) });
  const button = inset(RING, 8);
  const middle = { x: button.x + button.width / 2, y: button.y + button.height / 2 };
  return [
    { paint: 'ink', path: rounded(PHONE, 14) },
    { paint: 'white', path: rounded(screen, 8) },
    { paint: 'strong', path: rounded(bar, 8) },
    field(screen.y + 32, 56),
    field(screen.y + 50, 40),
    { paint: 'white', path: pill(inset(RING, -4)) },
    { paint: 'gold', path: pill(RING) },
    { paint: 'red', path: pill(button) },
    { paint: 'white', path: refuses ? cross(middle, 11, 3.6) : tick({ x: middle.x - 12, y: middle.y + 0.5 }, { x: middle.x - 3, y: middle.y + 8.5 }, { x: middle.x + 13, y: middle.y - 8.5 }, 8) },
  ];
}

/** A cross of arms `reach` long and twice `half` wide, standing on its points. */
function cross({ x, y }: { x: number; y: number }, reach: number, half: number): string {
  const upright = [[-half, -reach], [half, -reach], [half, -half], [reach, -half], [reach, half], [half, half], [half, reach], [-half, reach], [-half, half], [-reach, half], [-reach, -half], [-half, -half]];
  const turned = upright.map(([dx = 0, dy = 0]) => `${round(x + (dx - dy) * Math.SQRT1_2)} ${round(y + (dx + dy) * Math.SQRT1_2)}`);
  return `M${turned.join('L')}z`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const circle = (x: number, y: number, radius: number): string => pill({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });

/** The paint that comes nearest to a colour of a pictogram; the eye weighs green most (CompuPhase, "redmean"). */
export function nearestPaint(hex: string, paints: Record<Paint, Colour>): Paint {
  const distance = (paint: Paint) => {
    const [[r1, g1, b1], [r2, g2, b2]] = [rgb(hex), rgb(paints[paint].hex)];
    const mean = (r1 + r2) / 2;
    return (2 + mean / 256) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (2 + (255 - mean) / 256) * (b1 - b2) ** 2;
  };
  return PAINTS.toSorted((a, b) => distance(a) - distance(b))[0] as Paint;
}

function rgb(hex: string): [number, number, number] {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as [number, number, number];
}
