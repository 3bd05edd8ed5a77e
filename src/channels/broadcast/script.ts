import type { Guide } from '../../guide/model.ts';
import type { Context, PreparedSet, SetContext } from '../../pipeline/contract.ts';
import { syllables, unknownAbbreviations } from '../../vietnamese/spoken.ts';
import { compose, composeProgramme, itemOf, PARAGRAPH, put, type Composed } from './compose.ts';
import { fit, lengthOf, type Passage, type Slot } from './fit.ts';
import { PROGRAMME, slotOfKind, type Kind } from './kinds.ts';
import { appName, say, type Sentence } from './sentences.ts';

/** Nobody keeps more in mind by ear. */
const MOST_STEPS = 5;

/** What one voice reads without another between: a paragraph. */
export interface Turn {
  /** Which of two voices; absent where there is one. */
  voice?: 1 | 2;
  /** Item of a programme; a longer pause stands between items. */
  item: number;
  sentences: Sentence[];
}

/** A bulletin ready to be written in any kind of file. */
export interface Script {
  kind: Kind;
  turns: Turn[];
  /** Syllables. */
  length: number;
  /** Last day on which all of it holds; `null` where nothing said has an end. */
  expires: string | null;
}

/**
 * The bulletin of a guide. Says through `warn` what it leaves out.
 * @throws Error when the guide has no step to tell
 */
export function bulletin(kind: Kind, guide: Guide, context: Context): Script {
  requireSteps(guide);
  const slot = slotOfKind(kind, context.ward.station.rate);
  const leads = kind.form === 'dialogue' ? questionsOf(guide, context) : new Map<number, Sentence>();
  // Room for every question of the second voice, and one syllable for the app's name, in full at its first mention.
  const asked = [...leads.values()].reduce((sum, { length }) => sum + length, 0);
  const room = { least: slot.least, most: slot.most - asked - 1 };
  return scriptOf(kind, slot, room, longestThatFits((told) => compose(guide, context, kind.form, told), guide.steps.length, room), leads, context);
}

/**
 * A programme about several guides, the most important of each before the details of any.
 * @throws Error when one of the guides has no step to tell
 */
export function programme({ title, members }: PreparedSet, context: SetContext): Script {
  for (const { guide } of members) requireSteps(guide);
  const slot = slotOfKind(PROGRAMME, context.ward.station.rate);
  const room = { least: slot.least, most: slot.most - 1 };
  const most = Math.max(...members.map(({ guide }) => guide.steps.length));
  return scriptOf(PROGRAMME, slot, room, longestThatFits((told) => composeProgramme(title, members, context, told), most, room), new Map(), context);
}

function requireSteps({ slug, steps }: Guide): void {
  if (steps.length === 0) throw new Error(`${slug}: bài phát thanh: hướng dẫn chưa có bước nào; thêm ít nhất một <Step>`);
}

/** Abbreviations of these bulletins that had to be spelled because nobody told how to say them. */
export function warnUnknown(scripts: readonly Script[], context: SetContext): void {
  const written = new Set(scripts.flatMap(({ turns }) => turns.flatMap(({ sentences }) => sentences.map((sentence) => sentence.written))));
  const unknown = unknownAbbreviations([...written].join('\n'), context.pronunciation);
  if (unknown.length > 0) context.warn(put(context.words.broadcast.unknown, { names: unknown.join('; ') }));
}

/** As many steps as leave room for the rest that is always said; more than five only where there is too little else to say. */
function longestThatFits(composeWith: (told: number) => Composed, steps: number, { least, most }: Slot): Composed {
  let told = MOST_STEPS;
  let composed = composeWith(told);
  while (told > 1 && alwaysSaid(composed) > most) composed = composeWith(--told);
  while (told >= MOST_STEPS && told < steps && lengthOf(composed.passages) < least) composed = composeWith(++told);
  return composed;
}

const alwaysSaid = ({ passages }: Composed) => lengthOf(passages.filter(({ importance }) => importance === 0));

function scriptOf(kind: Kind, slot: Slot, room: Slot, { passages, unsayable }: Composed, leads: ReadonlyMap<number, Sentence>, context: SetContext): Script {
  const { words: { broadcast: w }, warn } = context;
  const { kept, left } = fit(passages, room);
  const told = firstMistakeNamed(kept, w);
  const turns = withAppName(leads.size > 0 ? dialogueOf(told, leads) : paragraphsOf(told), context);
  const length = syllables(turns.flatMap(({ sentences }) => sentences.map(({ said }) => said)).join(' '));
  const ends = kept.flatMap(({ until }) => (until ? [until] : [])).sort();

  const name = w.kinds[kind.id];
  if (unsayable.length > 0) warn(put(w.unsayable, { kind: name, names: unsayable.join('; ') }));
  if (left.length > 0) warn(put(w.left, { kind: name, names: left.map((passage) => passage.name).join('; ') }));
  if (length < slot.least) warn(put(w.short, { kind: name, length, least: slot.least }));
  if (length > slot.most) warn(put(w.long, { kind: name, length, most: slot.most }));
  return { kind, turns, length, expires: ends[0] ?? null };
}

