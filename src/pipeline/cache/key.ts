import type { Guide } from '../../guide/model.ts';
import type { Context, PreparedSet, SetContext } from '../contract.ts';
import { sha256 } from './store.ts';

/** Texts of what many pieces share, each written out once. */
const written = new WeakMap<object, string>();
const write = (value: object): string => written.get(value) ?? remember(value, sha256(JSON.stringify(value)));
function remember(value: object, text: string): string {
  written.set(value, text);
  return text;
}

/** All that decides the bytes of a guide in one channel: the same key, the same files. @param tool hash of the channel's code */
export function keyOfGuide(guide: Guide, context: Context, tool: string): string {
  return sha256(JSON.stringify(['guide', tool, write(guide), context.topic, context.code, ...shared(context)]));
}

/** The same for a set. @param file the only file of it that is made; all when left out */
export function keyOfSet({ members, ...set }: PreparedSet, context: SetContext, tool: string, file?: string): string {
  return sha256(JSON.stringify(['set', tool, file ?? null, set, members.map(({ guide, context: { topic, code, date } }) => [write(guide), topic, code, date]), ...shared(context)]));
}

const shared = ({ date, ward, sources, words, pronunciation }: SetContext) => [date, ...[ward, sources, words, pronunciation].map(write)];
