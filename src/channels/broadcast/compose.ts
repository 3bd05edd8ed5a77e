import type { Block, Guide, Step } from '../../guide/model.ts';
import { plainText } from '../../guide/plain.ts';
import { reliefNote, reliefText, showDay, showMoney } from '../../guide/present.ts';
import type { Fee, Time } from '../../guide/schema.ts';
import { phonesFor } from '../../handbook/ward.ts';
import type { Context, SetContext } from '../../pipeline/contract.ts';
import type { Passage } from './fit.ts';
import type { Form } from './kinds.ts';
import { forTheEar, LONGEST_SENTENCE, say, sentencesOf, type Station } from './sentences.ts';
import { stepsToSay } from './steps.ts';

/** Places in the order they are read. Those of one whole number are one paragraph, except where a second voice asks about each. */
export const PARAGRAPH = {
  head: 0, who: 1, where: 2, fees: 2.1, times: 2.2, prepare: 3, steps: 4, mistakes: 5, questions: 6,
  notNeeded: 7, changed: 7.1, documents: 7.2, result: 7.3, detail: 7.4, safety: 8, again: 9, close: 10,
} as const;

/**
 * What fills the slot, most important first; 0 is always said. Whoever listens must learn by when, with what, at what cost, and
 * the mistake that most often costs a second visit, before hearing questions, papers no longer asked for and news.
 */
const IN_FULL = {
  fee: 0, feeEnd: 0, time: 0, steps: 0, rest: 0, safety: 0, deadline: 1, prepare: 2, relief: 3, otherFees: 4, firstMistake: 5,
  otherReliefs: 6, otherTimes: 7, mistakes: 8, intro: 9, questions: 10, notNeeded: 11, changed: 12, documents: 13, result: 14, detail: 15,
} as const;
type Importance = Record<keyof typeof IN_FULL, number>;

/** In one minute: whom it concerns, where, at what cost, whom to call; then by when, what to do, how long, with what. */
const IN_SHORT: Importance = { ...IN_FULL, deadline: 1, steps: 2, time: 3, prepare: 4, rest: 5, relief: 6, feeEnd: 7, safety: 8, otherFees: 8.5, intro: 8.6, firstMistake: 9, otherReliefs: 10, otherTimes: 11, mistakes: 12, questions: 14, notNeeded: 13, changed: 15, documents: 16, result: 17, detail: 18 };
/** Where even that is too long. */
const SHORTEST: Importance = { ...IN_SHORT, fee: 0.5 };
/** Two voices are there for what people ask. */
const IN_DIALOGUE: Importance = { ...IN_FULL, questions: 5.5, intro: 12.5 };
/** Said once for all guides of a programme. */
const IN_PROGRAMME: Importance = { ...IN_FULL, rest: 16 };

/** What is always said. */
const ALWAYS = 0;

export interface Composed {
  passages: Passage[];
  /** Names of what cannot be said aloud. */
  unsayable: string[];
}

interface Manner {
  /** Keeps sentences in one piece. */
  whole?: boolean;
  chain?: string;
  until?: string | undefined;
  /** The first text is a question. */
  asks?: boolean;
}

