import svgpath from 'svgpath';
import { inset, pill, rounded, tick, type Box } from './outlines.ts';
import type { COLOURS } from './tokens.ts';

type ColourName = keyof typeof COLOURS;

/** A filled outline: where lines cross, even-odd decides what is inside. */
export interface Shape<Paint extends string = ColourName> {
  paint: Paint;
  /** SVG path data, absolute or relative. */
  path: string;
  /** Width of a line in ink along it, in units of the drawing; none when left out. */
  contour?: number;
}

/** Shapes in a space of their own; x to the right, y down. */
export interface Drawing<Paint extends string = ColourName> {
  width: number;
  height: number;
  shapes: Shape<Paint>[];
}

/** How the mark is inked: in its two colours, in a single ink, or light on a dark ground. */
export type MarkStyle = 'colour' | 'one-colour' | 'negative';

/** Height of the mark's drawing; every length below is a part of it. */
export const MARK_HEIGHT = 64;
/** Least size: below it the steps and the tick run together. */
export const MARK_LEAST = { mm: 15, px: 32 } as const;

/** The phone on which the handbook is read. */
const PHONE: Box = { x: 0, y: 1, width: 35, height: 62 };
const PHONE_RADIUS = 8.5;
/** The button to press, ringed: the signature of every channel. It reaches out of the phone. */
const RING: Box = { x: 8, y: 25.5, width: 46, height: 25 };
/** Of the ring in gold, and in one colour, where a gap of its own keeps it off the button. */
const RING_WIDTH = 5;
const THIN_RING = 2.8;
/** Kept free between phone and ring: whatever the mark stands on shows through. */
const GAP = 3;

/** Least free space around the mark: the height of the ringed button. */
export const MARK_CLEAR = RING.height;

/** The mark of the handbook: phone, steps, ringed button with its tick. Holes are holes, so that it stands on any ground. */
export function mark(style: MarkStyle): Drawing {
  const [base, ring] = ({ colour: ['red', 'gold'], 'one-colour': ['ink', 'ink'], negative: ['white', 'gold'] } as const)[style];
  const width = style === 'one-colour' ? THIN_RING : RING_WIDTH;
  const shapes: Shape[] = [
    { paint: base, path: phone() + STEPS },
    { paint: ring, path: pill(RING) + pill(inset(RING, width)) },
    { paint: base, path: pill(inset(RING, RING_WIDTH)) + TICK },
  ];
  return { width: RING.x + RING.width, height: MARK_HEIGHT, shapes };
}

/** The mark in a square with round corners, as screens show an app: negative on deep red. */
export function markTile(): Drawing {
  const scale = 0.74;
  const { width, height, shapes } = mark('negative');
  const at = { x: (64 - width * scale) / 2, y: (64 - height * scale) / 2 };
  return { width: 64, height: 64, shapes: [{ paint: 'red', path: rounded({ x: 0, y: 0, width: 64, height: 64 }, 15) }, ...placed(shapes, at.x, at.y, scale)] };
}

/** Shapes moved and scaled, as `transform` of an SVG does; paths here hold no arcs that a uniform scale would bend. */
export function placed<Paint extends string>(shapes: readonly Shape<Paint>[], x: number, y: number, scale: number): Shape<Paint>[] {
  return shapes.map(({ path, contour, ...rest }) => ({ ...rest, path: svgpath(path).scale(scale).translate(x, y).round(3).toString(), ...(contour && { contour: contour * scale }) }));
}

/** The phone's outline with the bite that keeps it off the ring; the bite is open to the right. */
function phone(): string {
  const { x, y, width, height } = PHONE;
  const r = PHONE_RADIUS;
  const bite = inset(RING, -GAP);
  const bend = bite.height / 2;
  const right = x + width;
  const bottom = y + height;
  return [
    `M${x + r} ${y}H${right - r}a${r} ${r} 0 0 1 ${r} ${r}V${bite.y}H${bite.x + bend}`,
    `a${bend} ${bend} 0 0 0 0 ${bite.height}H${right}V${bottom - r}a${r} ${r} 0 0 1 ${-r} ${r}`,
    `H${x + r}a${r} ${r} 0 0 1 ${-r} ${-r}V${y + r}a${r} ${r} 0 0 1 ${r} ${-r}z`,
  ].join('');
}

/** Two steps on the screen: a point and a line each. */
const STEPS = [
  { y: 9.6, length: 19.2 },
  { y: 17.6, length: 13.2 },
].map(({ y, length }) => pill({ x: 5.2, y: y - 2.3, width: 4.6, height: 4.6 }) + pill({ x: 12.4, y: y - 2.1, width: length - 2, height: 4.2 })).join('');

const TICK = tick({ x: 24.6, y: 38.2 }, { x: 29.1, y: 42.6 }, { x: 37.5, y: 33.4 }, 4.5);