/** The first mistake may not fit while a later one does: that one is then told as the first. Both wordings are of one length. */
function firstMistakeNamed(passages: readonly Passage[], w: Context['words']['broadcast']): Passage[] {
  const lead = (wording: string) => wording.slice(0, wording.indexOf('{'));
  const named = new Set<number>();
  return passages.map((passage) => {
    const [told, ...rest] = passage.sentences;
    if (!told || named.has(itemOf(passage.paragraph))) return passage;
    if (told.said.startsWith(lead(w.mistake))) named.add(itemOf(passage.paragraph));
    if (!told.said.startsWith(lead(w.mistakeMore))) return passage;
    named.add(itemOf(passage.paragraph));
    return { ...passage, sentences: [{ ...told, said: told.said.replace(lead(w.mistakeMore), lead(w.mistake)) }, ...rest] };
  });
}

function paragraphsOf(passages: readonly Passage[]): Turn[] {
  return [...Map.groupBy(inOrder(passages), ({ paragraph }) => Math.floor(paragraph))].map(([paragraph, own]) => ({ item: itemOf(paragraph), sentences: own.flatMap(({ sentences }) => sentences) }));
}

/** Passages by paragraph; within one, as they were composed. */
const inOrder = (passages: readonly Passage[]) => passages.toSorted((a, b) => a.paragraph - b.paragraph);

/** What the first voice asks before the paragraphs of a guide. */
function questionsOf({ level }: Guide, context: Context): Map<number, Sentence> {
  const { asks } = context.words.broadcast;
  const texts: [number, string][] = [
    [PARAGRAPH.where, level === 'tai-cho' ? asks.help : asks.where], [PARAGRAPH.fees, asks.fees], [PARAGRAPH.times, asks.times], [PARAGRAPH.prepare, asks.prepare],
    [PARAGRAPH.steps, asks.steps], [PARAGRAPH.mistakes, asks.mistakes], [PARAGRAPH.notNeeded, asks.notNeeded], [PARAGRAPH.changed, asks.changed],
    [PARAGRAPH.documents, asks.documents], [PARAGRAPH.result, asks.result], [PARAGRAPH.detail, asks.detail], [PARAGRAPH.safety, asks.safety],
  ];
  return new Map(texts.map(([paragraph, text]) => [paragraph, say(text, context)]));
}

/** The first voice opens, asks and repeats the key facts; the second answers and takes leave. */
function dialogueOf(passages: readonly Passage[], leads: ReadonlyMap<number, Sentence>): Turn[] {
  const turns: Turn[] = [];
  for (const [paragraph, own] of Map.groupBy(inOrder(passages), (passage) => passage.paragraph)) {
    const lead = leads.get(paragraph);
    if (lead) turns.push({ voice: 1, item: 0, sentences: [lead] });
    const answers = own.filter(({ asks }) => asks === undefined).flatMap(({ sentences }) => sentences);
    if (answers.length > 0) turns.push({ voice: paragraph === PARAGRAPH.head || paragraph === PARAGRAPH.again ? 1 : 2, item: 0, sentences: answers });
    for (const { asks, sentences } of own) {
      if (asks === undefined) continue;
      turns.push({ voice: 1, item: 0, sentences: sentences.slice(0, asks) }, { voice: 2, item: 0, sentences: sentences.slice(asks) });
    }
  }
  return turns;
}

/** The app is named in full where it is first mentioned. */
function withAppName(turns: Turn[], { pronunciation }: SetContext): Turn[] {
  const { full, short } = appName(pronunciation.names);
  const spelled = full.slice(short.length);
  let found = false;
  const named = (sentence: Sentence): Sentence => {
    const at = found ? -1 : sentence.said.toLowerCase().indexOf(short.toLowerCase());
    if (at < 0) return sentence;
    found = true;
    const end = at + short.length;
    return { ...sentence, said: sentence.said.slice(0, end) + spelled + sentence.said.slice(end) };
  };
  return turns.map((turn) => ({ ...turn, sentences: turn.sentences.map(named) }));
}
