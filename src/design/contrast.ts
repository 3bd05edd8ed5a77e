/** Least contrast of text by WCAG 2.2: AA (1.4.3), and AAA where somebody asked for more (1.4.6). */
export const READABLE = 4.5;
export const HIGH = 7;

/** `share` of the way from one sRGB colour to another: mix('#000000', '#ffffff', 0.5) → '#808080'. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((value, i) => Math.round(value + ((b[i] ?? value) - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two sRGB colours by WCAG 2.2, 1–21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** The colour mixed with `towards` just as far as it takes to have this contrast with `ground`; `towards` where nothing less does. @param steps how finely it is tried */
export function until(colour: string, towards: string, ground: string, least: number, steps = 20): string {
  const tried = Array.from({ length: steps + 1 }, (_, index) => mix(colour, towards, index / steps));
  return tried.find((step) => contrast(step, ground) >= least) ?? towards;
}
