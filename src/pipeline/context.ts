import type { Guide } from '../guide/model.ts';
import { presentGuide } from '../guide/present.ts';
import { DEFAULT_WARD, type Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Context } from './contract.ts';

/** The ward with this id. @throws RangeError when there is none, naming those there are */
export function findWard(handbook: Handbook, id = DEFAULT_WARD): Ward {
  const ward = handbook.wards.find((candidate) => candidate.id === id);
  if (!ward) throw new RangeError(`không có phường "${id}"; có: ${handbook.wards.map((candidate) => candidate.id).join(', ')}`);
  return ward;
}

/** A guide as it holds in this ward on this day, and the context its channels are called with. */
export function prepare(handbook: Handbook, guide: Guide, ward: Ward, date: string, warn: (message: string) => void): { guide: Guide; context: Context } {
  const topic = handbook.topics.find((candidate) => candidate.id === guide.topic);
  const code = handbook.ledger.findLast((entry) => entry.guide === guide.slug);
  if (!topic || !code) throw new Error(`${guide.slug}: no topic or no code; check should have said so`);
  return {
    guide: presentGuide(guide, ward, date),
    context: { date, ward, topic, code, sources: handbook.sources, words: handbook.words, pronunciation: handbook.pronunciation, warn },
  };
}
