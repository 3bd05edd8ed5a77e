import { BLACK, colourIn, initialColour, type Colour, type Space } from './colour.ts';
import { apply, boxOf, IDENTITY, multiply, stretch, type Box, type Matrix } from './geometry.ts';
import { instructions, isDictionary, isName, type Operand } from './tokens.ts';

/** A typeface of the file, as far as preflight asks. */
export interface Font {
  /** As in the file: `QAFFVW+BeVietnamPro-Bold`. */
  name: string;
  kind: 'Type0' | 'Type1' | 'TrueType' | 'Type3' | 'MMType1';
  embedded: boolean;
  subset: boolean;
  /** False where the file does not say which letters its codes are. */
  mapped: boolean;
  /** The letters of a string's codes; U+FFFD in the place of a code that has none. */
  letters(codes: string): string;
}

/** A picture of pixels. */
export interface Picture {
  /** px */
  width: number;
  height: number;
  space: Space;
  /** The most ink on one pixel, %; undefined where the pixels cannot be read here. A mask has no ink of its own. */
  mostInk(): number | undefined;
}

/** What the names of a content stream stand for. */
export interface Resources {
  font(name: string): Font | undefined;
  space(name: string): Space;
  picture(name: string): Picture | undefined;
  form(name: string): { content: Uint8Array; resources: Resources; matrix: Matrix } | undefined;
  /** Line width that a graphics state sets. */
  lineWidth(name: string): number | undefined;
}

/** Where a mark stands in the structure of the document. */
export type Place = { kind: 'content'; mcid: number } | { kind: 'artifact' } | { kind: 'untagged' };

/** A path, in pt of the page: one list of points x, y, x, y … for each part of it. Control points of curves are among them. */
export interface Path {
  parts: { points: number[]; straight: boolean }[];
  box: Box;
}

/** Something that is printed. */
export type Mark =
  /** `size` in pt of the page, after all matrices; `text` as `Font.letters`. */
  | { kind: 'text'; text: string; size: number; colour: Colour; place: Place; box: Box }
  | { kind: 'fill'; path: Path; colour: Colour; place: Place; box: Box }
  /** `width` in pt of the page. */
  | { kind: 'stroke'; path: Path; width: number; colour: Colour; place: Place; box: Box }
  /** `ppi`: pixels an inch of the page. */
  | { kind: 'picture'; picture: Picture; ppi: number; place: Place; box: Box }
  /** A gradient. */
  | { kind: 'shading'; place: Place; box: Box };

interface State {
  matrix: Matrix;
  fill: Colour;
  stroke: Colour;
  fillSpace: Space;
  strokeSpace: Space;
  lineWidth: number;
  font: Font | undefined;
  fontSize: number;
  /** Text rendering mode: 0 fill, 1 stroke, 2 both, 3 nothing; 4–7 also clip. */
  mode: number;
}

/** As a page begins (ISO 32000-1, table 52). */
const INITIAL: State = { matrix: IDENTITY, fill: BLACK, stroke: BLACK, fillSpace: 'DeviceGray', strokeSpace: 'DeviceGray', lineWidth: 1, font: undefined, fontSize: 0, mode: 0 };

/** Forms within forms; deeper ones are a loop. */
const DEEPEST = 12;

/**
 * Everything a content stream prints, in its order (ISO 32000-1, 8 and 9). Clipping is not applied: what is clipped away is
 * still in the file.
 */
export function marks(content: Uint8Array, resources: Resources): Mark[] {
  const printed: Mark[] = [];
  interpret(content, resources, INITIAL, { kind: 'untagged' }, printed, 0);
  return printed;
}

