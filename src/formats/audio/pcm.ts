import type { Pcm } from './voice.ts';

/** Below −44 dBFS nobody hears anything on a loudspeaker. */
const SILENT = 0.006;

/** The sound without the silence before and after it; no samples where there is no sound at all. */
export function trim(samples: Float32Array): Float32Array {
  const audible = (sample: number) => Math.abs(sample) >= SILENT;
  return samples.subarray(Math.max(0, samples.findIndex(audible)), samples.findLastIndex(audible) + 1);
}

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
