import type { Guide } from '../../guide/model.ts';
import { showDay } from '../../guide/present.ts';
import type { Context } from '../../pipeline/contract.ts';
import { noOrphan, sheetData } from '../paper.ts';

/** What the notice says, the same for PDF and Word. */
export function noticeFacts(guide: Guide, context: Context) {
  const { words: { notice, common }, ward } = context;
  const last = lastDay(guide);
  const sheet = sheetData(guide, context);
  return {
    ...sheet,
    prepare: sheet.prepare.map(({ name, note }) => ({ name: noOrphan(name), note })),
    glance: sheet.glance.map((fact) => ({ ...fact, value: noOrphan(fact.value) })),
    noHost: sheet.noHost && noOrphan(sheet.noHost),
    committee: notice.committee,
    unit: ward.unit,
    code: guide.code ? `${notice.code} ${guide.code}` : null,
    checked: `${notice.checked} ${showDay(guide.checked.date)}`,
    renew: last ? notice.renew.replace('{day}', showDay(last)) : null,
    words: {
      name: common.name,
      prepare: common.prepare,
      typeAddress: common.typeAddress,
      steps: notice.steps,
      note: noOrphan(notice.note),
      posted: notice.posted,
      removed: notice.removed,
      blank: notice.blank,
      feedback: notice.feedback,
      feedbackAt: notice.feedbackAt,
      scan: notice.scan,
      qrAlt: `${notice.qrAlt} ${guide.title}`,
    },
  };
}

export type NoticeFacts = ReturnType<typeof noticeFacts>;

/** Last day on which every fee, time and relief of the guide holds, `2026-12-31`; none where none has an end. */
export function lastDay({ fees, times, reliefs }: Pick<Guide, 'fees' | 'times' | 'reliefs'>): string | undefined {
  return [...fees, ...times, ...reliefs].flatMap(({ until }) => until ?? []).sort()[0];
}
