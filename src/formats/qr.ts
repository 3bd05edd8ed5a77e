import { encode } from 'uqr';

/** Light modules kept free on every side: less, and phones hesitate (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** A QR code as rows of dark (`true`) modules, without its quiet zone. Error correction M suits clean print. */
export function qrModules(text: string, correction: 'M' | 'Q' = 'M'): boolean[][] {
  return encode(text, { ecc: correction, border: 0 }).data;
}

/** Dark modules as horizontal runs `[x, y, length]`: one rectangle a run draws without hairlines between modules. */
export function qrRuns(modules: readonly (readonly boolean[])[]): [number, number, number][] {
  return modules.flatMap((row, y) => {
    const runs: [number, number, number][] = [];
    row.forEach((dark, x) => {
      const last = runs.at(-1);
      if (!dark) return;
      if (last && last[0] + last[2] === x) last[2]++;
      else runs.push([x, y, 1]);
    });
    return runs;
  });
}

/** A code ready to be drawn: modules a side, light modules round it, runs of dark modules. */
export interface QrLayout {
  modules: number;
  quiet: number;
  runs: [number, number, number][];
}

/** The code that says `text`, ready to be drawn. Correction Q is for what is stuck up and rubbed off. */
export function qrLayout(text: string, correction?: 'M' | 'Q'): QrLayout {
  const modules = qrModules(text, correction);
  return { modules: modules.length, quiet: QUIET_ZONE, runs: qrRuns(modules) };
}
