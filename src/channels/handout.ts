import { paperOf, type PaperId } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import { plainText } from '../guide/plain.ts';
import { ending, feeValue, showDay } from '../guide/present.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Words } from '../handbook/words.ts';
import type { Context } from '../pipeline/contract.ts';
import { bindCompounds } from '../vietnamese/headings.ts';
import { put } from './broadcast/compose.ts';
import { noOrphan, sentence, sheetData, sourceLine } from './paper.ts';

/**
 * What a handout of several panels, pages or cards says of a guide: all of `sheetData`, and what a single sheet has no room for.
 * @param channel its id, for blocks written for certain channels only
 */
export function handoutData(guide: Guide, context: Context, channel: string) {
  const { words } = context;
  const { until, free } = words.common;
  return {
    ...sheetData(guide, context),
    applicant: noOrphan(guide.applicant),
    deadline: guide.deadline ? noOrphan(sentence(ending(guide.deadline.text.replace(/\.$/, ''), guide.deadline.until, until))) : null,
    result: noOrphan(guide.result),
    mistakes: guide.mistakes.map(({ title, body }) => ({ title: bindCompounds(noOrphan(sentence(title))), text: noOrphan(plainText(body, channel)) })),
    questions: guide.questions.map(({ ask, answer }) => ({ ask: noOrphan(ask), answer: noOrphan(plainText(answer, channel)) })),
    fees: guide.fees.map((fee) => ({ for: noOrphan(ending(fee.for, fee.until, until)), value: feeValue(fee, free), known: fee.amount !== undefined })),
    sourceLine: sourceLine(guide, words.leaflet),
    qrAlt: `${words.handout.qrAlt} ${guide.title}`,
  };
}

export type HandoutData = ReturnType<typeof handoutData>;

/** Headings and fixed sentences of a handout. */
export function handoutWords(words: Words, ward: Ward) {
  const { common, leaflet, site, handout } = words;
  return {
    name: common.name,
    before: handout.prepareTitle,
    prepare: common.prepare,
    notNeeded: leaflet.notNeeded,
    who: site.who,
    fees: handout.fees,
    mistakes: site.mistakes,
    questions: site.questions,
    result: site.result,
    help: site.contacts,
    helpText: noOrphan(named(site.contactsNote, ward)),
    safetyTitle: site.safetyTitle,
    safetyText: site.safetyText,
    scan: common.scan,
    typeAddress: common.typeAddress,
  };
}

/**
 * The imprint of a publication that is not for sale, line by line; what the ward has not said of licence, printer and quantity
 * stays blank for the pen (channel conventions 3.6).
 * @param channel id of the channel, for its usual quantity
 */
export function publicationLines(words: Words, ward: Ward, paper: PaperId, channel: string): string[] {
  const w = words.handout.publication;
  const { legal: { responsible, licence }, printing: { shop, copies } } = ward;
  const { width, height } = paperOf(paper);
  const quantity = copies[channel];
  const printing = { shop: shop === null ? w.noShop : sentence(shop), copies: quantity?.toLocaleString('vi-VN') ?? w.noCopies, size: `${centimetres(width)} × ${centimetres(height)}\u00a0cm` };
  return [
    named(w.responsible, ward),
    ...(responsible === null ? [] : [sentence(put(words.common.answers, { name: responsible }))]),
    licence === null ? w.licence : put(w.licensed, { number: licence.number, date: showDay(licence.date) }),
    put(w.printing, printing),
    w.notForSale,
  ];
}

const centimetres = (mm: number) => (mm / 10).toLocaleString('vi-VN');

/** Puts the ward's own names in place. */
const named = (text: string, { unit, province }: Pick<Ward, 'unit' | 'province'>) => text.replaceAll('{unit}', unit).replaceAll('{province}', province);
