import type { Locality } from '../guide/present.ts';

/** Puts the ward's names into one of the site's fixed sentences: "dân {unit}" → "dân phường Thượng Hồng". */
export function fill(sentence: string, { unit, province }: Locality): string {
  return sentence.replaceAll('{unit}', unit).replaceAll('{province}', province);
}
