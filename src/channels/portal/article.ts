import type { Guide } from '../../guide/model.ts';
import { plainText } from '../../guide/plain.ts';
import { ending, feeValue, reliefText, showDay } from '../../guide/present.ts';
import { phonesFor } from '../../handbook/ward.ts';
import type { Context } from '../../pipeline/contract.ts';

/** A part of an article, in the few kinds that every portal's editor keeps when it is pasted. */
export type Part =
  | { kind: 'lead' | 'heading' | 'paragraph' | 'small'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'link'; text: string; href: string };

/** A guide as an article for the ward's portal: its duty is to lead to the procedure on the national portal, not to stand in for it. */
export interface Article {
  title: string;
  parts: Part[];
}

/** The article of a guide, its facts as they hold today. Tables have at most three columns (channel conventions 7). */
export function articleOf(guide: Guide, { words, ward, topic, code, sources, date }: Context): Article {
  const { common, site, portal } = words;
  const laws = sources.filter(({ id }) => guide.legal.includes(id));
  const section = (text: string, ...parts: (Part | undefined)[]): Part[] => {
    const given = parts.filter((part) => part !== undefined);
    return given.length > 0 ? [{ kind: 'heading', text }, ...given] : [];
  };
  const list = (items: string[], ordered = false): Part | undefined => (items.length > 0 ? { kind: 'list', ordered, items } : undefined);
  const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
  return {
    title: guide.title,
    parts: [
      { kind: 'lead', text: `${guide.summary} ${portal.lead}` },
      ...section(site.who, paragraph(guide.applicant), guide.deadline && paragraph(`${site.deadline}: ${ending(guide.deadline.text.replace(/\.$/, ''), guide.deadline.until, common.until)}.`), paragraph(`${site.result}: ${guide.result}`)),
      ...section(common.prepare, list(guide.prepare.map(({ name, note }) => (note ? `${name} – ${note}` : name)))),
      ...section(common.steps, list(guide.steps.map(({ title, body, short }) => `${title}. ${plainText(body, 'web') || short}`), true)),
      ...section(
        `${guide.pays ?? common.cost}${site.andTimes}`,
        { kind: 'table', head: [site.feeCase, guide.pays ?? common.cost], rows: guide.fees.map((fee) => [ending(fee.for, fee.until, common.until), feeValue(fee, common.free)]) },
        list(guide.reliefs.map((relief) => reliefText(relief, common.until))),
        { kind: 'table', head: [site.feeCase, common.time], rows: guide.times.map((time) => [ending(time.for, time.until, common.until), time.value]) },
      ),
      ...section(site.mistakes, list(guide.mistakes.map(({ title, body }) => `${title.replace(/[.!?]$/, '')}. ${plainText(body, 'web')}`))),
      ...section(site.unconfirmed, list(guide.unconfirmed.map(({ text }) => text))),
      ...section(
        portal.where,
        paragraph(`${common.place}: ${[guide.where.office, guide.where.which].filter(Boolean).join(' ')}.`),
        guide.where.online.includes('cong-dvcqg') ? { kind: 'link', text: guide.code ? portal.onPortal.replace('{code}', guide.code) : site.start, href: site.startAddress } : undefined,
        ward.host === null ? undefined : { kind: 'link', text: portal.more, href: `https://${ward.host}/huong-dan/${guide.slug}/` },
        list(phonesFor(ward, topic.id).map(({ name, phone }) => `${name}: ${phone}`)),
      ),
      ...section(site.legal, list(laws.map(({ number, title }) => `${number}: ${title}`))),
      { kind: 'small', text: `${portal.source} ${common.name}, ${ward.unit}, ${ward.province}. ${common.edition}\u00a0${code.edition} · ${showDay(date)}. ${site.checkedOn}\u00a0${showDay(guide.checked.date)}. ${portal.approver} ${guide.approved ? `${guide.approved.by}, ${showDay(guide.approved.date)}` : common.draft}.` },
    ],
  };
}
