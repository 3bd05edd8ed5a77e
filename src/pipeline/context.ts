import type { Guide } from '../guide/model.ts';
import { presentGuide } from '../guide/present.ts';
import { readsSoSince } from '../guide/since.ts';
import { currentCode } from '../handbook/ledger.ts';
import { DEFAULT_WARD, type Handbook } from '../handbook/load.ts';
import { rewritten } from '../handbook/rewritten.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Channel, Context, GuideSet, PreparedSet, SetContext } from './contract.ts';

/** The ward with this id. @throws RangeError when there is none, naming those there are */
export function findWard(handbook: Handbook, id = DEFAULT_WARD): Ward {
  const ward = handbook.wards.find((candidate) => candidate.id === id);
  if (!ward) throw new RangeError(`không có phường "${id}"; có: ${handbook.wards.map((candidate) => candidate.id).join(', ')}`);
  return ward;
}

/** A guide as it holds in this ward on this day, and the context its channels are called with. */
export function prepare(handbook: Handbook, guide: Guide, ward: Ward, date: string, warn: (message: string) => void): { guide: Guide; context: Context } {
  const topic = handbook.topics.find((candidate) => candidate.id === guide.topic);
  const code = currentCode(handbook.ledger, guide);
  if (!topic || !code) throw new Error(`${guide.slug}: no topic or no code; check should have said so`);
  return {
    guide: presentGuide(guide, ward, date),
    context: { date: readsSoSince(guide, date), ward, topic, code, sources: handbook.sources, words: handbook.words, pronunciation: handbook.pronunciation, warn },
  };
}

/** A set with its guides as they hold in this ward on this day, and the context its channel is called with. */
export function prepareSet(handbook: Handbook, { id, title, guides }: GuideSet, ward: Ward, date: string, warn: (message: string) => void): { set: PreparedSet; context: SetContext } {
  const members = guides.map((slug) => {
    const guide = handbook.guides.find((candidate) => candidate.slug === slug);
    if (!guide) throw new Error(`bộ "${id}": không có hướng dẫn "${slug}"`);
    return prepare(handbook, guide, ward, date, warn);
  });
  const { sources, words, pronunciation, topics, events, journeys } = handbook;
  const since = members.map(({ context }) => context.date).sort().at(-1) ?? date;
  return { set: { id, title, members, topics, events, journeys }, context: { date: since, ward, sources, words, pronunciation, warn } };
}

/** A set, and the channel that writes it. */
export interface SetWork {
  channel: Channel & Required<Pick<Channel, 'writeSet' | 'setFiles'>>;
  set: GuideSet;
}

/**
 * Every set that these channels write.
 * @throws Error when a set has the name of a guide: their files would stand in one folder
 */
export function setsOf(channels: readonly Channel[], handbook: Handbook): SetWork[] {
  const slugs = new Set(handbook.guides.map(({ slug }) => slug));
  return channels.flatMap((channel) => {
    const { sets, setFiles, writeSet } = channel;
    if (!sets || !setFiles || !writeSet) return [];
    return sets({ ...handbook, guides: rewritten(handbook.guides) }).map((set) => {
      if (slugs.has(set.id)) throw new Error(`bộ ấn phẩm "${set.id}" trùng tên một hướng dẫn; đổi tên tệp hướng dẫn hoặc mã chủ đề`);
      return { channel: { ...channel, setFiles, writeSet }, set };
    });
  });
}
