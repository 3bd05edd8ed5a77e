import type { Guide } from '../../guide/model.ts';
import { plainText } from '../../guide/plain.ts';
import { reliefNote, reliefText, showDay, showMoney } from '../../guide/present.ts';
import type { Fee, Time } from '../../guide/schema.ts';
import { phonesFor } from '../../handbook/ward.ts';
import type { Context } from '../../pipeline/contract.ts';
import type { Passage } from './fit.ts';
import { forTheEar, LONGEST_SENTENCE, say, sentencesOf, type Sentence } from './sentences.ts';
import { stepsToSay } from './steps.ts';

/** Paragraphs in the order they are read. */
const PARAGRAPH = { head: 0, who: 1, where: 2, prepare: 3, steps: 4, mistakes: 5, questions: 6, more: 7, safety: 8, again: 9, close: 10 } as const;

/**
 * What fills the slot, most important first; 0 is always said. Whoever listens must learn by when, with what, at what cost, and
 * the mistake that most often costs a second visit, before hearing questions, papers no longer asked for and news.
 */
const IMPORTANCE = { always: 0, deadline: 1, prepare: 2, relief: 3, otherFees: 4, firstMistake: 5, otherReliefs: 6, otherTimes: 7, mistakes: 8, intro: 9, questions: 10, notNeeded: 11, changed: 12, documents: 13, result: 14, detail: 15 } as const;

