/** A picture in greys: 0 black, 255 white, one byte a pixel, row after row. */
export interface Grey {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** As a lens out of focus shows it. @param sigma px */
export function blurred(picture: Grey, sigma: number): Grey {
  const reach = Math.ceil(sigma * 2.5);
  const bell = Float64Array.from({ length: 2 * reach + 1 }, (_, index) => Math.exp(-((index - reach) ** 2) / (2 * sigma * sigma)));
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const weights = bell.map((weight) => weight / sum);
  // A Gaussian across and one down are the round one; both passes write their picture lying, so the second stands it up again.
  return acrossAndLaidDown(acrossAndLaidDown(picture, weights, reach), weights, reach);
}

/** Every row weighted along itself, and written as a column. */
function acrossAndLaidDown({ width, height, pixels }: Grey, weights: Float64Array, reach: number): Grey {
  const result = new Uint8Array(pixels.length);
  const row = new Uint8Array(width + 2 * reach);
  for (let y = 0; y < height; y++) {
    const line = pixels.subarray(y * width, (y + 1) * width);
    row.set(line, reach);
    row.fill(line[0] ?? 255, 0, reach).fill(line[width - 1] ?? 255, reach + width);
    for (let x = 0; x < width; x++) {
      let value = 0;
      for (let index = 0; index < weights.length; index++) value += (weights[index] ?? 0) * (row[x + index] ?? 0);
      result[x * height + y] = Math.round(value);
    }
  }
  return { width: height, height: width, pixels: result };
}

/** Turned about its middle, as a phone is held; what comes in from outside repeats the edge. */
export function turned({ width, height, pixels }: Grey, degrees: number): Grey {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  const inside = (value: number, length: number) => (value < 0 ? 0 : value >= length ? length - 1 : value);
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = cos * (x - cx) + sin * (y - cy) + cx;
      const sy = -sin * (x - cx) + cos * (y - cy) + cy;
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      const [dx, dy] = [sx - left, sy - top];
      const [x0, x1] = [inside(left, width), inside(left + 1, width)];
      const [y0, y1] = [inside(top, height) * width, inside(top + 1, height) * width];
      const upper = (pixels[y0 + x0] ?? 255) * (1 - dx) + (pixels[y0 + x1] ?? 255) * dx;
      const lower = (pixels[y1 + x0] ?? 255) * (1 - dx) + (pixels[y1 + x1] ?? 255) * dx;
      result[y * width + x] = Math.round(upper * (1 - dy) + lower * dy);
    }
  }
  return { width, height, pixels: result };
}

/** With the grain of a small sensor in poor light. The same seed gives the same grain. @param deviation of 255 */
export function grainy({ width, height, pixels }: Grey, deviation: number, seed: number): Grey {
  const random = mulberry32(seed);
  // Three uniform numbers added are close to a bell curve; their variance is a quarter.
  const grain = () => (random() + random() + random() - 1.5) * 2 * deviation;
  // The array takes whole numbers from 0 to 255: it rounds and limits by itself.
  const clamped = new Uint8ClampedArray(pixels.length);
  for (let index = 0; index < pixels.length; index++) clamped[index] = (pixels[index] ?? 255) + grain();
  return { width, height, pixels: new Uint8Array(clamped.buffer) };
}

/** Small generator with a 32-bit state, public domain (Tommy Ettinger). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
