import type { Guide } from '../guide/model.ts';
import { showDay } from '../guide/present.ts';
import type { Opinion } from '../handbook/feedback.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Words } from '../handbook/words.ts';
import { currentEdition } from './handbook.ts';

/** A guide with its edition, ready to be pasted into a message or opened in a mail program. */
export interface Prefilled {
  text: string;
  /** `mailto:` with subject and text; none where the ward has named no address. */
  mail: string | undefined;
  /** The ward's form, with guide and edition filled in. */
  form: string | undefined;
}

/** What an opinion on a guide begins with: which guide, which edition, and blanks to fill. Nothing about the reader. */
export function prefilled(guide: Guide, { feedback }: Ward, words: Words['feedback']): Prefilled {
  const { edition, date } = currentEdition(guide);
  const filled = (sentence: string) => sentence.replace('{title}', guide.title).replace('{edition}', String(edition)).replace('{date}', showDay(date));
  const text = filled(words.body);
  return {
    text,
    mail: feedback?.email && `mailto:${feedback.email}?subject=${encodeURIComponent(filled(words.subject))}&body=${encodeURIComponent(text)}`,
    form: feedback?.form?.replaceAll('{guide}', encodeURIComponent(guide.title)).replaceAll('{edition}', String(edition)),
  };
}

/** The columns of the published table, in order. */
export const COLUMNS = ['id', 'received', 'channel', 'content', 'group', 'guide', 'answer', 'outcome', 'done', 'published', 'edition'] as const;

/** One row of the published table, in words. What is not there is an empty text. */
export function feedbackRow({ id, received, channel, content, group, guide, reply }: Opinion, titleOf: (slug: string) => string, words: Words['feedback']): Record<(typeof COLUMNS)[number], string> {
  return {
    id,
    received: showDay(received),
    channel: words.channels[channel],
    content,
    group: words.groups[group],
    guide: guide === undefined ? words.everything : titleOf(guide),
    answer: reply?.text ?? '',
    outcome: reply ? outcome(reply, words) : words.waiting,
    done: reply?.done ?? '',
    published: reply ? showDay(reply.published) : '',
    edition: reply?.edition === undefined ? '' : String(reply.edition),
  };
}

/** "Chưa tiếp thu: lý do", "Chuyển cơ quan khác: …". */
function outcome(reply: NonNullable<Opinion['reply']>, { outcomes }: Words['feedback']): string {
  const more = 'reason' in reply ? reply.reason : 'to' in reply ? reply.to : '';
  return more ? `${outcomes[reply.outcome]}: ${more}` : outcomes[reply.outcome];
}