/** Puts values into a fixed sentence: "Đây là {station}." */
export function put(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** "Đăng ký" → "đăng ký"; abbreviations and names of bodies keep their capital. */
export function lowerFirst(text: string): string {
  return /^(?:\p{Lu}[\p{Lu}\d]|Công an|Ủy ban|Cổng Dịch|Bộ |Phòng Cảnh|Trung tâm|Hội đồng|Nhà nước)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * Everything the bulletin could say, in reading order.
 * @param told how many steps are said at most
 * @returns the passages, and the names of what cannot be said aloud
 */
export function compose(guide: Guide, context: Context, told: number): { passages: Passage[]; unsayable: string[] } {
  const { words: { broadcast: w }, ward } = context;
  const passages: Passage[] = [];
  const unsayable: string[] = [];
  const add = (longName: string, paragraph: number, importance: number, texts: string[], whole = false) => {
    const name = longName.replace(/"(.{36})[^"]{3,}"/, '"$1…"');
    const parts = texts.map((text) => forTheEar(text, context, whole));
    if (parts.every((part) => part !== undefined)) passages.push({ name, paragraph, importance, sentences: parts.flat() });
    else unsayable.push(name);
  };
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

  add('lời chào', PARAGRAPH.head, IMPORTANCE.always, [put(w.station, { station: ward.station.name }), w.greeting, put(w.open, { title: lowerFirst(guide.title) })]);
  add('đối tượng', PARAGRAPH.who, IMPORTANCE.always, [put(w.who, { who: guide.who })]);
  if (guide.deadline) add('thời hạn', PARAGRAPH.who, IMPORTANCE.deadline, [guide.deadline.text]);
  sentencesOf(plainText(guide.intro, 'broadcast')).forEach((sentence, index) => add(`giới thiệu, câu ${index + 1}`, PARAGRAPH.who, IMPORTANCE.intro + index / 100, [sentence]));

  const online = guide.where.online.map((place) => context.words.common.onlinePlaces[place]).join(` ${w.or} `);
  const which = guide.where.which ?? '';
  const place = which === '' ? guide.where.office : `${guide.where.office}${which.startsWith(w.or) ? ' ' : ', '}${which}`;
  if (guide.level === 'tai-cho') add('nơi hỏi', PARAGRAPH.where, IMPORTANCE.always, [put(w.help, { place })]);
  else if (place.startsWith(context.words.common.onlinePlaces['cong-dvcqg'])) add('nơi nộp', PARAGRAPH.where, IMPORTANCE.always, [put(w.online, { places: online })]);
  else add('nơi nộp', PARAGRAPH.where, IMPORTANCE.always, [...(online ? [put(w.online, { places: online })] : []), put(w.office, { place })]);

  const [fee, ...fees] = guide.fees;
  const what = guide.pays?.toLowerCase() ?? w.fees;
  const sameEnd = fees.every(({ until }) => until === fee?.until);
  const [time, ...times] = guide.times;
  const ends = (until: string | undefined) => (until ? [put(w.feeUntil, { day: showDay(until) })] : []);
  if (fee) add('lệ phí', PARAGRAPH.where, IMPORTANCE.always, [feeSaid(fee, what, w), ...(sameEnd ? [] : ends(fee.until))]);
  for (const other of fees) add(`lệ phí "${other.for}"`, PARAGRAPH.where, IMPORTANCE.otherFees, [feeSaid(other, what, w), ...(sameEnd ? [] : ends(other.until))]);
  if (fee?.until && sameEnd) add('ngày hết hạn của lệ phí', PARAGRAPH.where, IMPORTANCE.always, ends(fee.until));
  guide.reliefs.forEach((relief, index) => {
    const until = context.words.common.until;
    const full = forTheEar(reliefText(relief, until), context, true);
    add(`miễn giảm "${relief.short}"`, PARAGRAPH.where, index === 0 ? IMPORTANCE.relief : IMPORTANCE.otherReliefs + index / 100, [full ? reliefText(relief, until) : `${reliefNote(relief, until)}.`], true);
  });
  if (time) add('thời gian', PARAGRAPH.where, IMPORTANCE.always, [timeSaid(time, w)]);
  for (const other of times) add(`thời gian "${other.for}"`, PARAGRAPH.where, IMPORTANCE.otherTimes, [timeSaid(other, w)]);

  listed(guide.prepare.map(({ name }) => lowerFirst(name)), context).forEach((names, index) =>
    add(`chuẩn bị ${names}`, PARAGRAPH.prepare, IMPORTANCE.prepare + index / 100, [put(index === 0 ? w.prepare : w.prepareMore, { items: names })]),
  );

  const steps = stepsToSay(guide.steps, told);
  const all = steps.length === guide.steps.length;
  add('số bước', PARAGRAPH.steps, IMPORTANCE.always, [put(all ? w.stepsAll : w.stepsSome, { count: guide.steps.length, told: steps.length })]);
  steps.forEach((step, index) => {
    const order = index === 0 ? w.stepFirst : index === steps.length - 1 ? w.stepLast : (w.stepNext[(index - 1) % w.stepNext.length] ?? '');
    const lead = all ? put(w.step, { n: index + 1 }) : order;
    const texts = [lead + lowerFirst(step.short), `${lead}${lowerFirst(step.title)}.`];
    const text = texts.find((candidate) => forTheEar(candidate, context) !== undefined);
    add(`bước "${step.title}"`, PARAGRAPH.steps, IMPORTANCE.always, [text ?? step.short]);
  });
  if (!all) add('nơi có đủ các bước', PARAGRAPH.steps, IMPORTANCE.always, [w.stepsRest]);

  guide.mistakes.forEach(({ title, body }, index) =>
    add(`lỗi "${title}"`, PARAGRAPH.mistakes, index === 0 ? IMPORTANCE.firstMistake : IMPORTANCE.mistakes + index / 100, [put(index === 0 ? w.mistake : w.mistakeMore, { title: lowerFirst(title) }), plainText(body, 'broadcast')]),
  );
  guide.questions.forEach(({ ask, answer }, index) => {
    const question = put(w.question, { ask: lowerFirst(ask) });
    add(`câu hỏi "${ask}"`, PARAGRAPH.questions, IMPORTANCE.questions + index / 100, [say(question, context).length <= LONGEST_SENTENCE ? question : ask, plainText(answer, 'broadcast')]);
  });
  guide.notNeeded.forEach((text, index) => add(`không phải nộp "${text}"`, PARAGRAPH.more, IMPORTANCE.notNeeded + index / 100, [put(w.notNeeded, { text: lowerFirst(text).replace(/:/g, ',') })]));
  const changed = (text: string) => [put(w.changed, { text: lowerFirst(text) }), text].find((candidate) => forTheEar(candidate, context)) ?? text;
  guide.changed.forEach(({ text }, index) => add(`thay đổi "${text}"`, PARAGRAPH.more, IMPORTANCE.changed + index / 100, [changed(text)]));
  guide.documents.forEach(({ name, when }, index) => {
    if (when) add(`giấy tờ "${name}"`, PARAGRAPH.more, IMPORTANCE.documents + index / 100, [put(w.documentWhen, { when, name: lowerFirst(name) })]);
  });
  add('kết quả', PARAGRAPH.more, IMPORTANCE.result, [put(w.result, { text: lowerFirst(guide.result) })]);
  [...guide.unconfirmed.map(({ text }) => text), plainText(guide.notes, 'broadcast'), guide.applicant].filter(Boolean).forEach((text, index) => add(`thêm "${text}"`, PARAGRAPH.more, IMPORTANCE.detail + index / 100, [text]));

  add('cảnh giác', PARAGRAPH.safety, IMPORTANCE.always, [w.safety]);
  const phones = phonesFor(ward, guide.topic);
  add('nhắc lại', PARAGRAPH.again, IMPORTANCE.always, [
    ...(guide.level === 'tai-cho' || online === '' ? [put(w.againStep, { short: lowerFirst(guide.steps[0]?.short ?? '') })] : [put(w.again, { title: lowerFirst(guide.title), places: online })]),
    ...(guide.deadline ? [guide.deadline.text] : []),
    ...(fee?.amount !== undefined && guide.level !== 'tai-cho' ? [feeSaid(fee, what, w)] : []),
    ...phones.map(({ name, phone }) => put(w.phone, { name, phone })),
    ...phones.map(({ name, phone }) => put(w.phoneAgain, { name: lowerFirst(name), phone })),
  ]);
  add('lời kết', PARAGRAPH.close, IMPORTANCE.always, [w.closing, w.farewell]);
  return { passages: passages.map((passage) => ({ ...passage, sentences: passage.sentences.map(tidy) })), unsayable };

  function tidy(sentence: Sentence): Sentence {
    return { ...sentence, said: first(sentence.said) };
  }
}

/** @param what what is paid, in lower case: "lệ phí", "tiền đóng" */
function feeSaid(fee: Fee, what: string, w: Context['words']['broadcast']): string {
  if (fee.amount === 0) return put(w.feeFree, { for: fee.for, what });
  if (fee.amount === undefined) {
    // Where the case does not name what is paid, the ear must hear it.
    const named = /phí|tiền|thuế|chi phí/i.test(fee.for);
    return put(named ? w.feeAsk : w.feeAskNamed, { what, for: named ? fee.for : lowerFirst(fee.for), ask: lowerFirst(fee.ask ?? '') });
  }
  return put(w.fee, { for: fee.for, what, amount: showMoney(fee.amount) + (fee.per ? ` ${fee.per}` : '') });
}

function timeSaid({ for: when, value }: Time, w: Context['words']['broadcast']): string {
  const sentence = /^\d/.test(value) ? w.timeIs : /^(?:Trong|Ngày|Không quá|Theo)/.test(value) ? w.timeDone : w.timeSaid;
  return put(sentence, { for: when, value: lowerFirst(value) });
}

/** Names joined as speech does, "a, b và c", in as many lists as sentences are needed. */
function listed(names: readonly string[], context: Context): string[] {
  const { and, prepareMore } = context.words.broadcast;
  const join = (list: string[]) => (list.some((name) => name.includes(` ${and} `) || name.includes(',')) ? list.join(', ') : [list.slice(0, -1).join(', '), list.at(-1)].filter(Boolean).join(` ${and} `));
  const lists: string[][] = [[]];
  for (const name of names) {
    const current = lists.at(-1) ?? [];
    if (current.length > 0 && say(put(prepareMore, { items: join([...current, name]) }), context).length > LONGEST_SENTENCE - 2) lists.push([name]);
    else current.push(name);
  }
  return lists.map(join);
}
