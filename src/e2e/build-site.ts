import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import broadcast from '../channels/broadcast.ts';
import type { Voice } from '../formats/audio/voice.ts';
import { tone } from '../formats/audio/wav.fixture.ts';
import type { Handbook } from '../handbook/load.ts';
import { requireWard } from '../handbook/open-ward.ts';
import type { Ward } from '../handbook/ward.ts';
import { makeAudio } from '../pipeline/audio.ts';
import { buildSite } from '../pipeline/build.ts';
import { projectCache } from '../pipeline/cache/tools.ts';
import { makeArtifacts } from '../pipeline/make.ts';

/** The day all tests see: the facts of the guides were checked on it. */
export const DATE = '2026-11-22';

/** The guide whose drafts stand in the cache before the build. */
const HEARD = 'dang-ky-khai-sinh';

/** A draft of each bulletin of one guide, read by a tone: what the build must find and keep. */
async function recordOne({ handbook, ward, out, cache }: { handbook: Handbook; ward: Ward; out: string; cache: string }): Promise<void> {
  const voice: Voice = { id: 'tone', speak: async () => ({ samples: Float32Array.from(tone(1, 22_050, 0.5)), rate: 22_050 }) };
  const guides = handbook.guides.filter(({ slug }) => slug === HEARD);
  const { written } = await makeArtifacts({ handbook, ward, date: DATE, guides, channels: [broadcast], sets: [], out });
  await makeAudio({ rows: written, rate: ward.station.rate, voice, words: handbook.words.audio, out, cache });
}

/** Before the browser tests: a real build into a folder of its own, so that they never touch the user's `dist`. */
export default async function setup(): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await mkdtemp(join(tmpdir(), 'camnang-site-'));
  const { handbook, ward } = await requireWard(root, DATE);
  const drafts = join(folder, 'drafts');
  await recordOne({ handbook, ward, out: join(folder, 'heard'), cache: drafts });
  const cache = { ...(await projectCache(root)), folder: join(folder, 'store') };
  const { failures } = await buildSite({ root, handbook, ward, date: DATE, out: join(folder, 'site'), drafts, cache });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  Object.assign(process.env, { CAMNANG_SITE: join(folder, 'site'), CAMNANG_STORE: cache.folder, CAMNANG_DRAFTS: drafts });
  return () => rm(folder, { recursive: true, force: true });
}
