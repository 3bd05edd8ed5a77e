import type { Pcm } from './voice.ts';

/** Below −44 dBFS nobody hears anything on a loudspeaker. */
export const SILENT = 0.006;

/** Where the part between the first and the last sample of this loudness begins and ends; an empty one where there is none. */
export function audible(samples: Float32Array | Int16Array, loudness: number): [start: number, end: number] {
  let end = samples.length;
  while (end > 0 && Math.abs(samples[end - 1] as number) < loudness) end--;
  let start = 0;
  while (start < end && Math.abs(samples[start] as number) < loudness) start++;
  return [start, end];
}

/** The sound without the silence before and after it; no samples where there is no sound at all. */
export const trim = (samples: Float32Array): Float32Array => samples.subarray(...audible(samples, SILENT));

/** Silence of so many seconds. */
export const silence = (seconds: number, rate: number) => new Float32Array(Math.round(seconds * rate));

/** One sound after the other. */
export function concatenate(parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The loudest sample, 0 to 1. */
export const peakOf = (samples: Float32Array) => samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

/** The same sound with its loudest sample at `peak`. Silence stays silence. */
export function withPeak({ samples, rate }: Pcm, peak: number): Pcm {
  const loudest = peakOf(samples);
  return { samples: loudest === 0 ? samples : samples.map((sample) => (sample / loudest) * peak), rate };
}

/** Seconds of sound. */
export const secondsOf = ({ samples, rate }: Pcm) => samples.length / rate;
