/** A colour as the file states it; every value 0–1. */
export type Colour =
  | { space: 'cmyk'; inks: readonly [number, number, number, number] }
  /** `calibrated`: by an ICC profile, which a shop's converter may turn into four inks. */
  | { space: 'grey'; grey: number; calibrated: boolean }
  | { space: 'rgb' }
  /** A pattern, a spot colour or another space whose ink cannot be told from the operands. */
  | { space: 'other'; name: string };

/** What a name of a colour space stands for. */
export type Space = 'DeviceCMYK' | 'DeviceGray' | 'CalibratedGray' | 'DeviceRGB' | { other: string };

export const BLACK: Colour = { space: 'grey', grey: 0, calibrated: false };

/** The colour that these operands name in a space. */
export function colourIn(space: Space, operands: readonly unknown[]): Colour {
  const [a = 0, b = 0, c = 0, d = 0] = operands.map((operand) => (typeof operand === 'number' ? operand : 0));
  if (space === 'DeviceCMYK') return { space: 'cmyk', inks: [a, b, c, d] };
  if (space === 'DeviceGray' || space === 'CalibratedGray') return { space: 'grey', grey: a, calibrated: space === 'CalibratedGray' };
  return space === 'DeviceRGB' ? { space: 'rgb' } : { space: 'other', name: space.other };
}

/** The colour a space begins with (ISO 32000-1, 8.6.5.6): black. */
export const initialColour = (space: Space): Colour => colourIn(space, space === 'DeviceCMYK' ? [0, 0, 0, 1] : [0, 0, 0]);

/** All inks on one spot, %; undefined where the file does not state inks. */
export function totalInk(colour: Colour): number | undefined {
  if (colour.space === 'cmyk') return 100 * colour.inks.reduce((sum, ink) => sum + ink, 0);
  return colour.space === 'grey' ? 100 * (1 - colour.grey) : undefined;
}

/** Below this every one of red, green and blue is so dark that the eye sees black. */
const SEEN_AS_BLACK = 0.35;

/** Black mixed of several inks: where the plates do not stand exactly on each other, thin strokes get coloured edges. */
export function isRichBlack(colour: Colour): boolean {
  if (colour.space !== 'cmyk') return false;
  const [cyan, magenta, yellow, key] = colour.inks;
  const inks = [cyan, magenta, yellow];
  return inks.some((ink) => ink > 0.005) && inks.every((ink) => (1 - ink) * (1 - key) < SEEN_AS_BLACK);
}

/** Black ink alone, full. */
export function isBlackAlone(colour: Colour): boolean {
  if (colour.space === 'grey') return colour.grey <= 0.005;
  return colour.space === 'cmyk' && colour.inks[3] >= 0.995 && colour.inks.slice(0, 3).every((ink) => ink <= 0.005);
}

/** `C72 M68 Y67 K88`, as a shop writes it. */
export function colourName(colour: Colour): string {
  if (colour.space === 'cmyk') return colour.inks.map((ink, index) => `${'CMYK'[index]}${Math.round(ink * 100)}`).join(' ');
  if (colour.space === 'grey') return `xám ${Math.round((1 - colour.grey) * 100)}%`;
  return colour.space === 'rgb' ? 'RGB' : colour.name;
}
