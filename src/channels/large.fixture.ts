import { join } from 'node:path';
import type { Guide } from '../guide/model.ts';
import { requireHandbook } from '../handbook/load.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import type { Artifact, Channel, Context } from '../pipeline/contract.ts';
import { largestType, wordsOf } from './read-pdf.fixture.ts';

const DATE = '2026-11-22';
const handbook = await requireHandbook(join(import.meta.dirname, '../..'), DATE);

interface Ready {
  guide: Guide;
  context: Context;
}

/** Every guide of the handbook, ready for a channel. */
export const allGuides: Ready[] = handbook.guides.map((guide) => prepare(handbook, guide, findWard(handbook), DATE, () => {}));

/** One guide of the handbook. */
export function guideOf(slug: string): Ready {
  const found = allGuides.find(({ guide }) => guide.slug === slug);
  if (!found) throw new Error(`no guide ${slug}`);
  return found;
}

/** One file of a channel. */
export async function made(channel: Channel, { guide, context }: Ready, file: string): Promise<Artifact> {
  const [artifact] = await channel.write(guide, context, file);
  if (!artifact) throw new Error(`no ${file}`);
  return artifact;
}

/** Words of `text` that stand nowhere on the page in `least` pt or more. */
export async function tooSmall(data: Uint8Array, text: string, least: number): Promise<string[]> {
  const sizes = await largestType(data);
  return wordsOf(text).filter((word) => (sizes.get(word) ?? 0) < least - 0.05);
}