/** Puts values into a fixed sentence: "Đây là {station}." */
export function put(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** "Đăng ký" → "đăng ký"; abbreviations and names of bodies keep their capital. */
export function lowerFirst(text: string): string {
  return /^(?:\p{Lu}[\p{Lu}\d]|Công an|Ủy ban|Cổng Dịch|Bộ |Phòng Cảnh|Trung tâm|Hội đồng|Nhà nước)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Takes texts as passages for the ear, and names those that cannot be said. */
function collect(context: Station): Composed & { add(name: string, paragraph: number, importance: number, texts: string[], manner?: Manner): void } {
  const passages: Passage[] = [];
  const unsayable: string[] = [];
  return {
    passages,
    unsayable,
    add(longName, paragraph, importance, texts, { whole = false, chain, until, asks = false } = {}) {
      const name = longName.replace(/"(.{36})[^"]{3,}"/, '"$1…"');
      const parts = texts.map((text) => forTheEar(text, context, whole));
      if (!parts.every((part) => part !== undefined)) return void unsayable.push(name);
      const sentences = parts.flat().map((sentence) => ({ ...sentence, said: upperFirst(sentence.said) }));
      passages.push({ name, paragraph, importance, sentences, ...(chain && { chain }), ...(until && { until }), ...(asks && { asks: parts[0]?.length ?? 0 }) });
    },
  };
}

/**
 * Everything a bulletin about one guide could say, in reading order.
 * @param told how many steps are said at most; in the short form, 1 makes the fee optional too
 */
export function compose(guide: Guide, context: Context, form: Form, told: number): Composed {
  const { words: { broadcast: w }, ward } = context;
  const { passages, unsayable, add } = collect(context);
  const short = form === 'short';
  const rank = short ? (told > 1 ? IN_SHORT : SHORTEST) : form === 'programme' ? IN_PROGRAMME : form === 'dialogue' ? IN_DIALOGUE : IN_FULL;
  const chain = (name: string): Manner => ({ chain: `${guide.slug} ${name}` });

  if (short) add('lời chào', PARAGRAPH.head, ALWAYS, [put(w.station, { station: ward.station.name }), put(w.openShort, { title: lowerFirst(guide.title) })]);
  else if (form !== 'programme') add('lời chào', PARAGRAPH.head, ALWAYS, [put(w.station, { station: ward.station.name }), w.greeting, put(form === 'dialogue' ? w.openDialogue : w.open, { title: lowerFirst(guide.title) })]);
  add('đối tượng', PARAGRAPH.who, ALWAYS, [put(w.who, { who: guide.who })]);
  const summed = short && forTheEar(guide.summary, context) !== undefined;
  if (summed) add('tóm tắt', PARAGRAPH.who, rank.steps, [guide.summary]);
  if (guide.deadline) add('thời hạn', PARAGRAPH.who, rank.deadline, [guide.deadline.text], { until: guide.deadline.until });
  sentencesOf(plainText(guide.intro, 'broadcast')).forEach((sentence, index) => add(`giới thiệu, câu ${index + 1}`, PARAGRAPH.who, rank.intro + index / 100, [sentence]));

  const online = guide.where.online.map((place) => context.words.common.onlinePlaces[place]).join(` ${w.or} `);
  const which = guide.where.which ?? '';
  const place = which === '' ? guide.where.office : `${guide.where.office}${which.startsWith(w.or) ? ' ' : ', '}${which}`;
  const office = place.startsWith(context.words.common.onlinePlaces['cong-dvcqg']) ? '' : put(w.office, { place });
  if (guide.level === 'tai-cho') add('nơi hỏi', PARAGRAPH.where, ALWAYS, [put(w.help, { place })]);
  else {
    add('nơi nộp', PARAGRAPH.where, ALWAYS, [online ? put(w.online, { places: online }) : office, ...(online && office && !short ? [office] : [])]);
    if (short && online && office) add('nơi giải quyết', PARAGRAPH.where, rank.rest, [office]);
  }

  const [fee, ...fees] = guide.fees;
  const what = guide.pays?.toLowerCase() ?? w.fees;
  const sameEnd = fees.every(({ until }) => until === fee?.until);
  const [time, ...times] = guide.times;
  const ends = (until: string | undefined) => (until ? [put(w.feeUntil, { day: showDay(until) })] : []);
  if (fee) add('lệ phí', PARAGRAPH.fees, rank.fee, [feeSaid(fee, what, w), ...(sameEnd || short ? [] : ends(fee.until))], { until: fee.until });
  for (const other of fees) add(`lệ phí "${other.for}"`, PARAGRAPH.fees, rank.otherFees, [feeSaid(other, what, w), ...(sameEnd || short ? [] : other.until === fee?.until && other.until ? [w.feeUntilSame] : ends(other.until))], { until: other.until });
  if (fee?.until && (sameEnd || short)) add('ngày hết hạn của lệ phí', PARAGRAPH.fees, rank.feeEnd, ends(fee.until));
  guide.reliefs.forEach((relief, index) => {
    const until = context.words.common.until;
    const full = forTheEar(reliefText(relief, until), context, true);
    add(`miễn giảm "${relief.short}"`, PARAGRAPH.fees, index === 0 ? rank.relief : rank.otherReliefs + index / 100, [full ? reliefText(relief, until) : `${reliefNote(relief, until)}.`], { whole: true, until: relief.until });
  });
  if (time) add('thời gian', PARAGRAPH.times, rank.time, [timeSaid(time, w)], { until: time.until });
  for (const other of times) add(`thời gian "${other.for}"`, PARAGRAPH.times, rank.otherTimes, [timeSaid(other, w)], { until: other.until });

  listed(guide.prepare.map(({ name }) => lowerFirst(name)), context).forEach((names, index) =>
    add(`chuẩn bị ${names}`, PARAGRAPH.prepare, rank.prepare + index / 100, [put(index === 0 ? w.prepare : w.prepareMore, { items: names })], chain('prepare')),
  );

  addSteps();

  guide.mistakes.forEach(({ title, body, until }, index) =>
    add(`lỗi "${title}"`, PARAGRAPH.mistakes, index === 0 ? rank.firstMistake : rank.mistakes + index / 100, [put(index === 0 ? w.mistake : w.mistakeMore, { title: lowerFirst(title) }), plainText(body, 'broadcast')], { until }),
  );
  guide.questions.forEach(({ ask, answer, until }, index) => {
    const question = put(w.question, { ask: lowerFirst(ask) });
    add(`câu hỏi "${ask}"`, PARAGRAPH.questions, rank.questions + index / 100, [say(question, context).length <= LONGEST_SENTENCE ? question : ask, plainText(answer, 'broadcast')], { asks: true, until });
  });
  guide.notNeeded.forEach((text, index) => add(`không phải nộp "${text}"`, PARAGRAPH.notNeeded, rank.notNeeded + index / 100, [put(w.notNeeded, { text: lowerFirst(text).replace(/:/g, ',') })]));
  const changed = (text: string) => [put(w.changed, { text: lowerFirst(text) }), text].find((candidate) => forTheEar(candidate, context)) ?? text;
  guide.changed.forEach(({ text, until }, index) => add(`thay đổi "${text}"`, PARAGRAPH.changed, rank.changed + index / 100, [changed(text)], { until }));
  guide.documents.forEach(({ name, when }, index) => {
    if (when) add(`giấy tờ "${name}"`, PARAGRAPH.documents, rank.documents + index / 100, [put(w.documentWhen, { when, name: lowerFirst(name) })], chain('documents'));
  });
  add('kết quả', PARAGRAPH.result, rank.result, [put(w.result, { text: lowerFirst(guide.result) })]);
  const details = [...guide.unconfirmed, ...guide.notes.map((note) => ({ text: noteSaid(note), until: note.until })), { text: guide.applicant, until: undefined }];
  details.filter(({ text }) => text !== '').forEach(({ text, until }, index) => add(`thêm "${text}"`, PARAGRAPH.detail, rank.detail + index / 100, [text], { until }));

  if (form !== 'programme') add('cảnh giác', PARAGRAPH.safety, rank.safety, [w.safety]);
  const phones = phonesFor(ward, guide.topic);
  // In one minute, the number that is there for this topic.
  const onePhone = phones.find(({ name }) => ward.hotlines.some((line) => line.name === name && line.topics)) ?? phones[0];
  if (short) addPhones(add, phones.filter((line) => line === onePhone), w, false);
  else {
    add('nhắc lại', PARAGRAPH.again, ALWAYS, [
      ...(guide.level === 'tai-cho' || online === '' ? [put(w.heard, { title: lowerFirst(guide.title) }), put(w.againStep, { short: lowerFirst(guide.steps[0]?.short ?? '') }), guide.level === 'tai-cho' ? put(w.help, { place }) : office] : [put(w.again, { title: lowerFirst(guide.title), places: online })]),
      ...(guide.deadline ? [guide.deadline.text] : []),
      ...(fee?.amount !== undefined && guide.level !== 'tai-cho' ? [feeSaid(fee, what, w)] : []),
    ].filter(Boolean));
    if (form !== 'programme') addPhones(add, phones, w, true);
  }
  if (short) add('lời kết', PARAGRAPH.close, ALWAYS, [w.closingShort]);
  else if (form !== 'programme') add('lời kết', PARAGRAPH.close, ALWAYS, [w.closing, w.farewell]);
  return { passages, unsayable };

  function addSteps(): void {
    const sayable = (step: Step, lead: string) => [lead + lowerFirst(step.short), `${lead}${lowerFirst(step.title)}.`].find((text) => forTheEar(text, context) !== undefined);
    const silent = guide.steps.filter((step) => sayable(step, w.stepFirst) === undefined);
    unsayable.push(...silent.map(({ title }) => `bước "${title}"`));
    const steps = stepsToSay(guide.steps.filter((step) => !silent.includes(step)), short ? 2 : told);
    const all = steps.length === guide.steps.length;
    if (!short && steps.length > 0) add('số bước', PARAGRAPH.steps, ALWAYS, [put(all ? w.stepsAll : w.stepsSome, { count: guide.steps.length, told: steps.length })]);
    const texts = steps.map((step, index) => {
      const order = index === 0 ? w.stepFirst : index === steps.length - 1 ? w.stepLast : (w.stepNext[(index - 1) % w.stepNext.length] ?? '');
      return sayable(step, all && !short ? put(w.step, { n: index + 1 }) : order) ?? step.short;
    });
    // "First" without "last" leaves listeners waiting: the two of the short form go together.
    if (!short) steps.forEach(({ title }, index) => add(`bước "${title}"`, PARAGRAPH.steps, rank.steps, [texts[index] ?? '']));
    else if (!summed && texts.length > 0) add('các bước chính', PARAGRAPH.steps, rank.steps, texts);
    if (!all || short) add('nơi có đủ các bước', PARAGRAPH.steps, rank.rest, [w.stepsRest]);
  }
}

/** Numbers to call; the second time slowly, for whoever went for a pen. */
function addPhones(add: ReturnType<typeof collect>['add'], phones: { name: string; phone: string }[], w: Context['words']['broadcast'], twice: boolean): void {
  add('số điện thoại', PARAGRAPH.again, ALWAYS, [
    ...phones.map(({ name, phone }) => put(w.phone, { name, phone })),
    ...(twice ? phones.map(({ name, phone }) => put(w.phoneAgain, { name: lowerFirst(name), phone })) : []),
  ]);
}

/** Paragraphs of the guide at `index` in a programme; the frame stands before 100 and from the last on. */
const ITEM = 100;

/** Everything a programme about several guides could say: opening, contents, each guide with its transition, closing. */
export function composeProgramme(title: string, members: readonly { guide: Guide; context: Context }[], context: SetContext, told: number): Composed {
  const { words: { broadcast: w }, ward } = context;
  const { passages, unsayable, add } = collect(context);
  const order = (index: number) => w.programme.order[index] ?? '';
  add('lời chào', PARAGRAPH.head, ALWAYS, [put(w.station, { station: ward.station.name }), w.greeting, put(w.programme.open, { title: lowerFirst(title) })]);
  add('mục lục', PARAGRAPH.who, ALWAYS, [put(w.programme.contents, { count: members.length }), ...members.map(({ guide }, index) => put(w.programme.content, { order: order(index), title: lowerFirst(guide.title) }))]);

  const said = new Set<string>();
  members.forEach(({ guide, context: own }, index) => {
    const place = (paragraph: number) => (index + 1) * ITEM + paragraph;
    add(`mở đầu "${guide.title}"`, place(PARAGRAPH.head), ALWAYS, [put(index === 0 ? w.programme.first : index === members.length - 1 ? w.programme.last : w.programme.next, { order: order(index), title: lowerFirst(guide.title) })]);
    const item = compose(guide, own, 'programme', told);
    for (const passage of item.passages) {
      // Guides of one topic share questions and news; nobody wants to hear them twice.
      const text = passage.sentences.map((sentence) => sentence.said).join(' ');
      if (passage.importance > 0 && said.has(text)) continue;
      said.add(text);
      passages.push({ ...passage, name: `${guide.short}: ${passage.name}`, paragraph: place(passage.paragraph) });
    }
    unsayable.push(...item.unsayable.map((name) => `${guide.short}: ${name}`));
  });

  const frame = collect(context);
  frame.add('cảnh giác', PARAGRAPH.safety, ALWAYS, [w.safety]);
  const phones = new Map(members.flatMap(({ guide }) => phonesFor(ward, guide.topic)).map((line) => [line.name, line]));
  addPhones(frame.add, [...phones.values()], w, true);
  frame.add('lời kết', PARAGRAPH.close, ALWAYS, [w.programme.closing, w.farewell]);
  passages.push(...frame.passages.map((passage) => ({ ...passage, paragraph: (members.length + 1) * ITEM + passage.paragraph })));
  return { passages, unsayable: [...unsayable, ...frame.unsayable] };
}

/** Which item of a programme a paragraph belongs to; 0 is the opening. */
export const itemOf = (paragraph: number) => Math.floor(paragraph / ITEM);

/** A note's title is a sentence of its own. */
function noteSaid(note: Guide['notes'][number]): string {
  const body = plainText(note.type === 'note' ? note.body : [note as Block], 'broadcast');
  return note.type === 'note' && note.title && body ? `${note.title.replace(/[.:]$/, '')}. ${body}` : body;
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
