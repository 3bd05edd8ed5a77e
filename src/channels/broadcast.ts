import type { Guide } from '../guide/model.ts';
import { DOCX_TYPE } from '../formats/docx.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import { syllables, unknownAbbreviations } from '../vietnamese/spoken.ts';
import { compose, put } from './broadcast/compose.ts';
import { fit, lengthOf, slotOf, type Passage } from './broadcast/fit.ts';
import { appName, type Sentence } from './broadcast/sentences.ts';
import { writeSheet } from './broadcast/sheet.ts';

const MINUTES = 3;
/** Nobody keeps more in mind by ear. */
const MOST_STEPS = 5;

/** A loudspeaker bulletin of about three minutes: text for speech software, and the reader's script. */
export default defineChannel({
  id: 'broadcast',
  title: 'Bài phát thanh',
  use: 'Đọc trên loa phường, loa xã; dán vào hệ thống truyền thanh thông minh',
  files: ['phat-thanh-3p.txt', 'phat-thanh-3p.docx'],
  async write(guide, context, only) {
    const w = context.words.broadcast;
    const { paragraphs, length } = bulletin(guide, context);
    const files: Artifact[] = [];
    if (!only || only === 'phat-thanh-3p.txt') {
      const text = `${paragraphs.map((sentences) => sentences.map(({ said }) => said).join('\n')).join('\n\n')}\n`.normalize('NFC');
      files.push({ file: 'phat-thanh-3p.txt', mediaType: 'text/plain; charset=utf-8', title: `${guide.title} – ${w.textTitle}`, use: w.textUse, data: Buffer.from(text), qr: [] });
    }
    if (!only || only === 'phat-thanh-3p.docx') {
      files.push({ file: 'phat-thanh-3p.docx', mediaType: DOCX_TYPE, title: `${guide.title} – ${w.sheetTitle}`, use: w.sheetUse, data: await writeSheet(guide, context, paragraphs, length), qr: [] });
    }
    return files;
  },
});

/** The bulletin of a guide: paragraphs of sentences, and its length in syllables. Says through `warn` what it leaves out. */
export function bulletin(guide: Guide, context: Context): { paragraphs: Sentence[][]; length: number } {
  const w = context.words.broadcast;
  const slot = slotOf(context.ward.station.rate, MINUTES);
  const { passages, unsayable } = longestThatFits(guide, context, slot.most);
  // One syllable is kept for the app's name, in full at its first mention.
  const { kept, left } = fit(passages, slot.most - 1);
  const paragraphs = withAppName(paragraphsOf(firstMistakeNamed(kept, w)), context);
  const length = syllables(paragraphs.flat().map(({ said }) => said).join(' '));

  const quoted = (names: string[]) => names.join('; ');
  if (unsayable.length > 0) context.warn(put(w.unsayable, { names: quoted(unsayable) }));
  if (left.length > 0) context.warn(put(w.left, { names: quoted(left.map(({ name }) => name)) }));
  if (length < slot.least) context.warn(put(w.short, { length, least: slot.least }));
  if (length > slot.most) context.warn(put(w.long, { length, most: slot.most }));
  const unknown = unknownAbbreviations(kept.flatMap(({ sentences }) => sentences.map(({ written }) => written)).join('\n'), context.pronunciation);
  if (unknown.length > 0) context.warn(put(w.unknown, { names: quoted(unknown) }));
  return { paragraphs, length };
}

/** As many steps as leave room for the rest that is always said. */
function longestThatFits(guide: Guide, context: Context, most: number): ReturnType<typeof compose> {
  for (let told = MOST_STEPS; told > 1; told--) {
    const composed = compose(guide, context, told);
    if (lengthOf(composed.passages.filter(({ importance }) => importance === 0)) <= most) return composed;
  }
  return compose(guide, context, 1);
}

/** The first mistake may not fit while a later one does: that one is then told as the first. Both wordings are of one length. */
function firstMistakeNamed(passages: readonly Passage[], w: Context['words']['broadcast']): Passage[] {
  const lead = (wording: string) => wording.slice(0, wording.indexOf('{'));
  const first = passages.find(({ sentences }) => sentences[0]?.said.startsWith(lead(w.mistakeMore)));
  if (!first || passages.some(({ sentences }) => sentences[0]?.said.startsWith(lead(w.mistake)))) return [...passages];
  const [told, ...rest] = first.sentences;
  if (!told) return [...passages];
  const renamed = { ...told, said: told.said.replace(lead(w.mistakeMore), lead(w.mistake)) };
  return passages.map((passage) => (passage === first ? { ...first, sentences: [renamed, ...rest] } : passage));
}

function paragraphsOf(passages: readonly Passage[]): Sentence[][] {
  const paragraphs = new Map<number, Sentence[]>();
  for (const { paragraph, sentences } of passages) paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), ...sentences]);
  return [...paragraphs.entries()].sort(([a], [b]) => a - b).map(([, sentences]) => sentences);
}

/** The app is named in full where it is first mentioned. */
function withAppName(paragraphs: Sentence[][], { pronunciation }: Context): Sentence[][] {
  const { full, short } = appName(pronunciation.names);
  const spelled = full.slice(short.length);
  let found = false;
  return paragraphs.map((sentences) =>
    sentences.map((sentence) => {
      const at = found ? -1 : sentence.said.toLowerCase().indexOf(short.toLowerCase());
      if (at < 0) return sentence;
      found = true;
      const end = at + short.length;
      return { ...sentence, said: sentence.said.slice(0, end) + spelled + sentence.said.slice(end) };
    }),
  );
}
