import type { Guide } from '../guide/model.ts';
import type { Words } from '../handbook/words.ts';
import type { Context } from '../pipeline/contract.ts';
import { bindCompounds } from '../vietnamese/headings.ts';
import { screenToPress, sheetData } from './paper.ts';

/** What a board read from a road says: one sentence in two lines. */
export interface Appeal {
  /** What: the guide's short title. */
  name: string;
  /** Where it is done: "Vào dichvucong.gov.vn, làm từng bước". */
  call: string;
  /** What the code is for, where the call does not say it. */
  code: string | null;
}

/**
 * The short title and where to do it, made from the level of the service and the first place that takes it online. Without
 * such a place the code is where to begin. Of every guide it has at most 15 words, the code's purpose included (channel
 * conventions 3.3).
 */
export function appeal(guide: Pick<Guide, 'short' | 'level' | 'where'>, words: Words['appeal']): Appeal {
  const name = bindCompounds(guide.short);
  const [first] = guide.where.online;
  if (!first) return { name, call: bindCompounds(words.scan), code: null };
  const call = guide.level === 'toan-trinh' ? words.whole[first] : guide.level === 'mot-phan' ? words.once[first] : words.start[first];
  return { name, call: bindCompounds(call), code: words.code };
}

/** Everything of an appeal that is read as its message, as one sentence. */
export const appealText = ({ name, call, code }: Appeal): string => [`${name}: ${call.charAt(0).toLowerCase()}${call.slice(1)}`, ...(code ? [code] : [])].join('. ').replaceAll('\u00a0', ' ');

/**
 * What panels and banners are laid out from. Who puts the board up, and the address (Luật Quảng cáo, Điều 27), are left for the
 * ward to fill in by hand where its file does not say them.
 * @param hung line for the days on which it hangs, where the law limits them
 */
export function boardData(guide: Guide, context: Context, hung: string | null = null) {
  const { words, ward } = context;
  const { performer } = ward.legal;
  const sheet = sheetData(guide, context);
  const { name, call, code } = appeal(guide, words.appeal);
  return {
    ...sheet,
    name,
    // A line ends where the call pauses.
    call: call.split(/(?<=,) /),
    code,
    screen: screenToPress(sheet.steps),
    performer: [{ label: words.appeal.performer, text: performer?.name ?? null }, { label: words.appeal.address, text: performer?.address ?? null }],
    hung,
    words: { typeAddress: words.common.typeAddress, qrAlt: `${words.appeal.qrAlt} ${guide.title}` },
  };
}