function interpret(content: Uint8Array, resources: Resources, initial: State, around: Place, printed: Mark[], depth: number): void {
  if (depth > DEEPEST) return;
  let state: State = { ...initial };
  const saved: State[] = [];
  const places: Place[] = [around];
  let textMatrix = IDENTITY;
  let lineMatrix = IDENTITY;
  let leading = 0;
  let path = new OpenPath();

  const place = () => places.at(-1) ?? around;
  const point = (x: number, y: number) => path.point(state.matrix, x, y);
  const begin = (x: number, y: number) => {
    path.begin();
    point(x, y);
  };
  const paint = (fill: boolean, stroke: boolean) => {
    const drawn = path.close();
    path = new OpenPath();
    if (!drawn) return;
    const { box } = drawn;
    if (fill) printed.push({ kind: 'fill', path: drawn, colour: state.fill, place: place(), box });
    if (stroke) {
      const { across, up } = stretch(state.matrix);
      printed.push({ kind: 'stroke', path: drawn, width: state.lineWidth * Math.min(across, up), colour: state.stroke, place: place(), box });
    }
  };
  const show = (codes: string) => {
    const whole = multiply(textMatrix, state.matrix);
    const text = state.font?.letters(codes) ?? '\uFFFD';
    const size = state.fontSize * stretch(whole).up;
    const [x, y] = apply(whole, 0, 0);
    const drawn = state.mode % 4;
    const colour = drawn === 1 ? state.stroke : state.fill;
    // How far the letters run is not asked: where they begin tells page and bleed.
    if (drawn !== 3) printed.push({ kind: 'text', text, size, colour, place: place(), box: { left: x, bottom: y, right: x + size / 4, top: y + size } });
  };
  const moveText = (x: number, y: number) => {
    lineMatrix = multiply([1, 0, 0, 1, x, y], lineMatrix);
    textMatrix = lineMatrix;
  };
  const unitSquare = (): Box => boxOf([[0, 0], [1, 0], [0, 1], [1, 1]].flatMap(([x = 0, y = 0]) => apply(state.matrix, x, y))) as Box;
  const showPicture = (picture: Picture) => {
    const { across, up } = stretch(state.matrix);
    printed.push({ kind: 'picture', picture, ppi: Math.min(picture.width / across, picture.height / up) * 72, place: place(), box: unitSquare() });
  };

  for (const { operator, operands } of instructions(content)) {
    const n = (index: number) => (typeof operands[index] === 'number' ? operands[index] : 0);
    const name = () => nameOf(operands.at(-1));
    switch (operator) {
      case 'q': saved.push({ ...state }); break;
      case 'Q': state = saved.pop() ?? state; break;
      case 'cm': state.matrix = multiply([n(0), n(1), n(2), n(3), n(4), n(5)], state.matrix); break;
      case 'w': state.lineWidth = n(0); break;
      case 'gs': state.lineWidth = resources.lineWidth(name()) ?? state.lineWidth; break;

      case 'm': begin(n(0), n(1)); break;
      case 'l': point(n(0), n(1)); break;
      case 'c': path.bend(); point(n(0), n(1)); point(n(2), n(3)); point(n(4), n(5)); break;
      case 'v': case 'y': path.bend(); point(n(0), n(1)); point(n(2), n(3)); break;
      case 're': begin(n(0), n(1)); point(n(0) + n(2), n(1)); point(n(0) + n(2), n(1) + n(3)); point(n(0), n(1) + n(3)); break;
      case 'f': case 'F': case 'f*': paint(true, false); break;
      case 'S': case 's': paint(false, true); break;
      case 'B': case 'B*': case 'b': case 'b*': paint(true, true); break;
      case 'n': path = new OpenPath(); break;

      case 'g': case 'rg': case 'k': state.fillSpace = DEVICE[operator]; state.fill = colourIn(state.fillSpace, operands); break;
      case 'G': case 'RG': case 'K': state.strokeSpace = DEVICE[operator]; state.stroke = colourIn(state.strokeSpace, operands); break;
      case 'cs': state.fillSpace = resources.space(name()); state.fill = initialColour(state.fillSpace); break;
      case 'CS': state.strokeSpace = resources.space(name()); state.stroke = initialColour(state.strokeSpace); break;
      case 'sc': case 'scn': state.fill = colourIn(state.fillSpace, operands); break;
      case 'SC': case 'SCN': state.stroke = colourIn(state.strokeSpace, operands); break;

      case 'BT': textMatrix = IDENTITY; lineMatrix = IDENTITY; break;
      case 'Tf': state.font = resources.font(nameOf(operands[0])); state.fontSize = n(1); break;
      case 'Tr': state.mode = n(0); break;
      case 'TL': leading = n(0); break;
      case 'Tm': lineMatrix = [n(0), n(1), n(2), n(3), n(4), n(5)]; textMatrix = lineMatrix; break;
      case 'Td': moveText(n(0), n(1)); break;
      case 'TD': leading = -n(1); moveText(n(0), n(1)); break;
      case 'T*': moveText(0, -leading); break;
      case 'Tj': show(stringOf(operands[0])); break;
      case "'": case '"': moveText(0, -leading); show(stringOf(operands.at(-1))); break;
      case 'TJ': show(Array.isArray(operands[0]) ? operands[0].map(stringOf).join('') : ''); break;

      case 'BMC': places.push(nameOf(operands[0]) === 'Artifact' ? { kind: 'artifact' } : place()); break;
      case 'BDC': places.push(placeOf(nameOf(operands[0]), operands[1], place(), depth)); break;
      case 'EMC': if (places.length > 1) places.pop(); break;

      case 'BI': showPicture(inlinePicture(operands[0], resources)); break;
      case 'sh': printed.push({ kind: 'shading', place: place(), box: unitSquare() }); break;
      case 'Do': {
        const picture = resources.picture(name());
        const form = resources.form(name());
        if (picture) showPicture(picture);
        if (form) interpret(form.content, form.resources, { ...state, matrix: multiply(form.matrix, state.matrix) }, place(), printed, depth + 1);
        break;
      }
    }
  }
}

