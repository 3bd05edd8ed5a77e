import type { Guide } from '../guide/model.ts';
import { plainText } from '../guide/plain.ts';
import { ending, glance } from '../guide/present.ts';
import { sentencesOf } from '../channels/broadcast/sentences.ts';
import { spoken } from '../vietnamese/spoken.ts';
import type { Site } from './handbook.ts';

/** A part of a guide's page, as it is read aloud. */
export interface ReadPart {
  /** Id of the part on the page. */
  id: string;
  /** Words only, one sentence each. */
  sentences: string[];
}

/**
 * What "Nghe đọc" on a guide's page reads: the answer, the facts, what to prepare, the steps, the mistakes, in the spoken
 * form of the ward's station, because a device's voice reads "63/2024/NĐ-CP" and "50.000 đồng" as it pleases.
 */
export function readAloud(guide: Guide, { handbook, ward }: Pick<Site, 'handbook' | 'ward'>): ReadPart[] {
  const { common, site } = handbook.words;
  const facts = glance(guide, common);
  const voice = { profile: ward.station.profile, pronunciation: handbook.pronunciation };
  const part = (id: string, ...texts: string[]): ReadPart => ({ id, sentences: texts.filter(Boolean).flatMap((text) => sentencesOf(/[.!?:]$/.test(text) ? text : `${text}.`)).map((sentence) => spoken(sentence, voice)) });
  const fact = (label: string, { value, note }: { value: string; note: string }) => `${label}: ${value}${note ? `, ${note.charAt(0).toLowerCase()}${note.slice(1)}` : ''}`;
  return [
    part('tom-tat', guide.title, guide.summary),
    part('bon-dieu', fact(facts.cost.label, facts.cost), fact(common.time, facts.time), fact(common.place, facts.place)),
    part('chuan-bi', common.prepare, ...guide.prepare.map(({ name, note }) => [name, note].filter(Boolean).join(', '))),
    ...guide.steps.map(({ title, body, short }, index) => part(`buoc-${index + 1}`, `${site.stepNumber} ${index + 1}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`, plainText(body, 'web') || short)),
    ...(guide.deadline ? [part('bon-dieu', `${site.deadline}: ${ending(guide.deadline.text.replace(/\.$/, ''), guide.deadline.until, common.until)}`)] : []),
    ...(guide.mistakes.length > 0 ? [part('loi', site.mistakes, ...guide.mistakes.map(({ title, body }) => `${title.replace(/[.!?]$/, '')}. ${plainText(body, 'web')}`))] : []),
  ];
}