/** A path while it is built; its box grows with it, because most paths are asked for nothing else. */
class OpenPath {
  readonly #parts: Path['parts'] = [];
  readonly #box: Box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };

  /** A new part; points follow. */
  begin(): void {
    this.#parts.push({ points: [], straight: true });
  }

  /** The part has a curve; its control points follow. */
  bend(): void {
    const part = this.#parts.at(-1);
    if (part) part.straight = false;
  }

  point([a, b, c, d, e, f]: Matrix, x: number, y: number): void {
    const box = this.#box;
    const px = a * x + c * y + e;
    const py = b * x + d * y + f;
    this.#parts.at(-1)?.points.push(px, py);
    if (px < box.left) box.left = px;
    if (px > box.right) box.right = px;
    if (py < box.bottom) box.bottom = py;
    if (py > box.top) box.top = py;
  }

  /** @returns undefined when it has no point */
  close(): Path | undefined {
    return this.#box.left === Infinity ? undefined : { parts: this.#parts, box: this.#box };
  }
}

const DEVICE = { g: 'DeviceGray', G: 'DeviceGray', rg: 'DeviceRGB', RG: 'DeviceRGB', k: 'DeviceCMYK', K: 'DeviceCMYK' } as const;

const nameOf = (operand: Operand | undefined): string => (isName(operand) ? operand.name : '');
const stringOf = (operand: Operand | undefined): string => (typeof operand === 'string' ? operand : '');

/** Within a form, numbers of content are the form's own, and not those of the page: what they name stays where the form is. */
function placeOf(tag: string, properties: Operand | undefined, around: Place, depth: number): Place {
  if (tag === 'Artifact') return { kind: 'artifact' };
  if (depth > 0) return around;
  const mcid = isDictionary(properties) ? properties.entries.get('MCID') : undefined;
  return typeof mcid === 'number' ? { kind: 'content', mcid } : around;
}

/** Abbreviated names of colour spaces in inline pictures (ISO 32000-1, table 93). */
const SHORT_SPACES: Record<string, string> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK' };

function inlinePicture(dictionary: Operand | undefined, resources: Resources): Picture {
  const get = (...keys: string[]) => (isDictionary(dictionary) ? keys.map((key) => dictionary.entries.get(key)).find((value) => value !== undefined) : undefined);
  const number = (...keys: string[]) => Number(get(...keys) ?? 0);
  const mask = get('IM', 'ImageMask') === true;
  const space = nameOf(get('CS', 'ColorSpace'));
  return { width: number('W', 'Width'), height: number('H', 'Height'), space: mask ? 'DeviceGray' : resources.space(SHORT_SPACES[space] ?? space), mostInk: () => (mask ? 0 : undefined) };
}
